package uk.concord.core.document;

import java.util.List;

/** Writes well-formed XHTML: the only place where text becomes markup. */
final class Xhtml {

    private final StringBuilder out = new StringBuilder();

    Xhtml raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Opens an element; attributes come in pairs of name and (unescaped) value. */
    Xhtml open(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escape(attributes[i + 1]))
                    .append('"');
        }
        out.append('>');
        return this;
    }

    Xhtml close(String tag) {
        out.append("</").append(tag).append(">\n");
        return this;
    }

    Xhtml text(String text) {
        out.append(escape(text));
        return this;
    }

    Xhtml element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close(tag);
    }

    /** Paragraphs from running text. */
    Xhtml paragraphs(String text) {
        for (List<String> paragraph : RunningText.paragraphs(text)) {
            open("p")
                    .raw(String.join(
                            "<br/>", paragraph.stream().map(Xhtml::escape).toList()))
                    .close("p");
        }
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    /** Escapes markup and leaves out what XML 1.0 does not allow (section 2.2). */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(RunningText::allowed).forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
