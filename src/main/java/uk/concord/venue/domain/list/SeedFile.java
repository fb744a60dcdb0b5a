package uk.concord.venue.domain.list;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads the list from CSV: id, section, primary_name, aliases, in_force_from, status, evidence, short_or_common. */
final class SeedFile {
    private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}))?.*");
    private static final Pattern MARK = Pattern.compile("\\s*\\(M\\)$");

    private SeedFile() {}

    /** @throws IllegalArgumentException when a row lacks its id or name */
    static List<ListEntry> read(String csv) {
        List<ListEntry> entries = new ArrayList<>();
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get()
                .parse(new StringReader(csv))) {
            for (CSVRecord row : rows) {
                entries.add(entry(row));
            }
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("Not a list", unreadable);
        }
        return entries;
    }

    /** @return CSV that {@link #read} reads as the same entries */
    static String write(List<ListEntry> entries) {
        StringWriter text = new StringWriter();
        try (CSVPrinter rows = CSVFormat.RFC4180
                .builder()
                .setHeader(
                        "id",
                        "section",
                        "primary_name",
                        "aliases",
                        "in_force_from",
                        "status",
                        "evidence",
                        "short_or_common")
                .get()
                .print(text)) {
            for (ListEntry entry : entries) {
                boolean plain = entry.statusNote().isEmpty();
                rows.printRecord(
                        entry.code(),
                        entry.section(),
                        entry.primaryName(),
                        String.join("|", entry.aliases()),
                        entry.inForceText(),
                        plain ? entry.status().name().toLowerCase(Locale.ROOT) : entry.statusNote(),
                        entry.evidence(),
                        entry.shortOrCommon() ? "yes" : "");
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static ListEntry entry(CSVRecord row) {
        String code = row.get("id");
        String name = row.get("primary_name");
        if (code.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("Row " + row.getRecordNumber() + " lacks its id or name");
        }
        List<String> aliases = new ArrayList<>();
        for (String alias : row.get("aliases").split("\\|")) {
            if (!alias.isBlank()) {
                aliases.add(MARK.matcher(alias.strip()).replaceAll(""));
            }
        }
        String status = row.get("status");
        String lower = status.toLowerCase(Locale.ROOT);
        boolean contested = lower.contains("unlawful") || lower.contains("contested");
        return new ListEntry(
                0,
                code,
                1,
                row.get("section"),
                name,
                aliases,
                row.get("in_force_from"),
                day(row.get("in_force_from")),
                contested ? ListEntry.Status.CONTESTED : ListEntry.Status.LISTED,
                "listed".equals(status) ? "" : status,
                row.get("evidence"),
                !row.get("short_or_common").isBlank());
    }

    /** A month alone means its first day. */
    private static @Nullable LocalDate day(String text) {
        Matcher matcher = DAY.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String day = matcher.group(3);
        try {
            return LocalDate.of(
                    Integer.parseInt(matcher.group(1)),
                    Integer.parseInt(matcher.group(2)),
                    day == null ? 1 : Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            throw new IllegalArgumentException(text + " is not a day", noSuchDay);
        }
    }
}
