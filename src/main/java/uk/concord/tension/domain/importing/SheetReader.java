package uk.concord.tension.domain.importing;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import uk.concord.core.RuleBrokenException;

/** Reads a CSV or Excel file. What it is, its content says; the name of the file is not asked. */
final class SheetReader {
    static final int MAX_BYTES = 5_000_000;

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private SheetReader() {}

    /** @throws RuleBrokenException when it is too large, neither CSV nor Excel, damaged, empty or without names of columns */
    static Sheet read(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw new RuleBrokenException("tension.import.file.large", MAX_BYTES / 1_000_000);
        }
        if (startsWith(content, OLD_EXCEL)) {
            throw new RuleBrokenException("tension.import.file.xls");
        }
        if (startsWith(content, ZIP)) {
            return sheet(false, XlsxReader.read(content));
        }
        if (startsWith(content, new byte[] {(byte) 0xFF, (byte) 0xFE})
                || startsWith(content, new byte[] {(byte) 0xFE, (byte) 0xFF})) {
            throw new RuleBrokenException("tension.import.file.utf16");
        }
        for (byte each : content) {
            if (each >= 0 && each < ' ' && each != '\t' && each != '\r' && each != '\n') {
                throw new RuleBrokenException("tension.import.file.type");
            }
        }
        if (startsWith(content, new byte[] {'%', 'P', 'D', 'F'})) {
            throw new RuleBrokenException("tension.import.file.type");
        }
        try {
            return sheet(false, csv(decode(content, StandardCharsets.UTF_8)));
        } catch (CharacterCodingException notUtf8) {
            return sheet(true, csv(windows(content)));
        }
    }

    private static String windows(byte[] content) {
        try {
            return decode(content, WINDOWS);
        } catch (CharacterCodingException neither) {
            throw new RuleBrokenException("tension.import.file.type");
        }
    }

    private static String decode(byte[] content, Charset charset) throws CharacterCodingException {
        String text = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static List<Sheet.Row> csv(String text) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        List<Sheet.Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord row : parser) {
                rows.add(new Sheet.Row((int) row.getRecordNumber(), row.toList()));
                limit(rows.size());
            }
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof RuleBrokenException rule) {
                throw rule;
            }
            throw new RuleBrokenException("tension.import.file.csv", rows.size() + 1);
        }
        return rows;
    }

    /** The one of comma, semicolon and tab that stands most often in the first line. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (first.chars().filter(at -> at == candidate).count()
                    > first.chars().filter(countedFor(best)).count()) {
                best = candidate;
            }
        }
        return best;
    }

    private static java.util.function.IntPredicate countedFor(char wanted) {
        return at -> at == wanted;
    }

    static void limit(int rows) {
        if (rows > Sheet.MOST_ROWS + 1) {
            throw new RuleBrokenException("tension.import.file.rows", Sheet.MOST_ROWS);
        }
    }

    /** @param rows the first holds the names of the columns */
    private static Sheet sheet(boolean windows1252, List<Sheet.Row> rows) {
        if (rows.isEmpty() || rows.getFirst().cells().stream().allMatch(String::isBlank)) {
            throw new RuleBrokenException("tension.import.file.names");
        }
        List<String> headers = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<String> first = rows.getFirst().cells();
        for (int place = 0; place < first.size(); place++) {
            String header = first.get(place).strip();
            if (!header.isEmpty()) {
                headers.add(header.substring(0, Math.min(Sheet.HEADER_MAX, header.length())));
                places.add(place);
            }
        }
        TreeSet<String> seen = new TreeSet<>();
        for (String header : headers) {
            if (!seen.add(header.toLowerCase(Locale.UK))) {
                throw new RuleBrokenException("tension.import.file.twice", header);
            }
        }
        List<Sheet.Row> filled = rows.stream()
                .skip(1)
                .filter(row -> row.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .map(row -> new Sheet.Row(
                        row.line(),
                        places.stream()
                                .map(place -> place < row.cells().size()
                                        ? row.cells().get(place).strip()
                                        : "")
                                .toList()))
                .toList();
        if (filled.isEmpty()) {
            throw new RuleBrokenException("tension.import.file.empty");
        }
        return new Sheet(windows1252, headers, filled);
    }

    private static boolean startsWith(byte[] content, byte[] start) {
        return content.length >= start.length
                && java.util.Arrays.equals(content, 0, start.length, start, 0, start.length);
    }
}
