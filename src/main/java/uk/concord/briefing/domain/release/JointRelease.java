package uk.concord.briefing.domain.release;

import java.util.List;

/**
 * The tables of one release, chosen so that they may stand beside each other (release rules 6 and 7): as they are, or
 * with clusters merged further, or without the table by cluster.
 */
public final class JointRelease {

    private JointRelease() {}

    /**
     * @param themes table A
     * @param clusterings table B in the ways it could be shown, the finest first
     * @return table A, and table B in the first way that gives nothing away; A alone when there is none
     */
    public static List<ReleasedTable> of(
            ReleaseRules rules, Filling themes, List<Filling> clusterings, ReleasePeriod period) {
        for (Filling clusters : clusterings) {
            List<ReleasedTable> both = rules.together(List.of(themes, clusters), period);
            if (ReleaseAudit.safe(both.get(0), both.get(1))) {
                return both;
            }
        }
        return rules.together(List.of(themes), period);
    }
}
