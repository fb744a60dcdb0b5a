package uk.concord.tension.domain.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.report.YesNoUnknown;

/**
 * What others noticed of the autumn's stories: enough from different sources in one week that the statistics raise
 * alerts, in Grays and in West Thurrock.
 */
final class AlertStories extends AutumnStories {
    /** One more sight of the same thing. */
    private record Sight(
            int day, String author, SourceType type, Eep eep, String category, String title, String text) {}

    AlertStories(TensionDemo demo, Map<String, Ward> wards, Function<String, Account> accounts) {
        super(demo, wards, accounts);
    }

    @Override
    void load() {
        LocalDate september = LocalDate.of(2026, 9, 1);
        sights("Grays Riverside", "By the station", PlaceType.TRANSPORT, september, riverside());
        sights("West Thurrock & South Stifford", "Retail park", PlaceType.SHOPS, september, west());
        sights("Grays Town", "Town centre", PlaceType.SHOPS, LocalDate.of(2026, 11, 1), town());
    }

    private static List<Sight> riverside() {
        return List.of(
                new Sight(
                        15,
                        "faith.forum",
                        SourceType.FAITH,
                        Eep.EXPERIENCED,
                        "FAITH",
                        "Worshippers ask about painted crosses",
                        "After prayers several people asked what the crosses by the station mean. Some now go home by another way."),
                new Sight(
                        16,
                        "youth.trust",
                        SourceType.VOLUNTARY,
                        Eep.EXPERIENCED,
                        "RACE",
                        "Young people repeat the symbol",
                        "At the youth club the symbol from the underpass was drawn on tables. Others felt it was meant against them."),
                new Sight(
                        17,
                        "health.visitor",
                        SourceType.NHS,
                        Eep.EXPERIENCED,
                        "RACE",
                        "Mothers avoid the underpass",
                        "At the baby clinic three mothers said they no longer take the underpass because of the paint."));
    }

    private static List<Sight> west() {
        return List.of(
                new Sight(
                        17,
                        "health.visitor",
                        SourceType.NHS,
                        Eep.EXPERIENCED,
                        "ASYLUM_MIGRATION",
                        "Patients repeat the hotel rumour",
                        "In the waiting room people told each other that the hotel will be full by next week. The tone was sharp."),
                new Sight(
                        18,
                        "police.liaison",
                        SourceType.POLICE,
                        Eep.POTENTIAL,
                        "PROTEST",
                        "Talk of a gathering at the retail park",
                        "Officers heard from shop staff that people mean to gather at the retail park on Saturday because of the hotel."),
                new Sight(
                        18,
                        "youth.trust",
                        SourceType.VOLUNTARY,
                        Eep.EXPERIENCED,
                        "ONLINE_MISINFO",
                        "Hotel rumour passed on in school groups",
                        "Young people showed us messages about the hotel that go round in several school groups. Nothing in them is confirmed."));
    }

    private static List<Sight> town() {
        return List.of(
                new Sight(
                        9,
                        "officer",
                        SourceType.OFFICER,
                        Eep.EVIDENCED,
                        "FLAGS_SYMBOLS",
                        "Crosses are back on the roundabout",
                        "The mini-roundabout by the shops was painted again over the weekend, larger than in September."),
                new Sight(
                        10,
                        "faith.forum",
                        SourceType.FAITH,
                        Eep.EXPERIENCED,
                        "FAITH",
                        "Families unsure about the winter market",
                        "Two families said they will not come to the winter market after what was painted by the shops."),
                new Sight(
                        11,
                        "police.liaison",
                        SourceType.POLICE,
                        Eep.EVIDENCED,
                        "RACE",
                        "Shouting outside the shops",
                        "A group shouted at shoppers by the painted roundabout on Tuesday evening. It broke up before officers came."),
                new Sight(
                        12,
                        "youth.trust",
                        SourceType.VOLUNTARY,
                        Eep.EXPERIENCED,
                        "RACE",
                        "Young people keep away from the centre",
                        "Young people say they meet elsewhere because of the shouting by the shops."),
                new Sight(
                        13,
                        "partner",
                        SourceType.HOUSING,
                        Eep.EXPERIENCED,
                        "FLAGS_SYMBOLS",
                        "Tenants ask for the paint to be removed",
                        "Several tenants above the shops rang about the crosses and asked when they will be removed."));
    }

    private void sights(String ward, String location, PlaceType place, LocalDate month, List<Sight> sights) {
        for (Sight sight : sights) {
            LocalDate day = month.withDayOfMonth(sight.day());
            accept(
                    new DemoReport(day, sight.title(), sight.text(), sight.eep(), sight.category())
                            .channels(Channel.STREET)
                            .place(location, ward(ward), place)
                            .source(HowKnown.TOLD_BY_WITNESS, YesNoUnknown.YES, sight.type(), false),
                    sight.author(),
                    day,
                    false);
        }
    }
}
