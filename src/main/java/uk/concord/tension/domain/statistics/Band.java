package uk.concord.tension.domain.statistics;

/**
 * A half-open interval [from, to) of days or metres. Near-repeat tables mislabel their bands when this is left unsaid.
 *
 * @param from the smallest value inside, 0 or more
 * @param to the smallest value outside, above {@code from}
 */
public record Band(double from, double to) {
    public Band {
        if (!(from >= 0) || !(to > from)) {
            throw new IllegalArgumentException("[" + from + ", " + to + ")");
        }
    }

    /** The band that holds everything up to and including this value. */
    public static Band atMost(double value) {
        return new Band(0, Math.nextUp(value));
    }

    public boolean contains(double value) {
        return value >= from && value < to;
    }
}
