package uk.concord.briefing.domain.release;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of one release, chosen so that they may stand beside each other (release rules 6 and 7): as they are, or
 * with rows merged further, or some of them left out. How far rows are merged depends on what the tables before show, or
 * on their absence, and on nothing else, so that it says nothing new; that a table is missing says no more than the audit
 * allows (decision 36).
 *
 * @param tables the table in which every report stands, and of the others those that may stand beside it
 * @param attempts what was tried for the others, in order; the last one of each table is what was done
 */
public record JointRelease(List<ReleasedTable> tables, List<Attempt> attempts) {

    public JointRelease {
        tables = List.copyOf(tables);
        attempts = List.copyOf(attempts);
    }

    /** What came of showing a table with so many rows. */
    public enum Finding {
        /** It is released. */
        PASSED,
        /** It would give something away, or shows no number. */
        LEFT_OUT,
        /** Its rows are merged: from so few reports hardly one would show a number. */
        TOO_MANY_ROWS,
        /** Whether it is there or not would give something away. */
        ABSENCE_WOULD_SPEAK,
        /** Beside what was released before it would give something away. */
        NOT_BESIDE_EARLIER
    }

    /**
     * @param table its key
     * @param rows it was tried with
     */
    public record Attempt(String table, int rows, Finding finding) {}

    /**
     * @param themes the table in which every report stands
     * @param others the other tables in order, each in the ways it could be shown, the one with most rows first
     */
    public static JointRelease of(
            ReleaseRules rules, Filling themes, List<List<Filling>> others, ReleasePeriod period) {
        List<Filling> all = new ArrayList<>(List.of(themes));
        others.forEach(all::addAll);
        // All of them together, shown or not: how hidden cells read does not depend on what is left out.
        List<ReleasedTable> filled = rules.together(all, period);
        boolean limits = filled.stream()
                .flatMap(table -> table.rows().stream())
                .noneMatch(row -> row.count().kind() == ReleasedCount.Kind.WITHHELD);
        List<ReleasedTable> tables = new ArrayList<>(filled.subList(0, 1));
        List<Attempt> attempts = new ArrayList<>();
        ReleaseAudit audit = ReleaseAudit.of(filled.get(0));
        int at = 1;
        for (List<Filling> ways : others) {
            audit = add(filled.subList(at, at + ways.size()), limits, audit, tables, attempts);
            at += ways.size();
        }
        return new JointRelease(tables, attempts);
    }

    private static ReleaseAudit add(
            List<ReleasedTable> ways,
            boolean limits,
            ReleaseAudit audit,
            List<ReleasedTable> tables,
            List<Attempt> attempts) {
        int reports = tables.get(0).total().low();
        for (ReleasedTable table : ways) {
            int rows = table.rows().size();
            boolean last = table == ways.get(ways.size() - 1);
            if (!last && reports <= rows * ReleaseRules.BAND_TOP) {
                attempts.add(new Attempt(table.key(), rows, Finding.TOO_MANY_ROWS));
            } else if (audit.mayBeMissing(rows, limits)) {
                boolean passed = audit.shows(table);
                attempts.add(new Attempt(table.key(), rows, passed ? Finding.PASSED : Finding.LEFT_OUT));
                if (passed) {
                    tables.add(table);
                    return audit.with(table);
                }
                return audit.without(rows, limits);
            } else {
                attempts.add(new Attempt(table.key(), rows, Finding.ABSENCE_WOULD_SPEAK));
            }
        }
        return audit;
    }
}
