package uk.concord.venue.domain.list;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One difference between two versions of the list.
 *
 * @param before as it reads now, or an empty text
 * @param after as it shall read, or an empty text
 */
public record ListChange(Kind kind, String code, String before, String after) {

    /** What differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        RENAMED,
        ALIASES,
        STATUS,
        DATE
    }

    /** @return every difference, removals first because they weigh most */
    public static List<ListChange> between(List<ListEntry> current, List<ListEntry> proposed) {
        Map<String, ListEntry> after = new LinkedHashMap<>();
        proposed.forEach(entry -> after.put(entry.code(), entry));
        List<ListChange> removed = new ArrayList<>();
        List<ListChange> changed = new ArrayList<>();
        for (ListEntry entry : current) {
            ListEntry now = after.remove(entry.code());
            if (now == null) {
                removed.add(new ListChange(Kind.REMOVED, entry.code(), names(entry), ""));
            } else {
                compare(entry, now, changed);
            }
        }
        after.values().forEach(entry -> changed.add(new ListChange(Kind.ADDED, entry.code(), "", names(entry))));
        removed.addAll(changed);
        return removed;
    }

    private static void compare(ListEntry before, ListEntry after, List<ListChange> changes) {
        if (!before.primaryName().equals(after.primaryName())) {
            changes.add(new ListChange(Kind.RENAMED, before.code(), before.primaryName(), after.primaryName()));
        }
        if (!new HashSet<>(before.aliases()).equals(new HashSet<>(after.aliases()))) {
            changes.add(new ListChange(
                    Kind.ALIASES,
                    before.code(),
                    String.join("; ", before.aliases()),
                    String.join("; ", after.aliases())));
        }
        if (before.status() != after.status() || !before.statusNote().equals(after.statusNote())) {
            changes.add(new ListChange(Kind.STATUS, before.code(), status(before), status(after)));
        }
        if (!before.inForceText().equals(after.inForceText())) {
            changes.add(new ListChange(Kind.DATE, before.code(), before.inForceText(), after.inForceText()));
        }
    }

    /** @return whether two rows of the same number mean the same, so that what was resolved stays resolved */
    static boolean isSame(ListEntry one, ListEntry other) {
        List<ListChange> changes = new ArrayList<>();
        compare(one, other, changes);
        return changes.stream().allMatch(change -> change.kind() == Kind.DATE);
    }

    private static String names(ListEntry entry) {
        return entry.aliases().isEmpty()
                ? entry.primaryName()
                : entry.primaryName() + " (" + String.join("; ", entry.aliases()) + ")";
    }

    private static String status(ListEntry entry) {
        return entry.statusNote().isEmpty() ? entry.status().name() : entry.statusNote();
    }
}
