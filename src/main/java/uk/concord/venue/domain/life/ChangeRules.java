package uk.concord.venue.domain.life;

/** Which changes after an approval reopen a check (venue rules X1). */
public final class ChangeRules {
    /** Martyn's Law tiers: 200 and 800 people (Terrorism (Protection of Premises) Act 2025). */
    private static final int[] BANDS = {200, 800};

    /** What the hirer says has changed. */
    public enum Change {
        SPEAKER,
        TOPIC,
        NUMBER,
        PROMOTION,
        VENUE
    }

    private ChangeRules() {}

    /**
     * @param before people expected when it was approved
     * @param after people expected now
     * @param percent a rise above this reopens
     * @return whether the new number reopens: a rise of more than the percentage, or into a higher band
     */
    public static boolean numberReopens(int before, int after, int percent) {
        if (after <= before) {
            return false;
        }
        if ((long) (after - before) * 100 > (long) before * percent) {
            return true;
        }
        for (int band : BANDS) {
            if (before < band && after >= band) {
                return true;
            }
        }
        return false;
    }
}
