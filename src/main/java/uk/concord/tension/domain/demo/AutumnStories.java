package uk.concord.tension.domain.demo;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.report.YesNoUnknown;
import uk.concord.tension.domain.triage.FreeExpressionCheck;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.ReportState;

/** The stories of September 2026. No real person, body or incident (tension monitoring domain rules §10). */
class AutumnStories {
    final TensionDemo demo;
    private final Map<String, Ward> wards;
    final Function<String, Account> accounts;

    AutumnStories(TensionDemo demo, Map<String, Ward> wards, Function<String, Account> accounts) {
        this.demo = demo;
        this.wards = wards;
        this.accounts = accounts;
    }

    void load() {
        loadMarkings();
        loadHotelRumour();
        loadSchoolWall();
        loadLateSeptember();
    }

    private static LocalDate september(int day) {
        return LocalDate.of(2026, 9, day);
    }

    final long ward(String name) {
        Ward ward = wards.get(name);
        if (ward == null) {
            throw new IllegalStateException("No ward " + name);
        }
        return ward.id();
    }

    static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 12).atZone(LondonTime.ZONE).toInstant();
    }

    final long accept(DemoReport report, String author, LocalDate day, boolean schools) {
        return accept(report, author, day, schools, Map.of());
    }

    final long accept(
            DemoReport report, String author, LocalDate day, boolean schools, Map<Field<?>, @Nullable Object> further) {
        return demo.accept(report.answers(), accounts.apply(author), at(day, 10), schools, further);
    }

    private void loadMarkings() {
        accept(
                new DemoReport(
                                september(14),
                                "Crosses painted on a mini-roundabout",
                                "Crosses were painted on a mini-roundabout overnight. Two shopkeepers said customers felt \u201cpushed out\u201d. It is the third time this month.",
                                Eep.EVIDENCED,
                                "FLAGS_SYMBOLS")
                        .channels(Channel.GRAFFITI_SYMBOL_FLAG)
                        .place("Mini-roundabout by the shops", ward("Grays Town"), PlaceType.STREET)
                        .source(HowKnown.SAW_OR_HEARD, YesNoUnknown.YES, SourceType.OFFICER, false),
                "officer",
                september(14),
                true);
        long underpass = accept(
                new DemoReport(
                                september(16),
                                "Same symbol in the underpass",
                                "The symbol seen on the mini-roundabout was found in an underpass about 300 metres away.",
                                Eep.EVIDENCED,
                                "FLAGS_SYMBOLS")
                        .channels(Channel.GRAFFITI_SYMBOL_FLAG)
                        .place("Underpass by the station", ward("Grays Riverside"), PlaceType.TRANSPORT)
                        .source(HowKnown.SAW_OR_HEARD, YesNoUnknown.YES, SourceType.POLICE, false),
                "police.liaison",
                september(16),
                true);
        Map<Field<?>, @Nullable Object> duplicate = new LinkedHashMap<>();
        duplicate.put(TENSION_REPORT.DUPLICATE_OF, underpass);
        long second = demo.insert(
                new DemoReport(
                                september(16),
                                "Paint in the underpass again",
                                "A resident told us without giving a name: there is paint in the underpass again.",
                                Eep.EVIDENCED,
                                "FLAGS_SYMBOLS")
                        .channels(Channel.GRAFFITI_SYMBOL_FLAG)
                        .place("Underpass", ward("Grays Riverside"), PlaceType.TRANSPORT)
                        .source(HowKnown.SAW_OR_HEARD, YesNoUnknown.UNKNOWN, SourceType.RESIDENT, false)
                        .answers(),
                accounts.apply("officer"),
                at(september(16), 15),
                ReportState.DUPLICATE,
                duplicate);
        demo.outcome(second, "tension.outcome.duplicate", at(september(16), 15));
    }

    private void loadHotelRumour() {
        long west = ward("West Thurrock & South Stifford");
        accept(
                new DemoReport(
                                september(18),
                                "Claim that a hotel will house asylum seekers",
                                "A local group page claims that a budget hotel will take asylum seekers next week. Nothing is confirmed. More than 200 comments, with talk of a gathering on Saturday.",
                                Eep.POTENTIAL,
                                "ASYLUM_MIGRATION")
                        .alsoAbout("ONLINE_MISINFO")
                        .channels(Channel.SOCIAL_MEDIA)
                        .place("Hotel near the retail park", west, PlaceType.ONLINE)
                        .impact(ImpactFelt.FRIGHTENED)
                        .source(HowKnown.READ_ONLINE, YesNoUnknown.UNKNOWN, SourceType.HOUSING, false),
                "partner",
                september(18),
                true);
        accept(
                new DemoReport(
                                september(18),
                                "Families will avoid the retail park",
                                "Several families told a volunteer that they will stay away from the retail park on Saturday.",
                                Eep.EXPERIENCED,
                                "ASYLUM_MIGRATION")
                        .place("Retail park", west, PlaceType.SHOPS)
                        .impact(ImpactFelt.AVOIDING_PLACES)
                        .source(HowKnown.TOLD_BY_WITNESS, YesNoUnknown.YES, SourceType.FAITH, false),
                "faith.forum",
                september(18),
                true);
        accept(
                new DemoReport(
                                september(19),
                                "Residents ask whether the rumour is about their estate",
                                "In casework, residents ask whether the rumour about a hotel is about their own estate.",
                                Eep.EXPERIENCED,
                                "ASYLUM_MIGRATION")
                        .place("Estate by the station", ward("Purfleet-on-Thames"), PlaceType.ESTATE)
                        .source(HowKnown.TOLD_SECOND_HAND, YesNoUnknown.UNKNOWN, SourceType.COUNCILLOR, false),
                "officer",
                september(19),
                false);
    }

    private void loadSchoolWall() {
        Map<Field<?>, @Nullable Object> conditions = new LinkedHashMap<>();
        conditions.put(TENSION_REPORT.HANDLING, Handling.C.name());
        conditions.put(TENSION_REPORT.HANDLING_CONDITIONS, "The school is not to be named.");
        accept(
                new DemoReport(
                                september(21),
                                "Racist words on a boundary wall",
                                "Racist words were found on the boundary wall. Pupils repeated them at break.",
                                Eep.EVIDENCED,
                                "RACE")
                        .channels(Channel.GRAFFITI_SYMBOL_FLAG, Channel.SCHOOL_COLLEGE)
                        .crime("EX-42-0921")
                        .place("Boundary wall of a school", ward("Tilbury Riverside"), PlaceType.SCHOOL)
                        .source(HowKnown.SAW_OR_HEARD, YesNoUnknown.YES, SourceType.SCHOOL, true),
                "officer",
                september(21),
                true,
                conditions);
        demo.reports().recordDiversion("CRIME", "GATE", at(september(21), 10));
    }

    private void loadLateSeptember() {
        accept(
                new DemoReport(
                                september(22),
                                "Shouting at port-agency workers",
                                "Port-agency workers in shared houses report shouting from passing cars, about twice a week. They have not reported it.",
                                Eep.EXPERIENCED,
                                "NEW_ARRIVALS")
                        .place("Shared houses near the port", ward("Tilbury St Chads"), PlaceType.PORT_INDUSTRIAL)
                        .impact(ImpactFelt.FRIGHTENED)
                        .source(HowKnown.TOLD_BY_WITNESS, YesNoUnknown.YES, SourceType.VOLUNTARY, false),
                "youth.trust",
                september(22),
                false);
        accept(
                new DemoReport(
                                september(25),
                                "Electric bikes and fireworks by the shops",
                                "Electric bikes and fireworks by the shops. Older residents talk of \u201csorting it out ourselves\u201d.",
                                Eep.EVIDENCED,
                                "ASB")
                        .alsoAbout("INTERGENERATIONAL")
                        .place("Parade of shops", ward("Chadwell St Mary"), PlaceType.SHOPS)
                        .impact(ImpactFelt.TALK_OF_RETALIATION)
                        .source(HowKnown.SAW_OR_HEARD, YesNoUnknown.YES, SourceType.OFFICER, false),
                "officer",
                september(25),
                true);
        Map<Field<?>, @Nullable Object> expression = new LinkedHashMap<>();
        expression.put(TENSION_REPORT.FREE_EXPRESSION, FreeExpressionCheck.LAWFUL_LEFT_OUT.name());
        expression.put(
                TENSION_REPORT.FREE_EXPRESSION_REASON,
                "The objections are lawful and left out; the hostile remarks are kept.");
        expression.put(
                TENSION_REPORT.REDACTED_TEXT,
                "A planned change of use draws some hostile remarks. A committee decides on 15 October.");
        accept(
                new DemoReport(
                                september(28),
                                "Change of use to a prayer and community space",
                                "A vacant unit is to become a prayer and community space. Some objections include hostile remarks. The committee decides on 15 October.",
                                Eep.POTENTIAL,
                                "PLANNING_DEVELOPMENT")
                        .alsoAbout("FAITH")
                        .channels(Channel.OTHER)
                        .place("Vacant unit in the shopping parade", ward("Ockendon"), PlaceType.WORSHIP)
                        .source(HowKnown.PROFESSIONAL_RECORD, YesNoUnknown.YES, SourceType.OFFICER, false),
                "officer",
                september(28),
                false,
                expression);
        accept(
                new DemoReport(
                                september(30),
                                "Vigil and counter-vigil on one afternoon",
                                "A vigil and a counter-vigil are proposed for the same afternoon. Friendship groups are splitting over it.",
                                Eep.POTENTIAL,
                                "INTERNATIONAL")
                        .channels(Channel.SCHOOL_COLLEGE)
                        .place("Near a secondary school", ward("Chafford Hundred West"), PlaceType.SCHOOL)
                        .source(HowKnown.TOLD_BY_WITNESS, YesNoUnknown.YES, SourceType.SCHOOL, false),
                "youth.trust",
                september(30),
                true);
    }
}
