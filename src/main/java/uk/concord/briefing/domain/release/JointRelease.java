package uk.concord.briefing.domain.release;

import java.util.ArrayList;
import java.util.List;

/**
 * The tables of one release, chosen so that they may stand beside each other (release rules 6 and 7): as they are, or
 * with clusters merged further, or without the table by cluster. How far clusters are merged depends on what table A
 * shows and on nothing else, so that it says nothing new; that table B is missing says no more than the audit allows
 * (decision 36).
 *
 * @param tables table A, and table B where it may stand beside it
 * @param attempts what was tried for table B, in order; the last one is what was done
 */
public record JointRelease(List<ReleasedTable> tables, List<Attempt> attempts) {

    public JointRelease {
        tables = List.copyOf(tables);
        attempts = List.copyOf(attempts);
    }

    /** What came of showing table B with so many rows. */
    public enum Finding {
        /** It is released. */
        PASSED,
        /** It would give something away, or shows no number. */
        LEFT_OUT,
        /** Whether it is there or not would give something away. */
        ABSENCE_WOULD_SPEAK
    }

    /** @param rows of table B */
    public record Attempt(int rows, Finding finding) {}

    /**
     * @param themes table A
     * @param clusterings table B in the ways it could be shown, the finest first
     */
    public static JointRelease of(ReleaseRules rules, Filling themes, List<Filling> clusterings, ReleasePeriod period) {
        List<Attempt> attempts = new ArrayList<>();
        for (Filling clusters : clusterings) {
            List<ReleasedTable> both = rules.together(List.of(themes, clusters), period);
            int rows = clusters.shape().rows().size();
            if (ReleaseAudit.mayBeMissing(both.get(0), rows)) {
                boolean passed = ReleaseAudit.shows(both.get(0), both.get(1));
                attempts.add(new Attempt(rows, passed ? Finding.PASSED : Finding.LEFT_OUT));
                return new JointRelease(passed ? both : rules.together(List.of(themes), period), attempts);
            }
            attempts.add(new Attempt(rows, Finding.ABSENCE_WOULD_SPEAK));
        }
        return new JointRelease(rules.together(List.of(themes), period), attempts);
    }
}
