package uk.concord.briefing.domain.release.audit;

/**
 * The lowest and the highest whole number that fits all that was published.
 *
 * @param low for a difference it may be negative
 * @param high not below {@code low}; {@link CountSystem#UNLIMITED} or more where nothing limits it
 */
public record CountRange(long low, long high) {

    /** A hidden count keeps at least as much between its lowest and its highest possible value. */
    public static final int MIN_WIDTH = 5;

    public CountRange {
        if (high < low) {
            throw new IllegalArgumentException("A range is not upside down");
        }
    }

    public long width() {
        return high - low;
    }

    /** @return whether it hides enough (release rule 6) */
    public boolean wideEnough() {
        return width() >= MIN_WIDTH;
    }
}
