package uk.concord.briefing.domain.insight;

import uk.concord.briefing.domain.school.Phase;

/**
 * How the schools of one phase answered.
 *
 * @param schools that were told
 * @param inTime that acknowledged by their own day
 * @param late that acknowledged after it
 */
public record PhaseShare(Phase phase, int schools, int inTime, int late) {

    /** Whole per cent of the schools that acknowledged in time. */
    public int percentInTime() {
        return schools == 0 ? 0 : Math.round(inTime * 100f / schools);
    }
}
