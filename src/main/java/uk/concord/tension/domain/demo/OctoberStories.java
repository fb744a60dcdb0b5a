package uk.concord.tension.domain.demo;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.report.YesNoUnknown;
import uk.concord.tension.domain.returns.ReturnPeriod;
import uk.concord.tension.domain.triage.ReportState;

/** The stories of October 2026, with a nil return. No real person, body or incident. */
final class OctoberStories extends AutumnStories {
    OctoberStories(TensionDemo demo, Map<String, Ward> wards, Function<String, Account> accounts) {
        super(demo, wards, accounts);
    }

    @Override
    void load() {
        loadOctober();
    }

    private static LocalDate october(int day) {
        return LocalDate.of(2026, 10, day);
    }

    private void loadOctober() {
        accept(
                new DemoReport(
                                october(1),
                                "Stickers of an unidentified group in the library",
                                "Stickers with the web address of an unidentified group were on the noticeboard. The address was not visited.",
                                Eep.EVIDENCED,
                                "EXTREMISM")
                        .channels(Channel.LEAFLET_POSTER)
                        .place("Library noticeboard", ward("Stanford-le-Hope South"), PlaceType.COUNCIL_BUILDING)
                        .source(HowKnown.SAW_OR_HEARD, YesNoUnknown.UNKNOWN, SourceType.OFFICER, false),
                "officer",
                october(1),
                false);
        loadDiversions();
        accept(
                new DemoReport(
                                october(4),
                                "Two supporter groups expect to meet",
                                "Two supporter groups expect to meet before a cup tie. The licensee is worried.",
                                Eep.POTENTIAL,
                                "FOOTBALL_SPORT")
                        .place("Public house", ward("Corringham & Fobbing"), PlaceType.LICENSED_PREMISES)
                        .source(HowKnown.TOLD_SECOND_HAND, YesNoUnknown.UNKNOWN, SourceType.BUSINESS, false),
                "police.liaison",
                october(4),
                false);
        accept(
                new DemoReport(
                                october(5),
                                "Anger over an unauthorised encampment",
                                "Residents are angry about an unauthorised encampment. A claim of thefts was not borne out by the police.",
                                Eep.EXPERIENCED,
                                "GRT")
                        .place("Common", ward("Orsett, Horndon & Bulphan"), PlaceType.PARK)
                        .source(HowKnown.TOLD_BY_WITNESS, YesNoUnknown.YES, SourceType.OTHER, false),
                "partner",
                october(5),
                false);
        accept(
                new DemoReport(
                                october(6),
                                "Heated meeting about construction traffic",
                                "A meeting about construction traffic was heated and staff were abused.",
                                Eep.EXPERIENCED,
                                "COUNCIL_DECISION")
                        .channels(Channel.EVENT_MEETING)
                        .place("Village hall", ward("East Tilbury, Linford & West Tilbury"), PlaceType.HIRED_VENUE)
                        .source(HowKnown.TOLD_SECOND_HAND, YesNoUnknown.UNKNOWN, SourceType.VOLUNTARY, false),
                "health.visitor",
                october(6),
                false);
        Account housing = accounts.apply("partner");
        demo.nilReturns()
                .insert(
                        "NR-2026-41",
                        housing.organisationId(),
                        housing.id(),
                        ReturnPeriod.of(october(9), 14),
                        at(october(9), 9));
        accept(
                new DemoReport(
                                october(10),
                                "March across the border ends at a station used by residents",
                                "A march across the border is routed to a station that residents use. It passed without incident.",
                                Eep.EVIDENCED,
                                "PROTEST")
                        .place("Station across the border", ward("Outside the borough"), PlaceType.TRANSPORT)
                        .source(HowKnown.TOLD_SECOND_HAND, YesNoUnknown.UNKNOWN, SourceType.OFFICER, false),
                "officer",
                october(10),
                false);
    }

    private void loadDiversions() {
        demo.reports().recordDiversion("DANGER", "GATE", at(october(2), 9));
        accept(
                new DemoReport(
                                october(2),
                                "Men with bats outside the shops",
                                "Men with bats stood outside the shops. The reporter was sent to 999 first; police attended and the group left.",
                                Eep.EVIDENCED,
                                "ASB")
                        .danger()
                        .place("Parade of shops", ward("Belhus"), PlaceType.SHOPS)
                        .impact(ImpactFelt.FRIGHTENED)
                        .source(HowKnown.SAW_OR_HEARD, YesNoUnknown.YES, SourceType.RESIDENT, false),
                "officer",
                october(2),
                false);
        Map<Field<?>, @Nullable Object> erased = new LinkedHashMap<>();
        erased.put(TENSION_REPORT.ERASED_AT, at(october(3), 9));
        erased.put(TENSION_REPORT.MARKING, Marking.OFFICIAL.name());
        erased.put(TENSION_REPORT.DECIDED_AT, at(october(2), 14));
        long tutor = demo.insert(
                ReportAnswers.empty(), accounts.apply("youth.trust"), at(october(2), 11), ReportState.DIVERTED, erased);
        demo.reports().recordDiversion("PREVENT_REFERRAL", "TRIAGE", at(october(2), 14));
        demo.notes()
                .add(
                        tutor,
                        Note.Kind.OUTCOME,
                        accounts.apply("prevent").id(),
                        "Your report was passed on. What you wrote was erased here.",
                        at(october(3), 9));
    }
}
