package uk.concord.tension.domain.returns;

/**
 * What one organisation sent for one period.
 *
 * @param reports how many
 */
public record PartnerReturn(Status status, int reports) {
    /** How it stands. */
    public enum Status {
        RECEIVED,
        NIL,
        EXPECTED,
        SILENT
    }

    /**
     * @param nil whether a nil return was sent
     * @param over whether the period is over
     */
    static PartnerReturn of(int reports, boolean nil, boolean over) {
        if (reports > 0) {
            return new PartnerReturn(Status.RECEIVED, reports);
        }
        return new PartnerReturn(nil ? Status.NIL : over ? Status.SILENT : Status.EXPECTED, 0);
    }
}
