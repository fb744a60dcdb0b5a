package uk.concord.briefing.domain.plan;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING_DEADLINE;
import static uk.concord.db.Tables.BRIEFING_PLAN;
import static uk.concord.db.Tables.BRIEFING_TASK;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.calendar.CalendarQuery;
import uk.concord.briefing.domain.calendar.SchoolDays;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.partner.InvitationQuery;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.settings.Settings;

/** Reads plans. */
@Component
public class PlanQuery {

    private final DSLContext db;
    private final BriefingQuery briefings;
    private final CalendarQuery calendars;
    private final Settings settings;
    private final InvitationQuery invitations;

    PlanQuery(
            DSLContext db,
            BriefingQuery briefings,
            CalendarQuery calendars,
            Settings settings,
            InvitationQuery invitations) {
        this.db = db;
        this.briefings = briefings;
        this.calendars = calendars;
        this.settings = settings;
        this.invitations = invitations;
    }

    /** @return the rules, steps first, then sections */
    public List<Deadline> deadlines() {
        return db.selectFrom(BRIEFING_DEADLINE)
                .orderBy(BRIEFING_DEADLINE.POSITION, BRIEFING_DEADLINE.CODE)
                .fetch(row -> new Deadline(row.getCode(), row.getDaysBefore(), row.getSource(), row.getVersion()));
    }

    /** @return the day of the term on which briefings are usually published */
    LocalDate usualDay(Briefing briefing) {
        return calendars
                .authority()
                .dayOfTerm(briefing.term().starts(), Math.max(1, settings.number("briefing.publish-day-of-term")));
    }

    /** @return the days on which the steps and sections of a briefing are due */
    public DueDays dueDays(Briefing briefing) {
        return dueDays(calendars.authority(), publishOn(briefing));
    }

    private DueDays dueDays(SchoolDays days, LocalDate publishOn) {
        return new DueDays(
                days, publishOn, deadlines().stream().collect(Collectors.toMap(Deadline::code, Deadline::daysBefore)));
    }

    private LocalDate publishOn(Briefing briefing) {
        return db.select(BRIEFING_PLAN.PUBLISH_ON)
                .from(BRIEFING_PLAN)
                .where(BRIEFING_PLAN.BRIEFING_ID.eq(briefing.id()))
                .fetchOptional(BRIEFING_PLAN.PUBLISH_ON)
                .orElseGet(() -> usualDay(briefing));
    }

    public Plan plan(Briefing briefing) {
        Integer version = db.select(BRIEFING_PLAN.VERSION)
                .from(BRIEFING_PLAN)
                .where(BRIEFING_PLAN.BRIEFING_ID.eq(briefing.id()))
                .fetchOne(BRIEFING_PLAN.VERSION);
        LocalDate publishOn = publishOn(briefing);
        DueDays due = dueDays(calendars.authority(), publishOn);
        Map<PlanStep, LocalDate> steps = new EnumMap<>(PlanStep.class);
        for (PlanStep step : PlanStep.values()) {
            steps.put(step, due.of(step));
        }
        return new Plan(
                publishOn,
                !publishOn.equals(usualDay(briefing)),
                steps,
                tasks(briefing, due),
                version == null ? 0 : version);
    }

    private List<SectionTask> tasks(Briefing briefing, DueDays due) {
        Map<Section, SectionDraft> drafts = briefings.sections(briefing.id()).stream()
                .collect(Collectors.toMap(SectionDraft::section, draft -> draft));
        Map<Section, SectionTask.State> withPartners = new EnumMap<>(Section.class);
        invitations
                .open(briefing)
                .forEach(open -> withPartners.put(
                        open.section(),
                        open.state().withPartner() ? SectionTask.State.WITH_PARTNER : SectionTask.State.FROM_PARTNER));
        Map<Section, Record> agreed = new EnumMap<>(Section.class);
        db.selectFrom(BRIEFING_TASK)
                .where(BRIEFING_TASK.BRIEFING_ID.eq(briefing.id()))
                .forEach(row -> agreed.put(Section.valueOf(row.getSection()), row));
        Map<Long, String> names = names(agreed.values());
        return Stream.of(Section.values())
                .map(section -> task(
                        briefing,
                        section,
                        drafts.get(section),
                        withPartners.get(section),
                        agreed.get(section),
                        names,
                        due.of(section)))
                .toList();
    }

    private Map<Long, String> names(Collection<Record> agreed) {
        Set<Long> ids = agreed.stream()
                .flatMap(row -> Stream.of(BRIEFING_TASK.OWNER_ID, BRIEFING_TASK.CHECKED_BY)
                        .map(row::get))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return db.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids))
                .fetchMap(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME);
    }

    private static SectionTask task(
            Briefing briefing,
            Section section,
            @Nullable SectionDraft draft,
            SectionTask.@Nullable State withPartner,
            @Nullable Record agreed,
            Map<Long, String> names,
            LocalDate usual) {
        Long owner = agreed == null ? null : agreed.get(BRIEFING_TASK.OWNER_ID);
        LocalDate day = agreed == null ? null : agreed.get(BRIEFING_TASK.DUE);
        Long checker = agreed == null ? null : agreed.get(BRIEFING_TASK.CHECKED_BY);
        return new SectionTask(
                section,
                owner == null ? briefing.authorId() : owner,
                owner == null ? briefing.authorName() : names.getOrDefault(owner, ""),
                day == null ? usual : day,
                day != null,
                state(draft, withPartner, checker != null),
                draft,
                checker == null ? null : names.get(checker),
                agreed == null ? null : agreed.get(BRIEFING_TASK.CHECKED_AT),
                agreed == null ? 0 : agreed.get(BRIEFING_TASK.VERSION));
    }

    private static SectionTask.State state(
            @Nullable SectionDraft draft, SectionTask.@Nullable State withPartner, boolean checked) {
        if (withPartner != null) {
            return withPartner;
        }
        if (draft == null) {
            return checked ? SectionTask.State.CHECKED : SectionTask.State.TO_CHECK;
        }
        return switch (draft.progress()) {
            case NOT_STARTED -> SectionTask.State.NOT_STARTED;
            case STARTED -> SectionTask.State.STARTED;
            case TOO_LONG -> SectionTask.State.TOO_LONG;
            case FINISHED -> SectionTask.State.FINISHED;
        };
    }
}
