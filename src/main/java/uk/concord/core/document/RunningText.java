package uk.concord.core.document;

import java.util.ArrayList;
import java.util.List;

/** How every renderer takes running text apart, so that all of them carry the same. */
final class RunningText {

    private RunningText() {}

    /** @return the paragraphs, each as its lines: an empty line parts paragraphs, a single line break stays one */
    static List<List<String>> paragraphs(String text) {
        List<List<String>> paragraphs = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R\\s*\\R", -1)) {
            if (!paragraph.isBlank()) {
                paragraphs.add(List.of(paragraph.strip().split("\\R", -1)));
            }
        }
        return paragraphs;
    }

    /** Leaves out what XML 1.0 does not allow (section 2.2). */
    static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(RunningText::allowed).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || (c >= 0x10000 && c <= 0x10FFFF);
    }
}
