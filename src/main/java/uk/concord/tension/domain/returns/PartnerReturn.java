package uk.concord.tension.domain.returns;

/**
 * What one organisation sent in one period.
 *
 * @param reports how many
 * @param nilReturns how many nil returns, which are for a part of the period at least
 */
public record PartnerReturn(Status status, int reports, int nilReturns) {
    /** How it stands. */
    public enum Status {
        RECEIVED,
        NIL,
        EXPECTED,
        SILENT
    }

    /**
     * @param over whether the period is over
     */
    static PartnerReturn of(int reports, int nilReturns, boolean over) {
        Status status =
                reports > 0 ? Status.RECEIVED : nilReturns > 0 ? Status.NIL : over ? Status.SILENT : Status.EXPECTED;
        return new PartnerReturn(status, reports, nilReturns);
    }
}
