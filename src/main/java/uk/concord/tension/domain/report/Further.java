package uk.concord.tension.domain.report;

import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a partner may add to the core form; all optional (tension monitoring domain rules §4, layer P). */
public record Further(Nature nature, Online online, Point point, Affected affected, Told told) implements Section {

    /** @return these answers without what was written in one's own words, and without the point on the map */
    public Further withoutWords() {
        return new Further(
                new Nature(nature.ideology(), "", nature.time(), nature.frequency()),
                new Online("", online.falseClaim(), ""),
                new Point(null, null, null, false),
                new Affected(affected.characteristics(), ""),
                told);
    }

    /**
     * More about the tension itself.
     *
     * @param trigger what set it off, at most 120 characters when complete
     * @param time of the day it started
     */
    public record Nature(
            @Nullable Ideology ideology,
            String trigger,
            @Nullable LocalTime time,
            @Nullable Frequency frequency) {}

    /**
     * What goes round.
     *
     * @param reference address of a page; kept, never fetched
     * @param falseClaim whether a false or unverified claim goes round
     * @param claim at most 300 characters when complete
     */
    public record Online(String reference, @Nullable Boolean falseClaim, String claim) {}

    /**
     * A point on the map, in degrees (WGS 84). Only triage and the author see it; others see the ward.
     *
     * @param outsideConfirmed the reporter confirms a point outside the borough
     */
    public record Point(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable GeoPrecision precision,
            boolean outsideConfirmed) {
        public boolean isEmpty() {
            return latitude == null && longitude == null;
        }
    }

    /**
     * Who is affected.
     *
     * @param groups groups at odds, in general words, parted by commas; at most three
     */
    public record Affected(Set<Characteristic> characteristics, String groups) {
        public Affected {
            characteristics = copy(Characteristic.class, characteristics);
        }

        /** @return the groups, one by one */
        public List<String> groupList() {
            return Arrays.stream(groups.split(",", -1))
                    .map(String::strip)
                    .filter(group -> !group.isEmpty())
                    .toList();
        }
    }

    /** Who knows already, and where part of it may belong as well. */
    public record Told(Set<Agency> agencies, Set<SuggestedRoute> routes) {
        public Told {
            agencies = copy(Agency.class, agencies);
            routes = copy(SuggestedRoute.class, routes);
        }
    }

    /** Nothing added. */
    public static final Further NONE = new Further(
            new Nature(null, "", null, null),
            new Online("", null, ""),
            new Point(null, null, null, false),
            new Affected(Set.of(), ""),
            new Told(Set.of(), Set.of()));

    @Override
    public Step step() {
        return Step.MORE;
    }

    private static <E extends Enum<E>> Set<E> copy(Class<E> type, Set<E> chosen) {
        Set<E> copy = EnumSet.noneOf(type);
        copy.addAll(chosen);
        return Collections.unmodifiableSet(copy);
    }
}
