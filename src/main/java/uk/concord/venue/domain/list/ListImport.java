package uk.concord.venue.domain.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.concord.core.RuleBrokenException;
import uk.concord.venue.domain.screening.NormalisedName;

/**
 * Reads what somebody pastes or uploads: a CSV with the columns of the product, or plain text with one organisation on a
 * line, its other names behind semicolons. A line is known again by any of its names.
 */
final class ListImport {
    private static final int MOST = 5000;
    private static final int LONGEST_NAME = 200;

    private ListImport() {}

    /**
     * @param effectiveFrom first day on which new organisations of a plain text are listed
     * @throws RuleBrokenException when it cannot be a list
     */
    static List<ListEntry> read(String text, List<ListEntry> current, LocalDate effectiveFrom) {
        String clean = text.strip().replace("\uFEFF", "");
        List<ListEntry> entries;
        try {
            entries = clean.lines().findFirst().orElse("").contains("primary_name")
                    ? SeedFile.read(clean)
                    : lines(clean, current, effectiveFrom);
        } catch (IllegalArgumentException wrong) {
            throw new RuleBrokenException("venue.error.lists.unreadable", String.valueOf(wrong.getMessage()));
        }
        verify(entries);
        return entries;
    }

    private static void verify(List<ListEntry> entries) {
        if (entries.isEmpty() || entries.size() > MOST) {
            throw new RuleBrokenException("venue.error.lists.size", MOST);
        }
        Set<String> codes = new HashSet<>();
        for (ListEntry entry : entries) {
            boolean fits = entry.primaryName().length() <= LONGEST_NAME
                    && entry.aliases().stream().allMatch(alias -> alias.length() <= LONGEST_NAME)
                    && entry.code().length() <= 20
                    && entry.statusNote().length() <= 300
                    && entry.inForceText().length() <= 60
                    && entry.section().length() <= 10
                    && entry.evidence().length() <= 10;
            if (!fits || NormalisedName.of(entry.primaryName()).isEmpty()) {
                throw new RuleBrokenException("venue.error.lists.row", entry.code());
            }
            if (!codes.add(entry.code())) {
                throw new RuleBrokenException("venue.error.lists.twice", entry.code());
            }
        }
    }

    private static List<ListEntry> lines(String text, List<ListEntry> current, LocalDate effectiveFrom) {
        Map<String, ListEntry> known = new HashMap<>();
        current.forEach(entry -> {
            entry.aliases().forEach(alias -> known.putIfAbsent(key(alias), entry));
            known.put(key(entry.primaryName()), entry);
        });
        int number = current.stream()
                .mapToInt(entry -> Integer.parseInt("0" + entry.code().replaceAll("\\D", "")))
                .max()
                .orElse(0);
        List<ListEntry> entries = new ArrayList<>();
        for (String line :
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            List<String> names = Arrays.stream(line.split(";"))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
            if (names.isEmpty()) {
                throw new IllegalArgumentException(line);
            }
            ListEntry before = names.stream()
                    .map(name -> known.get(key(name)))
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            List<String> aliases = names.subList(1, names.size());
            entries.add(
                    before == null
                            ? new ListEntry(
                                    0,
                                    "IN-" + ++number,
                                    1,
                                    "INT",
                                    names.getFirst(),
                                    aliases,
                                    effectiveFrom.toString(),
                                    effectiveFrom,
                                    ListEntry.Status.LISTED,
                                    "",
                                    "S",
                                    false)
                            : before.renamed(names.getFirst(), aliases));
        }
        return entries;
    }

    private static String key(String name) {
        return NormalisedName.of(name).text();
    }
}
