package uk.concord.tension.domain;

import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORTER_CONTACT;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.db.tables.records.TensionReportRecord;
import uk.concord.db.tables.records.TensionReporterContactRecord;
import uk.concord.tension.domain.report.ActionTaken;
import uk.concord.tension.domain.report.Caller;
import uk.concord.tension.domain.report.Changing;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.Community;
import uk.concord.tension.domain.report.ConcernKind;
import uk.concord.tension.domain.report.ContactWay;
import uk.concord.tension.domain.report.CrimeReported;
import uk.concord.tension.domain.report.DatePrecision;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.Ending;
import uk.concord.tension.domain.report.Further;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.MediaCoverage;
import uk.concord.tension.domain.report.PeopleEstimate;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.SeverityView;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.report.YesNoUnknown;
import uk.concord.tension.domain.triage.FreeExpressionCheck;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.InformationGrade;
import uk.concord.tension.domain.triage.PersonalDataCheck;
import uk.concord.tension.domain.triage.RejectReason;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.tension.domain.triage.SafetyContext;
import uk.concord.tension.domain.triage.SourceGrade;

/** Between the columns of a report and its values. */
final class ReportMapping {
    private ReportMapping() {}

    static Report report(TensionReportRecord row, @Nullable TensionReporterContactRecord contact, Set<Long> members) {
        return new Report(
                row.getId(),
                row.getReference(),
                ReportState.valueOf(row.getState()),
                row.getVersion(),
                row.getSubmissionKey(),
                Section.Step.valueOf(row.getStep()),
                row.getAuthorId(),
                row.getOrganisationId(),
                row.getEditedAt(),
                row.getReceivedAt(),
                answers(row, contact),
                triage(row),
                new Report.Audience(row.getRestricted(), members));
    }

    private static ReportAnswers answers(TensionReportRecord row, @Nullable TensionReporterContactRecord contact) {
        return ReportAnswers.of(List.of(
                new Section.Gate(
                        row.getDangerNow(),
                        Choice.split(ConcernKind.class, row.getConcernKinds()),
                        Choice.parse(CrimeReported.class, row.getCrimeReported()),
                        row.getPoliceReference()),
                new Section.Happening(
                        row.getTitle(), row.getWhatHappened(), Choice.split(Channel.class, row.getChannels())),
                new Section.Kind(
                        Choice.parse(Eep.class, row.getEep()),
                        Choice.split(Eep.class, row.getEepOthers()),
                        row.getCategory(),
                        codes(row.getOtherCategories())),
                new Section.Timing(
                        row.getStartDate(),
                        Choice.parse(Ending.class, row.getEnding()),
                        row.getEndDate(),
                        Choice.parse(DatePrecision.class, row.getDatePrecision()),
                        row.getOldConfirmed()),
                new Section.Place(
                        row.getLocation(), row.getWardId(), Choice.parse(PlaceType.class, row.getPlaceType())),
                new Section.People(
                        Choice.split(Community.class, row.getCommunities()),
                        Choice.parse(PeopleEstimate.class, row.getPeople())),
                new Section.Impact(
                        Choice.parse(ImpactFelt.class, row.getImpact()),
                        Choice.parse(SeverityView.class, row.getSeverity()),
                        Choice.parse(Changing.class, row.getChanging()),
                        Choice.parse(MediaCoverage.class, row.getMedia())),
                new Section.Source(
                        Choice.parse(HowKnown.class, row.getHowKnown()),
                        Choice.parse(YesNoUnknown.class, row.getConfirmed()),
                        Choice.parse(SourceType.class, row.getSourceType()),
                        row.getSourceIdentifiable()),
                new Section.Action(
                        Choice.split(ActionTaken.class, row.getActionsTaken()),
                        row.getActionText(),
                        row.getTold(),
                        row.getWanted()),
                FurtherMapping.further(row),
                contact == null ? Section.empty(Section.Step.CONTACT) : contact(contact)));
    }

    private static Section.Contact contact(TensionReporterContactRecord row) {
        return new Section.Contact(
                row.getWelcome(),
                Choice.parse(ContactWay.class, row.getWay()),
                row.getDetail(),
                row.getSafeTimes(),
                new Caller(row.getOnBehalf(), row.getCallerName(), row.getCallerOrganisation(), row.getCallerRole()),
                row.getFeedbackWanted());
    }

    private static Report.Triage triage(TensionReportRecord row) {
        return new Report.Triage(
                row.getLockedBy(),
                row.getLockedUntil(),
                row.getDueOn(),
                row.getPausedOn(),
                Marking.valueOf(row.getMarking()),
                row.getHandlingLine(),
                Choice.parse(SourceGrade.class, row.getSourceGrade()),
                Choice.parse(InformationGrade.class, row.getInformationGrade()),
                Choice.parse(Handling.class, row.getHandling()),
                row.getHandlingConditions(),
                row.getRedactedText(),
                Choice.parse(FreeExpressionCheck.class, row.getFreeExpression()),
                row.getFreeExpressionReason(),
                Choice.parse(PersonalDataCheck.class, row.getPersonalData()),
                row.getShareWithSchools(),
                SafetyContext.parse(row.getContexts()),
                row.getPoliceHold(),
                Choice.parse(RejectReason.class, row.getRejectReason()),
                row.getDuplicateOf(),
                row.getErasedAt(),
                row.getDecidedAt());
    }

