package uk.concord.briefing.domain.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.register.RegisterChange.Difference;
import uk.concord.briefing.domain.register.RegisterChange.Kind;
import uk.concord.briefing.domain.school.Phase;

/**
 * What bringing the register in would change: worked out without a database, so that it can be shown first.
 *
 * @param changes in the order of the file
 * @param same rows that agree with our record
 * @param notInFile open schools with a number that the file does not have; nothing happens to them
 * @param unread lines that could not be read
 */
public record RegisterPlan(List<RegisterChange> changes, int same, List<KnownSchool> notInFile, List<String> unread) {

    public RegisterPlan {
        changes = List.copyOf(changes);
        notInFile = List.copyOf(notInFile);
        unread = List.copyOf(unread);
    }

    public static RegisterPlan of(RegisterFile file, List<KnownSchool> known) {
        Map<Integer, KnownSchool> byUrn = new HashMap<>();
        known.forEach(school -> school.urns().forEach(urn -> byUrn.put(urn, school)));
        Set<Integer> inFile = new HashSet<>();
        file.rows().forEach(row -> inFile.add(row.urn()));
        Map<Integer, RegisterRow> closedNow = new HashMap<>();
        file.rows().stream().filter(row -> row.closed() != null).forEach(row -> closedNow.put(row.urn(), row));
        Set<Long> renumbered = new HashSet<>();
        List<RegisterChange> changes = new ArrayList<>();
        int same = 0;
        for (RegisterRow row : file.rows()) {
            KnownSchool school = byUrn.get(row.urn());
            if (school == null && row.closed() == null) {
                KnownSchool before = predecessor(row, known, closedNow.keySet());
                if (before != null) {
                    renumbered.add(before.id());
                    changes.add(new RegisterChange(Kind.NEW_URN, row, before, differences(row, before)));
                    continue;
                }
            }
            if (school == null) {
                if (row.closed() == null) {
                    changes.add(new RegisterChange(
                            row.proposed() || row.phase() == null ? Kind.LEAVE_OUT : Kind.ADD, row, null, List.of()));
                }
                continue;
            }
            Integer current = school.currentUrn();
            if (current == null || current != row.urn()) {
                same++;
                continue;
            }
            List<Difference> differences = differences(row, school);
            if (differences.isEmpty()) {
                same++;
            } else {
                boolean closes = row.closed() != null && school.closed() == null;
                changes.add(new RegisterChange(closes ? Kind.CLOSE : Kind.CHANGE, row, school, differences));
            }
        }
        changes.removeIf(change -> change.kind() == Kind.CLOSE
                && change.school() != null
                && renumbered.contains(change.school().id()));
        List<KnownSchool> notInFile = known.stream()
                .filter(school -> school.closed() == null && school.currentUrn() != null)
                .filter(school -> !inFile.contains(school.currentUrn()) && !renumbered.contains(school.id()))
                .toList();
        return new RegisterPlan(changes, same, notInFile, file.unread());
    }

    /** The school that closed under its old number in this file, with the same postcode or the same name. */
    private static @Nullable KnownSchool predecessor(RegisterRow row, List<KnownSchool> known, Set<Integer> closedNow) {
        List<KnownSchool> candidates = known.stream()
                .filter(school -> school.closed() == null
                        && school.currentUrn() != null
                        && closedNow.contains(school.currentUrn()))
                .filter(school -> RegisterRow.nameKey(school.name()).equals(RegisterRow.nameKey(row.name()))
                        || (!row.postcode().isEmpty()
                                && postcode(school.postcode()).equals(postcode(row.postcode()))
                                && school.phase() == row.phase()))
                .toList();
        return candidates.size() == 1 ? candidates.getFirst() : null;
    }

    private static List<Difference> differences(RegisterRow row, KnownSchool school) {
        List<Difference> differences = new ArrayList<>();
        if (!RegisterRow.nameKey(row.name()).equals(RegisterRow.nameKey(school.name()))) {
            differences.add(new Difference("name", school.name(), row.name()));
        }
        Phase phase = row.phase();
        if (phase != null && phase != school.phase()) {
            differences.add(new Difference("phase", school.phase().name(), phase.name()));
        }
        add(differences, "type", school.type(), row.type());
        add(differences, "trust", school.trust(), row.trust());
        if (!postcode(school.postcode()).equals(postcode(row.postcode()))) {
            differences.add(new Difference("postcode", school.postcode(), row.postcode()));
        }
        if (row.closed() != null && !row.closed().equals(school.closed())) {
            differences.add(new Difference(
                    "closed", String.valueOf(school.closed()), row.closed().toString()));
        }
        return differences;
    }

    private static void add(List<Difference> differences, String field, String before, String after) {
        if (!before.equals(after)) {
            differences.add(new Difference(field, before, after));
        }
    }

    private static String postcode(String typed) {
        return typed.replace(" ", "").toUpperCase(java.util.Locale.UK);
    }
}
