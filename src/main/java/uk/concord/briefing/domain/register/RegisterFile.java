package uk.concord.briefing.domain.register;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import uk.concord.core.RuleBrokenException;

/**
 * The file "Get Information about Schools" of the Department for Education, as downloaded. Of its columns those are
 * read that a briefing needs; no names of people.
 *
 * @param rows in the order of the file
 * @param unread lines that could not be read, with why
 */
public record RegisterFile(List<RegisterRow> rows, List<String> unread) {

    /** Rows a file may have: the whole country has some 50,000. */
    static final int MOST_ROWS = 60_000;

    private static final String URN = "URN";
    private static final String NAME = "EstablishmentName";
    private static final String TYPE = "TypeOfEstablishment (name)";
    private static final String STATUS = "EstablishmentStatus (name)";
    private static final String PHASE = "PhaseOfEducation (name)";
    private static final String TRUSTS = "Trusts (name)";
    private static final String POSTCODE = "Postcode";
    private static final List<String> NEEDED = List.of(URN, NAME, TYPE, STATUS, PHASE);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.UK);

    public RegisterFile {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    /**
     * @param today the closing day of a closed school whose day is not given
     * @throws RuleBrokenException when it is not such a file
     */
    public static RegisterFile read(byte[] bytes, LocalDate today) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        List<RegisterRow> rows = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text(bytes)), format)) {
            for (String column : NEEDED) {
                if (!parser.getHeaderMap().containsKey(column)) {
                    throw new RuleBrokenException("briefing.register.column", column);
                }
            }
            for (CSVRecord line : parser) {
                if (rows.size() + unread.size() >= MOST_ROWS) {
                    throw new RuleBrokenException("briefing.register.long", MOST_ROWS);
                }
                RegisterRow row = row(line, today);
                if (row == null || !seen.add(row.urn())) {
                    unread.add(line.getRecordNumber() + ": " + field(line, URN) + " " + field(line, NAME));
                } else {
                    rows.add(row);
                }
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException notSuchAFile) {
            throw new RuleBrokenException("briefing.register.unreadable");
        }
        return new RegisterFile(rows, unread);
    }

    /** The register writes Windows-1252; a file that went through another program may be UTF-8. */
    private static String text(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            text = new String(bytes, Charset.forName("windows-1252"));
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static @Nullable RegisterRow row(CSVRecord line, LocalDate today) {
        String urn = field(line, URN);
        String name = field(line, NAME);
        String status = field(line, STATUS).toLowerCase(Locale.UK);
        if (!urn.matches("\\d{6}") || name.isEmpty() || name.length() > 120) {
            return null;
        }
        LocalDate closed = null;
        if (status.startsWith("closed")) {
            LocalDate day = day(field(line, "CloseDate"));
            closed = day == null ? today : day;
        }
        return new RegisterRow(
                Integer.parseInt(urn),
                name,
                field(line, TYPE),
                RegisterRow.phase(field(line, PHASE), field(line, TYPE), name),
                field(line, TRUSTS),
                field(line, POSTCODE),
                day(field(line, "OpenDate")),
                closed,
                status.startsWith("proposed"));
    }

    private static String field(CSVRecord line, String column) {
        return line.isMapped(column) && line.isSet(column) ? line.get(column).strip() : "";
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text, DAY);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