    /** @return the columns of a page of answers; those of the reporter's contact stand in another table */
    static Map<Field<?>, @Nullable Object> columns(Section section) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        switch (section) {
            case Section.Gate gate -> {
                columns.put(TENSION_REPORT.DANGER_NOW, gate.dangerNow());
                columns.put(TENSION_REPORT.CONCERN_KINDS, Choice.join(gate.kinds()));
                columns.put(TENSION_REPORT.CRIME_REPORTED, code(gate.crimeReported()));
                columns.put(TENSION_REPORT.POLICE_REFERENCE, gate.policeReference());
            }
            case Section.Happening happening -> {
                columns.put(TENSION_REPORT.TITLE, happening.title());
                columns.put(TENSION_REPORT.WHAT_HAPPENED, happening.text());
                columns.put(TENSION_REPORT.CHANNELS, Choice.join(happening.channels()));
            }
            case Section.Kind kind -> {
                columns.put(TENSION_REPORT.EEP, code(kind.eep()));
                columns.put(TENSION_REPORT.EEP_OTHERS, Choice.join(kind.otherEep()));
                columns.put(TENSION_REPORT.CATEGORY, kind.category());
                columns.put(
                        TENSION_REPORT.OTHER_CATEGORIES,
                        kind.otherCategories().isEmpty() ? null : String.join(",", kind.otherCategories()));
            }
            case Section.Timing timing -> {
                columns.put(TENSION_REPORT.START_DATE, timing.start());
                columns.put(TENSION_REPORT.ENDING, code(timing.ending()));
                columns.put(TENSION_REPORT.END_DATE, timing.end());
                columns.put(TENSION_REPORT.DATE_PRECISION, code(timing.precision()));
                columns.put(TENSION_REPORT.OLD_CONFIRMED, timing.oldConfirmed());
            }
            case Section.Place place -> {
                columns.put(TENSION_REPORT.LOCATION, place.location());
                columns.put(TENSION_REPORT.WARD_ID, place.wardId());
                columns.put(TENSION_REPORT.PLACE_TYPE, code(place.placeType()));
            }
            case Section.People people -> {
                columns.put(TENSION_REPORT.COMMUNITIES, Choice.join(people.communities()));
                columns.put(TENSION_REPORT.PEOPLE, code(people.estimate()));
            }
            case Section.Impact impact -> {
                columns.put(TENSION_REPORT.IMPACT, code(impact.felt()));
                columns.put(TENSION_REPORT.SEVERITY, code(impact.severity()));
                columns.put(TENSION_REPORT.CHANGING, code(impact.changing()));
                columns.put(TENSION_REPORT.MEDIA, code(impact.media()));
            }
            case Section.Source source -> {
                columns.put(TENSION_REPORT.HOW_KNOWN, code(source.howKnown()));
                columns.put(TENSION_REPORT.CONFIRMED, code(source.confirmed()));
                columns.put(TENSION_REPORT.SOURCE_TYPE, code(source.sourceType()));
                columns.put(TENSION_REPORT.SOURCE_IDENTIFIABLE, source.identifiable());
            }
            case Section.Action action -> {
                columns.put(TENSION_REPORT.ACTIONS_TAKEN, Choice.join(action.taken()));
                columns.put(TENSION_REPORT.ACTION_TEXT, action.text());
                columns.put(TENSION_REPORT.TOLD, action.told());
                columns.put(TENSION_REPORT.WANTED, action.wanted());
            }
            case Further further -> columns.putAll(FurtherMapping.columns(further));
            case Section.Contact contact -> {}
        }
        return columns;
    }

    static Map<Field<?>, @Nullable Object> contactColumns(Section.Contact contact) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORTER_CONTACT.WELCOME, contact.welcome());
        columns.put(TENSION_REPORTER_CONTACT.WAY, code(contact.way()));
        columns.put(TENSION_REPORTER_CONTACT.DETAIL, contact.detail());
        columns.put(TENSION_REPORTER_CONTACT.SAFE_TIMES, contact.safeTimes());
        columns.put(TENSION_REPORTER_CONTACT.ON_BEHALF, contact.caller().onBehalf());
        columns.put(TENSION_REPORTER_CONTACT.CALLER_NAME, contact.caller().name());
        columns.put(
                TENSION_REPORTER_CONTACT.CALLER_ORGANISATION, contact.caller().organisation());
        columns.put(TENSION_REPORTER_CONTACT.CALLER_ROLE, contact.caller().role());
        columns.put(TENSION_REPORTER_CONTACT.FEEDBACK_WANTED, contact.feedback());
        return columns;
    }

    static @Nullable String code(@Nullable Choice choice) {
        return choice == null ? null : choice.name();
    }

    private static Set<String> codes(@Nullable String joined) {
        return joined == null || joined.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(Arrays.asList(joined.split(",", -1)));
    }
}
