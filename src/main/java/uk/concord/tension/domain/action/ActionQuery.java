package uk.concord.tension.domain.action;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.TENSION_ACTION;
import static uk.concord.db.Tables.TENSION_ISSUE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.tension.domain.access.IssueAccessSql;

/** Reads actions. */
@Component
public class ActionQuery {
    /** Most actions a list shows. */
    public static final int SHOWN = 200;

    private final DSLContext db;

    ActionQuery(DSLContext db) {
        this.db = db;
    }

    /** Somebody who can own an action. */
    public record Owner(long id, String name) {}

    /** @return enabled accounts of people who work with tension reports, by name */
    @Transactional(readOnly = true)
    public List<Owner> owners() {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(Permissions.TENSION_FILE))
                .map(Enum::name)
                .toList();
        return db.selectDistinct(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT.ENABLED.isTrue())
                .and(ACCOUNT_ROLE.ROLE.in(roles))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new Owner(row.value1(), row.value2()));
    }

    Optional<Action> byReference(CurrentUser reader, String reference) {
        return fetch(TENSION_ACTION.REFERENCE.eq(reference).and(readable(reader)), 1).stream()
                .findFirst();
    }

    Optional<Action> byKey(String key) {
        return fetch(TENSION_ACTION.SUBMISSION_KEY.eq(key), 1).stream().findFirst();
    }

    /** @return the actions a person sees: one's own, and what {@link IssueAccessSql#follows} says */
    public static Condition readable(CurrentUser user) {
        return TENSION_ACTION
                .OWNER_ID
                .eq(user.id())
                .or(IssueAccessSql.follows(user, TENSION_ACTION.ISSUE_ID, TENSION_ACTION.CREATED_BY));
    }

    /** @return open actions that a person sees, the earliest due first */
    @Transactional(readOnly = true)
    public List<Action> open(CurrentUser reader) {
        return fetch(TENSION_ACTION.STATE.eq(Action.State.OPEN.name()).and(readable(reader)), SHOWN);
    }

    /**
     * @return for papers: the actions that were open at the end of a period, the earliest due first, then those that ended
     *     in it; all as they were at its end
     */
    @Transactional(readOnly = true)
    public List<Action> ofPeriod(Instant from, Instant end) {
        return asOf(TENSION_ACTION.ENDED_AT.isNull().or(TENSION_ACTION.ENDED_AT.ge(from)), end);
    }

    private List<Action> asOf(Condition which, Instant end) {
        return fetch(TENSION_ACTION.CREATED_AT.lt(end).and(which), SHOWN).stream()
                .map(action -> action.asOf(end))
                .sorted(Comparator.comparing((Action action) -> action.state() != Action.State.OPEN)
                        .thenComparing(Action::dueOn)
                        .thenComparing(Action::id))
                .toList();
    }

    /** @return open actions of an account, the earliest due first */
    @Transactional(readOnly = true)
    public List<Action> openOf(long account) {
        return fetch(TENSION_ACTION.OWNER_ID.eq(account).and(TENSION_ACTION.STATE.eq(Action.State.OPEN.name())), SHOWN);
    }

    /** @return all actions of an issue that a person sees, open ones first */
    @Transactional(readOnly = true)
    public List<Action> ofIssue(CurrentUser reader, String issue) {
        return fetch(TENSION_ISSUE.REFERENCE.eq(issue).and(readable(reader)), SHOWN);
    }

    /** @return for papers: all actions of an issue as they were just before that moment, open ones first */
    @Transactional(readOnly = true)
    public List<Action> ofIssue(String issue, Instant end) {
        return asOf(TENSION_ISSUE.REFERENCE.eq(issue), end);
    }

    /** @return how many actions of an issue are open */
    public int openOfIssue(long issue) {
        return db.fetchCount(
                TENSION_ACTION,
                TENSION_ACTION.ISSUE_ID.eq(issue).and(TENSION_ACTION.STATE.eq(Action.State.OPEN.name())));
    }

    /** @return how many open actions are past their day */
    @Transactional(readOnly = true)
    public int overdue(LocalDate today) {
        return db.fetchCount(
                TENSION_ACTION,
                TENSION_ACTION.STATE.eq(Action.State.OPEN.name()).and(TENSION_ACTION.DUE_ON.lt(today)));
    }

    private List<Action> fetch(Condition which, int limit) {
        return db.select(TENSION_ACTION.fields())
                .select(ACCOUNT.DISPLAY_NAME, TENSION_ISSUE.REFERENCE)
                .from(TENSION_ACTION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_ACTION.OWNER_ID))
                .leftJoin(TENSION_ISSUE)
                .on(TENSION_ISSUE.ID.eq(TENSION_ACTION.ISSUE_ID))
                .where(which)
                .orderBy(
                        DSL.field(TENSION_ACTION.STATE.ne(Action.State.OPEN.name())),
                        TENSION_ACTION.DUE_ON,
                        TENSION_ACTION.ID)
                .limit(limit)
                .fetch(row -> new Action(
                        row.get(TENSION_ACTION.ID),
                        row.get(TENSION_ACTION.REFERENCE),
                        row.get(TENSION_ISSUE.REFERENCE),
                        row.get(TENSION_ACTION.TITLE),
                        row.get(TENSION_ACTION.OWNER_ID),
                        row.get(ACCOUNT.DISPLAY_NAME),
                        row.get(TENSION_ACTION.DUE_ON),
                        Action.State.valueOf(row.get(TENSION_ACTION.STATE)),
                        row.get(TENSION_ACTION.OUTCOME),
                        row.get(TENSION_ACTION.EVIDENCE),
                        row.get(TENSION_ACTION.CREATED_AT),
                        row.get(TENSION_ACTION.ENDED_AT),
                        row.get(TENSION_ACTION.VERSION)));
    }
}
