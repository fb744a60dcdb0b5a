package uk.concord.briefing.domain.release;

import org.jspecify.annotations.Nullable;

/** Which way a figure went between two releases, judged from what was shown and from nothing else (release rule 9). */
public enum Direction {
    UP,
    DOWN,
    SIMILAR,
    /** One of the two is a band or not shown. */
    TOO_FEW,
    /** The earlier release had no such row. */
    NOT_COMPARABLE;

    /** Shown values must differ by at least as much, in reports. */
    private static final int MIN_DIFFERENCE = 10;
    /** And by at least as much of the earlier value, in per cent. */
    private static final int MIN_CHANGE = 25;

    /**
     * @param before the earlier release's figure, null when it had none
     * @param now this release's figure
     */
    public static Direction between(@Nullable ReleasedCount before, ReleasedCount now) {
        if (before == null) {
            return NOT_COMPARABLE;
        }
        if (before.kind() != ReleasedCount.Kind.ROUNDED || now.kind() != ReleasedCount.Kind.ROUNDED) {
            return TOO_FEW;
        }
        int difference = now.rounded() - before.rounded();
        if (Math.abs(difference) < MIN_DIFFERENCE || Math.abs(difference) * 100 < MIN_CHANGE * before.rounded()) {
            return SIMILAR;
        }
        return difference > 0 ? UP : DOWN;
    }
}
