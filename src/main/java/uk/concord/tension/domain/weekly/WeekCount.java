package uk.concord.tension.domain.weekly;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The reports of one week.
 *
 * @param reports accepted reports; a duplicate is not one of them
 * @param counted the same with one organisation's share capped
 * @param sources how many different sources they came from: who reported, as what kind of source
 */
public record WeekCount(int reports, int counted, int sources) {
    public static final WeekCount NONE = new WeekCount(0, 0, 0);

    /** Adds up reports one by one. */
    static final class Tally {
        private final Map<Long, Integer> byOrganisation = new HashMap<>();
        private final Set<Source> sources = new HashSet<>();
        private int reports;

        private record Source(long author, @Nullable String type) {}

        void add(long organisation, long author, @Nullable String sourceType) {
            reports++;
            byOrganisation.merge(organisation, 1, Integer::sum);
            sources.add(new Source(author, sourceType));
        }

        /** @param most how many reports of one organisation count */
        WeekCount count(int most) {
            return new WeekCount(
                    reports,
                    byOrganisation.values().stream()
                            .mapToInt(number -> Math.min(number, most))
                            .sum(),
                    sources.size());
        }
    }
}
