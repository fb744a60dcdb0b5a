package uk.concord.briefing.domain.plan;

import static uk.concord.db.Tables.BRIEFING_DEADLINE;
import static uk.concord.db.Tables.BRIEFING_PLAN;
import static uk.concord.db.Tables.BRIEFING_TASK;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.AccountQuery.Account;

/** Shares out the sections of a briefing and keeps the days on which they are due. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class PlanService {

    private static final int SOURCE_LENGTH = 300;

    private final DSLContext db;
    private final PlanQuery query;
    private final BriefingQuery briefings;
    private final AccountQuery accounts;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    PlanService(
            DSLContext db,
            PlanQuery query,
            BriefingQuery briefings,
            AccountQuery accounts,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.db = db;
        this.query = query;
        this.briefings = briefings;
        this.accounts = accounts;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    public Plan plan(String termSlug) {
        return query.plan(briefings.byTerm(termSlug));
    }

    public SectionTask task(String termSlug, Section section) {
        return plan(termSlug).tasks().get(section.ordinal());
    }

    /** @return whoever may own a section: people who may write and can sign in, by name */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    public List<Account> owners() {
        return accounts.withPermission(Permissions.BRIEFING_WRITE);
    }

    /**
     * Moves the day of publication; what is due by the rules moves with it.
     *
     * @param version of the plan on the screen
     * @throws RuleBrokenException when the briefing is published or the day lies outside the term
     * @throws EditConflictException when somebody else moved it meanwhile
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public void publishOn(String termSlug, LocalDate day, int version) {
        Briefing briefing = open(briefings.lock(termSlug));
        if (day.isBefore(briefing.term().starts())
                || day.isAfter(briefing.term().ends())) {
            throw new RuleBrokenException("briefing.plan.publish.outside");
        }
        int changed = version == 0
                ? db.insertInto(BRIEFING_PLAN)
                        .set(BRIEFING_PLAN.BRIEFING_ID, briefing.id())
                        .set(BRIEFING_PLAN.PUBLISH_ON, day)
                        .set(BRIEFING_PLAN.VERSION, 1)
                        .onDuplicateKeyIgnore()
                        .execute()
                : db.update(BRIEFING_PLAN)
                        .set(BRIEFING_PLAN.PUBLISH_ON, day)
                        .set(BRIEFING_PLAN.VERSION, version + 1)
                        .where(BRIEFING_PLAN.BRIEFING_ID.eq(briefing.id()))
                        .and(BRIEFING_PLAN.VERSION.eq(version))
                        .execute();
        kept(changed);
        audit.record("briefing.plan.moved", "briefing", termSlug, day.toString());
    }

    /**
     * Agrees who writes a section until when.
     *
     * @param due null for the day by the rules
     * @param version of the task on the screen
     * @throws RuleBrokenException when the briefing is published, or the owner may not write
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public void agree(String termSlug, Section section, long ownerId, @Nullable LocalDate due, int version) {
        Briefing briefing = open(briefings.lock(termSlug));
        if (owners().stream().noneMatch(account -> account.id() == ownerId)) {
            throw new RuleBrokenException("briefing.plan.owner.missing");
        }
        if (due != null && due.isAfter(query.plan(briefing).publishOn())) {
            throw new RuleBrokenException("briefing.plan.due.late");
        }
        int changed = version == 0
                ? db.insertInto(BRIEFING_TASK)
                        .set(BRIEFING_TASK.BRIEFING_ID, briefing.id())
                        .set(BRIEFING_TASK.SECTION, section.name())
                        .set(BRIEFING_TASK.OWNER_ID, ownerId)
                        .set(BRIEFING_TASK.DUE, due)
                        .set(BRIEFING_TASK.VERSION, 1)
                        .onDuplicateKeyIgnore()
                        .execute()
                : db.update(BRIEFING_TASK)
                        .set(BRIEFING_TASK.OWNER_ID, ownerId)
                        .set(BRIEFING_TASK.DUE, due)
                        .set(BRIEFING_TASK.VERSION, version + 1)
                        .where(BRIEFING_TASK.BRIEFING_ID.eq(briefing.id()))
                        .and(BRIEFING_TASK.SECTION.eq(section.name()))
                        .and(BRIEFING_TASK.VERSION.eq(version))
                        .execute();
        kept(changed);
        audit.record("briefing.section.shared-out", "briefing", termSlug, section.slug());
    }

    /**
     * Says that a section put together from records was looked at, or that it has to be looked at again.
     *
     * @throws RuleBrokenException when the briefing is not a draft, or somebody writes the section
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public void checked(String termSlug, Section section, boolean checked) {
        Briefing briefing = briefings.lock(termSlug);
        if (briefing.state() != BriefingState.DRAFT || section.written()) {
            throw new RuleBrokenException("briefing.not.draft");
        }
        Long checker = checked ? signedIn.user().id() : null;
        var at = checked ? clock.instant() : null;
        db.insertInto(BRIEFING_TASK)
                .set(BRIEFING_TASK.BRIEFING_ID, briefing.id())
                .set(BRIEFING_TASK.SECTION, section.name())
                .set(BRIEFING_TASK.CHECKED_BY, checker)
                .set(BRIEFING_TASK.CHECKED_AT, at)
                .set(BRIEFING_TASK.VERSION, 1)
                .onDuplicateKeyUpdate()
                .set(BRIEFING_TASK.CHECKED_BY, checker)
                .set(BRIEFING_TASK.CHECKED_AT, at)
                .set(BRIEFING_TASK.VERSION, BRIEFING_TASK.VERSION.plus(1))
                .execute();
        audit.record(
                checked ? "briefing.section.checked" : "briefing.section.unchecked",
                "briefing",
                termSlug,
                section.slug());
    }

    /** @return the rules of when what is due */
    @RolesAllowed(Permissions.BRIEFING_REFERENCE)
    public List<Deadline> deadlines() {
        return query.deadlines();
    }

    /**
     * Changes a rule.
     *
     * @throws RuleBrokenException when the days are not 0 to {@link Deadline#MOST_DAYS} or the source is missing
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @RolesAllowed(Permissions.BRIEFING_REFERENCE)
    @Transactional
    public void save(Deadline deadline) {
        if (deadline.daysBefore() < 0 || deadline.daysBefore() > Deadline.MOST_DAYS) {
            throw new RuleBrokenException("briefing.deadline.days.error", String.valueOf(Deadline.MOST_DAYS));
        }
        if (deadline.source().isBlank() || deadline.source().length() > SOURCE_LENGTH) {
            throw new RuleBrokenException("briefing.deadline.source.error");
        }
        kept(db.update(BRIEFING_DEADLINE)
                .set(BRIEFING_DEADLINE.DAYS_BEFORE, deadline.daysBefore())
                .set(BRIEFING_DEADLINE.SOURCE, deadline.source().strip())
                .set(BRIEFING_DEADLINE.VERSION, deadline.version() + 1)
                .where(BRIEFING_DEADLINE.CODE.eq(deadline.code()))
                .and(BRIEFING_DEADLINE.VERSION.eq(deadline.version()))
                .execute());
        audit.record("briefing.deadline.changed", "deadline", deadline.code(), String.valueOf(deadline.daysBefore()));
    }

    private static void kept(int changed) {
        if (changed == 0) {
            throw new EditConflictException("plan");
        }
    }

    private static Briefing open(Briefing briefing) {
        if (briefing.state() == BriefingState.PUBLISHED || briefing.state() == BriefingState.WITHDRAWN) {
            throw new RuleBrokenException("briefing.plan.closed");
        }
        return briefing;
    }
}
