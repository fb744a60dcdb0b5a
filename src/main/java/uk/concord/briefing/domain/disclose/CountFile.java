package uk.concord.briefing.domain.disclose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads {@code row,column,count}: a rectangular table, one cell a line, in any order. */
final class CountFile {

    static final int MAX_ROWS = 12;
    static final int MAX_COLUMNS = 8;
    /** The name of a total; no row or column of the file may have it. */
    static final String TOTAL = "TOTAL";

    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_NAME = 80;
    private static final int MAX_COUNT = 10_000_000;
    private static final List<String> HEADER = List.of("row", "column", "count");
    /** What a spreadsheet would take for a formula. */
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-].*");
    /** Control, invisible, unassigned and line-breaking characters. */
    private static final Pattern UNPRINTABLE = Pattern.compile(".*[\\p{C}\\p{Zl}\\p{Zp}].*");

    private record Key(String row, String column) {}

    private record Counted(int count, int line) {}

    private final Map<String, String> rows = new TreeMap<>();
    private final Map<String, String> columns = new TreeMap<>();
    private final Map<Key, Counted> counts = new HashMap<>();

    private CountFile() {}

    /** @throws BadTableException when the file does not hold such a table */
    static CountTable read(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new BadTableException("The file is larger than 1 MB, too large for a table of 12 by 8.");
        }
        CountFile reader = new CountFile();
        int number = 0;
        boolean header = false;
        for (String line : text(file).lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            List<String> fields = fields(line, number);
            if (!header) {
                if (!fields.stream()
                        .map(field -> field.toLowerCase(Locale.ROOT))
                        .toList()
                        .equals(HEADER)) {
                    throw new BadTableException(number, "the file has to begin with row,column,count.");
                }
                header = true;
            } else {
                reader.add(fields, number);
            }
        }
        if (!header) {
            throw new BadTableException("The file is empty.");
        }
        return reader.table();
    }

    private static String text(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BadTableException("The file is not text in UTF-8.");
        }
    }

    private static List<String> fields(String line, int number) {
        try (CSVParser parser = CSVParser.parse(line, CSVFormat.RFC4180)) {
            List<CSVRecord> records = parser.getRecords();
            return records.get(0).stream().map(String::strip).toList();
        } catch (IOException | UncheckedIOException e) {
            throw new BadTableException(number, "the quotation marks do not match.");
        }
    }

    private void add(List<String> fields, int line) {
        if (fields.size() != HEADER.size()) {
            throw new BadTableException(
                    line, "there have to be three values, row, column and count, not " + fields.size() + ".");
        }
        String row = name("row", fields.get(0), rows, line);
        String column = name("column", fields.get(1), columns, line);
        Counted earlier = counts.put(new Key(row, column), new Counted(count(fields.get(2), line), line));
        if (earlier != null) {
            throw new BadTableException(
                    line, "row \"%s\", column \"%s\" is already on line %d.".formatted(row, column, earlier.line()));
        }
        if (rows.size() > MAX_ROWS) {
            throw new BadTableException(line, "there are more than " + MAX_ROWS + " rows.");
        }
        if (columns.size() > MAX_COLUMNS) {
            throw new BadTableException(line, "there are more than " + MAX_COLUMNS + " columns.");
        }
    }

    private static int count(String text, int line) {
        if (text.matches("-[0-9]+")) {
            throw new BadTableException(line, "a count cannot be negative.");
        }
        if (!text.matches("[0-9]+")) {
            throw new BadTableException(line, "the count has to be a whole number in digits.");
        }
        String digits = text.replaceFirst("^0+(?=.)", "");
        if (digits.length() > 9 || Integer.parseInt(digits) > MAX_COUNT) {
            throw new BadTableException(line, "the count is larger than 10,000,000.");
        }
        return Integer.parseInt(digits);
    }

    /** @param known names by the form in which they are compared */
    private static String name(String what, String field, Map<String, String> known, int line) {
        String name = Normalizer.normalize(field, Normalizer.Form.NFC);
        if (name.isEmpty()) {
            throw new BadTableException(line, "the name of the " + what + " is empty.");
        }
        if (name.length() > MAX_NAME) {
            throw new BadTableException(
                    line, "the name of the " + what + " is longer than " + MAX_NAME + " characters.");
        }
        if (UNPRINTABLE.matcher(name).matches()) {
            throw new BadTableException(line, "the name of the " + what + " has a character that cannot be printed.");
        }
        if (FORMULA.matcher(name).matches()) {
            throw new BadTableException(
                    line,
                    "the name of the " + what + " begins with =, +, - or @, which a spreadsheet would calculate.");
        }
        String compared = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (compared.equals(TOTAL.toLowerCase(Locale.ROOT))) {
            throw new BadTableException(line, "no " + what + " may be called TOTAL, which is the name of a total.");
        }
        String first = known.putIfAbsent(compared, name);
        if (first != null && !first.equals(name)) {
            throw new BadTableException(
                    line, "the %s \"%s\" differs only in capitals or spaces from \"%s\".".formatted(what, name, first));
        }
        return name;
    }

    private CountTable table() {
        if (counts.isEmpty()) {
            throw new BadTableException("The file has no counts.");
        }
        List<String> rowNames = new ArrayList<>(rows.values());
        List<String> columnNames = new ArrayList<>(columns.values());
        int[][] table = new int[rowNames.size()][columnNames.size()];
        for (int r = 0; r < rowNames.size(); r++) {
            for (int c = 0; c < columnNames.size(); c++) {
                Counted counted = counts.get(new Key(rowNames.get(r), columnNames.get(c)));
                if (counted == null) {
                    throw new BadTableException("The count of row \"%s\", column \"%s\" is missing."
                            .formatted(rowNames.get(r), columnNames.get(c)));
                }
                table[r][c] = counted.count();
            }
        }
        return new CountTable(rowNames, columnNames, table);
    }
}
