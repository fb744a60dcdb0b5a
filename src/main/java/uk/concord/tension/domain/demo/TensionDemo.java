package uk.concord.tension.domain.demo;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Role;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.core.time.WorkingDays;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.people.domain.demo.PeopleDemo;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.NoteRepository;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.report.YesNoUnknown;
import uk.concord.tension.domain.returns.NilReturns;
import uk.concord.tension.domain.triage.FreeExpressionCheck;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.IndicativeGrade;
import uk.concord.tension.domain.triage.MarkingSuggestion;
import uk.concord.tension.domain.triage.PersonalDataCheck;
import uk.concord.tension.domain.triage.ReportState;

/**
 * Invented reports: thirty weeks of everyday ones, the stories of autumn 2026, everyday ones until November and a few
 * that wait. The numbers per ward and week are Poisson with mean 0.4 and a fixed seed, so every installation has the
 * same.
 */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class TensionDemo implements DemoPart {
    private static final LocalDate STORIES_FROM = LocalDate.of(2026, 9, 14);
    private static final LocalDate BACKGROUND_FROM = STORIES_FROM.minusWeeks(30);
    private static final LocalDate BACKGROUND_TO = LocalDate.of(2026, 11, 22);
    private static final LocalDate WAITING_FROM = LocalDate.of(2026, 11, 19);
    private static final double REPORTS_PER_WARD_AND_WEEK = 0.4;
    private static final long SEED = 20_260_914L;

    private final ReportRepository reports;
    private final NoteRepository notes;
    private final NilReturns nilReturns;
    private final ReferenceNumbers references;
    private final AccountQuery accounts;
    private final PeopleDemo people;
    private final WardQuery wards;
    private final WorkingDayCalendar calendar;
    private final Texts texts;
    private final Random random = new Random(SEED);

    TensionDemo(
            ReportRepository reports,
            NoteRepository notes,
            NilReturns nilReturns,
            ReferenceNumbers references,
            AccountQuery accounts,
            PeopleDemo people,
            WardQuery wards,
            WorkingDayCalendar calendar,
            Texts texts) {
        this.reports = reports;
        this.notes = notes;
        this.nilReturns = nilReturns;
        this.references = references;
        this.accounts = accounts;
        this.people = people;
        this.wards = wards;
        this.calendar = calendar;
        this.texts = texts;
    }

    /** Who reports, as what kind of source. */
    private record Reporter(Account account, SourceType type) {}

    @Override
    public int order() {
        return 30;
    }

    @Override
    public void load() {
        people.account("police.liaison", "Insp. Edda Frost", "Estuary Police", Role.PARTNER);
        people.account("faith.forum", "Simeon Vale", "Marshland Faith Forum", Role.PARTNER);
        people.account("youth.trust", "Lena Ashdown", "Creekside Youth Trust", Role.PARTNER);
        people.account("health.visitor", "Amara Pike", "Riverbank Health", Role.PARTNER);
        List<Reporter> reporters = List.of(
                reporter("officer", SourceType.OFFICER),
                reporter("partner", SourceType.HOUSING),
                reporter("police.liaison", SourceType.POLICE),
                reporter("faith.forum", SourceType.FAITH),
                reporter("youth.trust", SourceType.VOLUNTARY),
                reporter("health.visitor", SourceType.NHS));
        List<Ward> places = wards.validOn(STORIES_FROM);
        Background background = new Background(random);
        List<Ward> ordinary = places.stream().filter(ward -> !ward.isSpecial()).toList();
        loadWeeks(BACKGROUND_FROM, STORIES_FROM.minusWeeks(1), ordinary, reporters, background);
        Map<String, Ward> byName = places.stream().collect(Collectors.toMap(Ward::name, Function.identity()));
        new AutumnStories(this, byName, this::account).load();
        new OctoberStories(this, byName, this::account).load();
        loadWeeks(STORIES_FROM, BACKGROUND_TO, ordinary, reporters, background);
        new AlertStories(this, byName, this::account).load();
    }

    /** An everyday report that is still to be written. */
    private record Planned(ReportAnswers answers, Account author, Instant received, boolean share) {}

    private void loadWeeks(
            LocalDate from, LocalDate to, List<Ward> places, List<Reporter> reporters, Background background) {
        List<Planned> planned = new ArrayList<>();
        for (LocalDate week = from; !week.isAfter(to); week = week.plusWeeks(1)) {
            for (Ward ward : places) {
                for (int left = background.poisson(REPORTS_PER_WARD_AND_WEEK); left > 0; left--) {
                    planned.add(plan(ward, week.plusDays(random.nextInt(7)), reporters, background));
                }
            }
        }
        planned.sort(Comparator.comparing(Planned::received));
        Instant waiting = LondonTime.startOf(WAITING_FROM);
        for (Planned report : planned) {
            if (report.received().isBefore(waiting)) {
                accept(report.answers(), report.author(), report.received(), report.share(), Map.of());
            } else if (report.received().isBefore(LondonTime.startOf(BACKGROUND_TO.plusDays(1)))) {
                insert(report.answers(), report.author(), report.received(), ReportState.SUBMITTED, Map.of());
            }
        }
    }

    private Planned plan(Ward ward, LocalDate day, List<Reporter> reporters, Background background) {
        Reporter reporter = reporters.get(random.nextInt(reporters.size()));
        ReportAnswers answers = everyday(ward, day, reporter, background);
        LocalTime time = LocalTime.of(8 + random.nextInt(10), random.nextInt(60));
        return new Planned(
                answers,
                reporter.account(),
                day.atTime(time).atZone(LondonTime.ZONE).toInstant(),
                random.nextInt(10) < 7);
    }

    private ReportAnswers everyday(Ward ward, LocalDate day, Reporter reporter, Background background) {
        Background.Template template = background.next(ward.name());
        HowKnown[] ways = {HowKnown.SAW_OR_HEARD, HowKnown.TOLD_BY_WITNESS, HowKnown.TOLD_SECOND_HAND};
        return new DemoReport(day, template.title(), template.text(), template.eep(), template.category())
                .channels(template.channel())
                .place(ward.name(), ward.id(), template.place())
                .source(
                        ways[random.nextInt(ways.length)],
                        random.nextBoolean() ? YesNoUnknown.YES : YesNoUnknown.UNKNOWN,
                        reporter.type(),
                        false)
                .answers();
    }

    /** Writes an accepted report. @return its id */
    long accept(
            ReportAnswers answers,
            Account author,
            Instant received,
            boolean shareWithSchools,
            Map<Field<?>, @Nullable Object> further) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        IndicativeGrade grade = IndicativeGrade.suggest(answers.source(), false).orElseThrow();
        MarkingSuggestion marking = MarkingSuggestion.of(answers);
        columns.put(TENSION_REPORT.SOURCE_GRADE, grade.source().name());
        columns.put(TENSION_REPORT.INFORMATION_GRADE, grade.information().name());
        columns.put(TENSION_REPORT.HANDLING, Handling.P.name());
        columns.put(TENSION_REPORT.MARKING, marking.marking().name());
        if (marking.marking() == Marking.OFFICIAL_SENSITIVE) {
            columns.put(TENSION_REPORT.HANDLING_LINE, texts.get("tension.triage.handlingLine.default"));
        }
        columns.put(TENSION_REPORT.PERSONAL_DATA, PersonalDataCheck.NONE_FOUND.name());
        columns.put(TENSION_REPORT.FREE_EXPRESSION, FreeExpressionCheck.NOT_CONCERNED.name());
        columns.put(TENSION_REPORT.SHARE_WITH_SCHOOLS, shareWithSchools);
        if (shareWithSchools) {
            columns.put(TENSION_REPORT.CONTEXTS, contexts(answers.place().placeType()));
        }
        columns.put(TENSION_REPORT.DECIDED_BY, account("analyst").id());
        columns.put(TENSION_REPORT.DECIDED_AT, received.plusSeconds(20L * 3600));
        columns.putAll(further);
        long id = insert(answers, author, received, ReportState.ACCEPTED, columns);
        outcome(id, "tension.outcome.accepted", received);
        return id;
    }

    /** What an assessor recorded where the kind of place alone does not tell it. */
    private static String contexts(@Nullable PlaceType place) {
        if (place == PlaceType.PARK || place == PlaceType.TRANSPORT) {
            return "PEER,NEIGHBOURHOOD";
        }
        return place == PlaceType.ESTATE ? "HOME,NEIGHBOURHOOD" : "";
    }

    /** Writes a report in any state. @return its id */
    long insert(
            ReportAnswers answers,
            Account author,
            Instant received,
            ReportState state,
            Map<Field<?>, @Nullable Object> columns) {
        LocalDate day = LocalDate.ofInstant(received, LondonTime.ZONE);
        Map<Field<?>, @Nullable Object> all = new LinkedHashMap<>(columns);
        all.put(TENSION_REPORT.STATE, state.name());
        all.put(TENSION_REPORT.REFERENCE, references.next("CT", day.getYear()));
        all.put(TENSION_REPORT.RECEIVED_AT, received);
        all.put(TENSION_REPORT.DUE_ON, workingDays().plus(day, 2));
        return reports.insert(
                UUID.nameUUIDFromBytes(
                                (answers.toString() + received).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .toString(),
                author.id(),
                author.organisationId(),
                received,
                answers,
                all);
    }

    private @Nullable WorkingDays days;

    private WorkingDays workingDays() {
        WorkingDays known = days;
        if (known == null) {
            known = calendar.current();
            days = known;
        }
        return known;
    }

    void outcome(long report, String key, Instant received) {
        notes.add(
                report,
                Note.Kind.OUTCOME,
                account("analyst").id(),
                texts.get(key, texts.get("tension.Destination.PREVENT_REFERRAL")),
                received.plusSeconds(20L * 3600));
    }

    ReportRepository reports() {
        return reports;
    }

    NilReturns nilReturns() {
        return nilReturns;
    }

    NoteRepository notes() {
        return notes;
    }

    private final Map<String, Account> known = new LinkedHashMap<>();

    private Account account(String username) {
        return known.computeIfAbsent(username, name -> accounts.byUsername(name).orElseThrow());
    }

    private Reporter reporter(String username, SourceType type) {
        return new Reporter(account(username), type);
    }
}
