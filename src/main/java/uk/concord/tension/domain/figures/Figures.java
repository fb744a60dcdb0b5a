package uk.concord.tension.domain.figures;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Eep;

/**
 * Accepted reports of a period. Each picture leaves out the filter it is itself for, so that a person can see what
 * else could be chosen.
 *
 * @param groups how many reports of each ward, category and kind the period has, whatever else is filtered
 * @param weeks the weeks of the period, every filter applied, oldest first
 */
public record Figures(FiguresFilter filter, List<Group> groups, List<Week> weeks) {
    public Figures {
        groups = List.copyOf(groups);
        weeks = List.copyOf(weeks);
    }

    /** Reports that agree in ward, category and kind. */
    public record Group(
            @Nullable Long wardId,
            @Nullable String category,
            @Nullable Eep eep,
            int reports) {}

    /**
     * One week.
     *
     * @param limit the largest count that the weeks before make unremarkable
     * @param above whether the week is above it, with enough reports to matter
     */
    public record Week(LocalDate monday, int reports, int limit, boolean above) {}

    /** @return reports that pass every filter */
    public int total() {
        return sum(inWard().and(inCategory()).and(inEep()));
    }

    /** @return reports by ward id; the filter for wards is left out */
    public Map<Long, Integer> byWard() {
        Map<Long, Integer> counts = new TreeMap<>();
        groups.stream()
                .filter(inCategory().and(inEep()))
                .filter(group -> group.wardId() != null)
                .forEach(group -> counts.merge(Objects.requireNonNull(group.wardId()), group.reports(), Integer::sum));
        return counts;
    }

    /** @return reports by kind; the filter for kinds is left out */
    public Map<Eep, Integer> byEep() {
        Map<Eep, Integer> counts = new EnumMap<>(Eep.class);
        for (Eep eep : Eep.values()) {
            counts.put(eep, sum(inWard().and(inCategory()).and(group -> group.eep() == eep)));
        }
        return counts;
    }

    /** @return reports by category, then by ward id; the filters for both are left out */
    public Map<String, Map<Long, Integer>> heat() {
        Map<String, Map<Long, Integer>> counts = new TreeMap<>();
        groups.stream()
                .filter(inEep())
                .filter(group -> group.wardId() != null && group.category() != null)
                .forEach(group -> counts.computeIfAbsent(
                                Objects.requireNonNull(group.category()), fresh -> new TreeMap<>())
                        .merge(Objects.requireNonNull(group.wardId()), group.reports(), Integer::sum));
        return counts;
    }

    private int sum(Predicate<Group> which) {
        return groups.stream().filter(which).mapToInt(Group::reports).sum();
    }

    private Predicate<Group> inWard() {
        Long ward = filter.wardId();
        return group -> ward == null || ward.equals(group.wardId());
    }

    private Predicate<Group> inCategory() {
        String category = filter.category();
        return group -> category == null || category.equals(group.category());
    }

    private Predicate<Group> inEep() {
        Eep eep = filter.eep();
        return group -> eep == null || eep == group.eep();
    }
}
