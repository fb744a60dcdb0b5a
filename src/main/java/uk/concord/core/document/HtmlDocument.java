package uk.concord.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The document as one XHTML file. The PDF is made from exactly this file, and the screen shows its {@link #article}, so
 * that nobody approves anything but what is read.
 */
public final class HtmlDocument {

    private static final String ARTICLE_START = "<article class=\"document\">\n";
    private static final String ARTICLE_END = "</article>\n";
    private static final String STYLE = resource("print.css");

    private HtmlDocument() {}

    /**
     * @param words the few fixed words of the page frame, already translated
     * @return a complete, well-formed XHTML file without references to anything outside itself
     */
    public static String render(DocumentModel model, PageWords words) {
        Xhtml html = new Xhtml();
        html.raw("<!DOCTYPE html>\n").open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en-GB");
        html.raw("\n").open("head").raw("\n<meta charset=\"UTF-8\"/>\n").element("title", model.title());
        meta(html, "author", words.originator());
        meta(html, "subject", model.marking().label() + ". " + model.title());
        meta(html, "description", model.marking().label() + ". " + model.title());
        html.open("style").raw("\n" + STYLE).close("style");
        bookmarks(html, model);
        html.close("head").open("body").raw("\n");
        frame(html, model, words);
        html.element("h1", model.title(), "id", "top");
        html.raw(ARTICLE_START);
        html.raw(content(model));
        html.raw(ARTICLE_END).close("body").close("html");
        return html.toString();
    }

    /**
     * What the screen shows under its own heading: everything of a rendered document below the title.
     *
     * @param rendered a file from {@link #render}
     * @throws IllegalArgumentException when it is not one
     */
    public static String article(String rendered) {
        int start = rendered.indexOf(ARTICLE_START);
        int end = rendered.lastIndexOf(ARTICLE_END);
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a rendered document");
        }
        return rendered.substring(start, end + ARTICLE_END.length());
    }

    private static String content(DocumentModel model) {
        Xhtml html = new Xhtml();
        if (!model.handlingLine().isBlank()) {
            html.element("p", model.handlingLine(), "class", "handling");
        }
        List<Block> blocks = model.blocks();
        for (int at = 0; at < blocks.size(); at++) {
            boolean leads = at + 1 < blocks.size() && blocks.get(at + 1) instanceof Block.Figure;
            if (leads && blocks.get(at) instanceof Block.Paragraph sentence) {
                html.open("div", "class", "lead").paragraphs(sentence.text()).close("div");
            } else {
                block(html, blocks.get(at));
            }
        }
        return html.toString();
    }

    private static void block(Xhtml html, Block block) {
        switch (block) {
            case Block.Heading heading -> html.element("h" + heading.level(), heading.text(), "id", heading.id());
            case Block.Paragraph paragraph -> html.paragraphs(paragraph.text());
            case Block.BulletList list -> bullets(html, list);
            case Block.Table table -> table(html, table);
            case Block.Callout callout -> {
                html.open("div", "class", "callout").raw("\n");
                html.element("p", callout.title(), "class", "callout-title");
                html.paragraphs(callout.text()).close("div");
            }
            case Block.Contacts contacts -> contacts(html, contacts.contacts());
            case Block.Figure figure ->
                html.open("div", "class", "figure")
                        .raw("<img alt=\"" + Xhtml.escape(figure.alt()) + "\" width=\""
                                + Pictures.pixels(figure.width())
                                + "\" height=\"" + Pictures.pixels(figure.height()) + "\" src=\""
                                + Pictures.address(figure) + "\"/>")
                        .close("div");
        }
    }

    private static void bullets(Xhtml html, Block.BulletList list) {
        if (list.items().isEmpty()) {
            return;
        }
        html.open("ul").raw("\n");
        list.items().forEach(item -> html.element("li", item));
        html.close("ul");
    }

    /** Roles are said outright, because laying rows out one below the other on a phone would take the meaning away. */
    private static void table(Xhtml html, Block.Table table) {
        html.open("table", "role", "table", "class", table.figures() ? "figures" : "texts");
        html.raw("\n").element("caption", table.caption());
        html.open("thead", "role", "rowgroup").open("tr", "role", "row");
        table.header().forEach(name -> html.element("th", name, "scope", "col", "role", "columnheader"));
        html.close("tr").close("thead").open("tbody", "role", "rowgroup").raw("\n");
        for (List<String> row : table.rows()) {
            html.open("tr", "role", "row").element("th", row.get(0), "scope", "row", "role", "rowheader");
            for (int column = 1; column < row.size(); column++) {
                html.element(
                        "td",
                        row.get(column),
                        "role",
                        "cell",
                        "data-label",
                        table.header().get(column));
            }
            html.close("tr");
        }
        html.close("tbody").close("table");
        if (!table.note().isBlank()) {
            html.element("p", table.note(), "class", "table-note");
        }
    }

    private static void contacts(Xhtml html, List<Contact> contacts) {
        html.open("ul", "class", "contacts").raw("\n");
        for (Contact contact : contacts) {
            html.open("li").element("strong", contact.name());
            if (!contact.detail().isBlank()) {
                // On paper what it is for and where it leads stand on one line.
                html.raw("<br/>").text(contact.detail() + " ").raw("<br class=\"screen\"/>");
            } else {
                html.raw("<br/>");
            }
            if (contact.href().isEmpty()) {
                html.text(contact.value());
            } else {
                String title = contact.name() + ": " + contact.value();
                html.element("a", contact.value(), "href", contact.href(), "title", title);
            }
            html.close("li");
        }
        html.close("ul");
    }

    /** Marking, version and page number, repeated by the print style on every page. */
    private static void frame(Xhtml html, DocumentModel model, PageWords words) {
        String marking = model.marking().label();
        html.element("div", marking, "class", "page-head");
        html.open("div", "class", "page-foot").raw("\n");
        html.element("p", marking, "class", "page-marking");
        html.open("p", "class", "page-line");
        html.text(model.footer().isBlank() ? "" : model.footer() + " · ");
        html.text(words.page() + " ").raw("<span class=\"page-number\"></span>");
        html.text(" " + words.of() + " ").raw("<span class=\"page-count\"></span>");
        html.close("p").close("div");
    }

    private static void meta(Xhtml html, String name, String content) {
        html.raw("<meta name=\"" + name + "\" content=\"" + Xhtml.escape(content) + "\"/>\n");
    }

    private static void bookmarks(Xhtml html, DocumentModel model) {
        html.open("bookmarks").raw("\n");
        html.open("bookmark", "name", model.title(), "href", "#top");
        int depth = 1;
        for (Block.Heading heading : model.headings()) {
            while (depth >= heading.level()) {
                html.close("bookmark");
                depth--;
            }
            html.open("bookmark", "name", heading.text(), "href", "#" + heading.id());
            depth = heading.level();
        }
        while (depth >= 1) {
            html.close("bookmark");
            depth--;
        }
        html.close("bookmarks");
    }

    private static String resource(String name) {
        try (InputStream in = HtmlDocument.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("Missing resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
