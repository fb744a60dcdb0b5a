package uk.concord.tension.domain;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.report.Box;
import uk.concord.tension.domain.report.SectionRules;

/** What the rules of the form need to know of the world today, however a report comes in. */
@Component
public class FormWorld {
    private final CategoryQuery categories;
    private final WardQuery wards;
    private final Settings settings;
    private final Clock clock;

    public FormWorld(CategoryQuery categories, WardQuery wards, Settings settings, Clock clock) {
        this.categories = categories;
        this.wards = wards;
        this.settings = settings;
        this.clock = clock;
    }

    /** @return the wards that can be chosen for something that started on that day; today's when no day is known */
    public List<Ward> wardsOn(@Nullable LocalDate day) {
        return wards.validOn(day == null ? LondonTime.today(clock) : day);
    }

    /** @return the categories that can be chosen today */
    public List<Category> categories() {
        return categories.validOn(LondonTime.today(clock));
    }

    /** @return what the rules need to know for something that started on that day */
    public SectionRules.Context on(@Nullable LocalDate day) {
        return new SectionRules.Context(
                LondonTime.today(clock),
                categories().stream().map(Category::code).collect(Collectors.toSet()),
                wardsOn(day).stream().map(Ward::id).collect(Collectors.toSet()),
                new Box(degrees("south"), degrees("north"), degrees("west"), degrees("east")));
    }

    private double degrees(String edge) {
        return settings.number("tension.borough." + edge) / 100.0;
    }
}
