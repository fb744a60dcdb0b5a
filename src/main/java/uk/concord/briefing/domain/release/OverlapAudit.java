package uk.concord.briefing.domain.release;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.release.audit.CountRange;
import uk.concord.briefing.domain.release.audit.CountSystem;

/**
 * Release rule 6 over everything that was ever released, all editions together: an edition shows tables of its release or
 * leaves them out, so the tables are what all of them together show.
 *
 * <p>Unknown is the count behind every smallest row of every table (one theme, one cluster) in every stretch of days
 * between two dates on which a release begins or ends. Known is what each figure stands for, that no count is negative,
 * and that the tables of one kind add up the same reports as those of the other, or a part of them.
 */
public final class OverlapAudit {

    /**
     * A table that was or is to be released.
     *
     * @param from first day counted
     * @param to last day counted
     * @param whole whether every report of those days stands in it; a table by cluster lacks those without a place
     */
    public record Published(LocalDate from, LocalDate to, boolean whole, ReleasedTable table) {}

    /**
     * A hidden count, or the difference of two figures, that is known too closely.
     *
     * @param what the rows that give it away
     * @param range what it can be
     */
    public record Finding(String what, CountRange range) {}

    /** Joins the smallest rows that one row of a table adds up. */
    private static final String PARTS = "\\+";

    /** A figure: the unknown counts that it adds up. */
    private record Figure(String name, String kind, Set<Integer> counts, ReleasedCount shown) {}

    private record Key(LocalDate from, String kind, String part) {}

    private final List<Published> tables;
    private final NavigableSet<LocalDate> starts = new TreeSet<>();
    private final CountSystem system = new CountSystem();
    private final Map<Key, Integer> counts = new LinkedHashMap<>();
    private final List<Figure> figures = new ArrayList<>();

    /** @param equal the kinds of table that a reader takes to add up the same reports as the whole ones */
    private OverlapAudit(List<Published> tables, Set<String> equal) {
        this.tables = List.copyOf(tables);
        tables.forEach(table -> {
            starts.add(table.from());
            starts.add(table.to().plusDays(1));
        });
        tables.forEach(this::add);
        tie(equal);
    }

    /**
     * @return what is known too closely, for readers who take the sums of tables for equal, of all or of some, and for one
     *     who does not; empty when the release passes
     */
    public static List<Finding> audit(List<Published> tables) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (List<Published> group : groups(tables)) {
            Set<String> parts = new TreeSet<>();
            group.stream()
                    .filter(table -> !table.whole())
                    .forEach(table -> parts.add(table.table().key()));
            if (!audit(group, parts, findings)) {
                findings.add(new Finding("The tables contradict each other", new CountRange(0, 0)));
            }
        }
        return List.copyOf(findings);
    }

    /** Tables that count no common day, not even through others, say nothing about each other. */
    private static List<List<Published>> groups(List<Published> tables) {
        List<List<Published>> groups = new ArrayList<>();
        LocalDate last = LocalDate.MIN;
        for (Published table :
                tables.stream().sorted(Comparator.comparing(Published::from)).toList()) {
            if (table.from().isAfter(last)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(table);
            last = table.to().isAfter(last) ? table.to() : last;
        }
        return groups;
    }

    /**
     * Where all these sums can be equal, whoever takes fewer of them for equal knows less.
     *
     * @return whether the tables can be true for anybody
     */
    private static boolean audit(List<Published> tables, Set<String> equal, Set<Finding> findings) {
        Optional<List<Finding>> found = new OverlapAudit(tables, equal).findings();
        found.ifPresent(findings::addAll);
        boolean possible = found.isPresent();
        if (!possible) {
            for (String kind : equal) {
                Set<String> fewer = new TreeSet<>(equal);
                fewer.remove(kind);
                possible |= audit(tables, fewer, findings);
            }
        }
        return possible;
    }

    private void add(Published published) {
        for (ReleasedTable.Row row : published.table().rows()) {
            Set<Integer> parts = new HashSet<>();
            for (String part : row.key().split(PARTS)) {
                for (LocalDate start : starts.subSet(published.from(), true, published.to(), true)) {
                    parts.add(counts.computeIfAbsent(
                            new Key(start, published.table().key(), part), key -> system.unknown(0, null)));
                }
            }
            @Nullable Integer high = row.count().high();
            system.sum(List.copyOf(parts), row.count().low(), high == null ? CountSystem.UNLIMITED : high);
            figures.add(new Figure(
                    published.table().key() + " " + row.key() + " " + published.from(),
                    published.table().key(),
                    parts,
                    row.count()));
        }
    }

    /** In each stretch of days, a whole table adds up what another whole one does, and at least what a part does. */
    private void tie(Set<String> equal) {
        Map<String, Boolean> whole = new HashMap<>();
        tables.forEach(table -> whole.merge(table.table().key(), table.whole(), Boolean::logicalAnd));
        for (LocalDate start : starts) {
            List<String> kinds = whole.keySet().stream()
                    .filter(kind -> complete(start, kind))
                    .sorted()
                    .toList();
            for (String wide : kinds) {
                for (String other : kinds) {
                    boolean otherWhole = whole.getOrDefault(other, false);
                    if (!wide.equals(other) && whole.getOrDefault(wide, false)) {
                        Map<Integer, Integer> difference = new HashMap<>();
                        counts.forEach((key, count) -> {
                            if (key.from().equals(start) && key.kind().equals(wide)) {
                                difference.put(count, 1);
                            } else if (key.from().equals(start) && key.kind().equals(other)) {
                                difference.put(count, -1);
                            }
                        });
                        system.sum(difference, 0, otherWhole || equal.contains(other) ? 0 : CountSystem.UNLIMITED);
                    }
                }
            }
        }
    }

    private boolean complete(LocalDate start, String kind) {
        return tables.stream()
                .anyMatch(table -> table.table().key().equals(kind)
                        && !start.isBefore(table.from())
                        && !start.isAfter(table.to()));
    }

    /** @return empty when no counts fit at all */
    private Optional<List<Finding>> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.shown().suppressed()) {
                Optional<CountRange> range = range(figure.counts(), Set.of());
                if (range.isEmpty()) {
                    return Optional.empty();
                }
                range.filter(found -> !found.wideEnough())
                        .ifPresent(found -> findings.add(new Finding(figure.name(), found)));
            }
        }
        for (Figure larger : figures) {
            for (Figure smaller : figures) {
                if (larger.kind().equals(smaller.kind())
                        && larger.counts().size() > smaller.counts().size()
                        && larger.counts().containsAll(smaller.counts())) {
                    range(larger.counts(), smaller.counts())
                            .filter(found -> !found.wideEnough())
                            .ifPresent(found ->
                                    findings.add(new Finding(larger.name() + " less " + smaller.name(), found)));
                }
            }
        }
        return Optional.of(findings);
    }

    private Optional<CountRange> range(Set<Integer> plus, Set<Integer> minus) {
        Map<Integer, Integer> factors = new HashMap<>();
        plus.stream().filter(count -> !minus.contains(count)).forEach(count -> factors.put(count, 1));
        return system.range(factors);
    }
}
