package uk.concord.core.document;

import java.util.List;

/**
 * A piece of a document, in reading order. Every renderer handles every kind, so that screen and paper always carry the
 * same text.
 */
public sealed interface Block {

    /**
     * A heading below the document's title.
     *
     * @param level 2 to 4; a document never skips a level on the way down (WCAG 1.3.1, PDF/UA-1 7.4.2)
     * @param text never empty
     * @param id anchor, a lower-case word with hyphens, unique in the document
     */
    record Heading(int level, String text, String id) implements Block {
        public Heading {
            if (level < 2 || level > 4) {
                throw new IllegalArgumentException("A heading has level 2 to 4, not " + level);
            }
            if (text.isBlank()) {
                throw new IllegalArgumentException("A heading needs text");
            }
            if (!id.matches("[a-z][a-z0-9-]{0,63}")) {
                throw new IllegalArgumentException("Not an anchor: " + id);
            }
        }
    }

    /** Running text. An empty line starts a new paragraph, a single line break stays a line break. */
    record Paragraph(String text) implements Block {}

    /** A list with bullets; empty items are left out. */
    record BulletList(List<String> items) implements Block {
        public BulletList {
            items = items.stream().filter(item -> !item.isBlank()).toList();
        }
    }

    /**
     * A data table. The first column names the row.
     *
     * @param caption what the table shows, never empty
     * @param header one name per column, none empty
     * @param rows each as wide as the header
     * @param note printed below, may be empty
     */
    record Table(String caption, List<String> header, List<List<String>> rows, String note) implements Block {

        /** A figure, a band or a word, in characters. */
        private static final int SHORT = 16;

        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            if (caption.isBlank() || header.isEmpty() || header.stream().anyMatch(String::isBlank)) {
                throw new IllegalArgumentException("A table needs a caption and a name for each column");
            }
            int width = header.size();
            if (rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("Every row of a table is as wide as its header");
            }
        }

        /** Whether nothing but the first column needs room. */
        boolean figures() {
            return rows.stream().flatMap(row -> row.stream().skip(1)).allMatch(cell -> cell.length() <= SHORT);
        }
    }

    /** Something that must not be overlooked, set apart. */
    record Callout(String title, String text) implements Block {
        public Callout {
            if (title.isBlank()) {
                throw new IllegalArgumentException("A callout needs a title");
            }
        }
    }

    /** Ways to reach people. */
    record Contacts(List<Contact> contacts) implements Block {
        public Contacts {
            contacts = List.copyOf(contacts);
        }
    }

    /**
     * A drawing beside the table that it draws. Its letters are shapes, so that it looks the same everywhere and adds no
     * text to a document.
     *
     * @param alt what it shows, in words; never empty, never the name of a file
     * @param svg the drawing: an SVG element with a {@code viewBox}, without width and height and without references
     * @param width in millimetres, up to the 172 between the margins of a page
     * @param height in millimetres, up to 240
     */
    record Figure(String alt, String svg, int width, int height) implements Block {
        public Figure {
            if (alt.isBlank() || alt.matches("(?i).*\\.(png|svg|jpe?g)")) {
                throw new IllegalArgumentException("A figure needs words for those who do not see it");
            }
            if (!svg.contains("viewBox") || width < 10 || width > 172 || height < 10 || height > 240) {
                throw new IllegalArgumentException("A figure needs a viewBox and fits on a page");
            }
        }
    }
}
