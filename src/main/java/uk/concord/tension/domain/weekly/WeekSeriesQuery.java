package uk.concord.tension.domain.weekly;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;

/** Reads whole series: each from the week it could first have a report, with the weeks in which there was none. */
@Component
public class WeekSeriesQuery {
    private final WeekCounts counts;
    private final WardQuery wards;

    WeekSeriesQuery(WeekCounts counts, WardQuery wards) {
        this.counts = counts;
        this.wards = wards;
    }

    /**
     * A ward's series begins when the ward does and ends with it, so that no series runs across a change of
     * boundaries; nothing begins before the oldest report there is.
     *
     * @param from no week before this one
     * @param to the last week
     */
    @Transactional(readOnly = true)
    public List<WeekSeries> between(LocalDate from, LocalDate to) {
        LocalDate start =
                counts.firstWeek().filter(first -> first.isAfter(from)).orElse(Weeks.of(from));
        Map<SeriesKey, Map<LocalDate, WeekCount>> known = counts.since(start);
        Map<SeriesKey, Map<LocalDate, WeekCount>> wanted = new HashMap<>(known);
        List<WeekSeries> all = new ArrayList<>();
        for (Ward ward : wards.all()) {
            SeriesKey key = SeriesKey.ward(ward.id());
            Map<LocalDate, WeekCount> weeks = wanted.remove(key);
            if (!ward.isSpecial()) {
                LocalDate end = ward.validTo();
                add(
                        all,
                        key,
                        later(start, Weeks.of(ward.validFrom())),
                        end == null || end.isAfter(to) ? to : Weeks.of(end),
                        weeks == null ? Map.of() : weeks);
            }
        }
        wanted.forEach((key, weeks) -> {
            if (key.kind() != SeriesKey.Kind.WARD) {
                add(all, key, start, to, weeks);
            }
        });
        return all;
    }

    private static void add(
            List<WeekSeries> all, SeriesKey key, LocalDate first, LocalDate last, Map<LocalDate, WeekCount> weeks) {
        if (!last.isBefore(first)) {
            all.add(new WeekSeries(
                    key,
                    first,
                    IntStream.rangeClosed(0, Weeks.between(first, last))
                            .mapToObj(index -> weeks.getOrDefault(first.plusWeeks(index), WeekCount.NONE))
                            .toList()));
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
