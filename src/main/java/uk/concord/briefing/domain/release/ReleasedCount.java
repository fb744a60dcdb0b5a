package uk.concord.briefing.domain.release;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A count as it may be shown. Made only by {@link ReleaseRules} and read back only by {@link ReleaseLedger}; it does not
 * hold the count it was made from, so that whoever draws a table or writes a sentence cannot give it away.
 */
public final class ReleasedCount {

    /** How the count is shown. */
    public enum Kind {
        /** Eight or more, to the nearest five. */
        ROUNDED,
        /** None to seven: one band, shown in words and never as 0. */
        BANDED,
        /** Not shown, and not said why: few, from too few organisations, or hidden beside such a cell. */
        WITHHELD,
        /** A sum of released counts. */
        TOTAL
    }

    private final Kind kind;
    private final String shown;
    private final int low;
    private final @Nullable Integer high;

    ReleasedCount(Kind kind, String shown, int low, @Nullable Integer high) {
        if (shown.isBlank() || low < 0 || (high != null && high < low)) {
            throw new IllegalArgumentException("Not a released count");
        }
        this.kind = kind;
        this.shown = shown;
        this.low = low;
        this.high = high;
    }

    public Kind kind() {
        return kind;
    }

    /** The words or number to print: never empty, never 0. */
    public String shown() {
        return shown;
    }

    /** The smallest count that would have been shown like this. */
    public int low() {
        return low;
    }

    /** The largest count that would have been shown like this; null when there is no limit. */
    public @Nullable Integer high() {
        return high;
    }

    /** Whether the number itself stays hidden; exports carry this beside the words. */
    public boolean suppressed() {
        return kind == Kind.BANDED || kind == Kind.WITHHELD;
    }

    /** The middle of a rounded count: what is printed. Only the release rules calculate with it. */
    int rounded() {
        if (kind != Kind.ROUNDED || high == null) {
            throw new IllegalStateException("Only a rounded count has a number");
        }
        return (low + high) / 2;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ReleasedCount that
                && kind == that.kind
                && shown.equals(that.shown)
                && low == that.low
                && Objects.equals(high, that.high);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, shown, low, high);
    }

    @Override
    public String toString() {
        return shown;
    }
}
