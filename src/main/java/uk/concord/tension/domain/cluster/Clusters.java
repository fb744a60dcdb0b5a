package uk.concord.tension.domain.cluster;

import java.time.LocalDate;
import java.util.List;

/**
 * What Knox's test says of evidenced reports with a point.
 *
 * @param from first day of receipt looked at
 * @param reports how many reports
 * @param closePairs pairs close in time and place
 * @param expected how many there would be if time and place had nothing to do with each other
 * @param probability of at least as many by chance
 * @param days what is close in time
 * @param metres what is close in place
 * @param unlikely whether chance is an unlikely reason
 * @param pairs the close pairs, the newest first
 */
public record Clusters(
        LocalDate from,
        int reports,
        long closePairs,
        double expected,
        double probability,
        int days,
        int metres,
        boolean unlikely,
        List<Pair> pairs) {
    public Clusters {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two reports close to each other.
     *
     * @param ward of the first
     * @param day when the second happened
     * @param within metres, rounded up to a hundred
     */
    public record Pair(
            String one,
            String oneTitle,
            String other,
            String otherTitle,
            String ward,
            LocalDate day,
            int daysApart,
            int within) {}
}
