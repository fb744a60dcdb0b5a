package uk.concord.tension.domain.event;

import static uk.concord.db.Tables.TENSION_EVENT;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.WARD;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.tension.domain.access.IssueAccessSql;

/**
 * Which events a person sees (tension monitoring domain rules §5): readers of tension reports see those in a ward of
 * theirs, those in no one ward, which touch every ward, those of an issue they see, and those they put on the register.
 */
final class EventAccessSql {
    private EventAccessSql() {}

    /** @return a condition on {@code tension_event} */
    static Condition readable(CurrentUser user) {
        if (!user.has(Permissions.TENSION_READ)) {
            return DSL.falseCondition();
        }
        if (user.locality().everywhere()) {
            return DSL.trueCondition();
        }
        return TENSION_EVENT
                .WARD_ID
                .isNull()
                .or(TENSION_EVENT.WARD_ID.in(
                        user.locality().wards().stream().sorted().toList()))
                .or(DSL.exists(DSL.selectOne()
                        .from(WARD)
                        .where(WARD.ID.eq(TENSION_EVENT.WARD_ID))
                        .and(WARD.KIND.eq("SPECIAL"))))
                .or(TENSION_EVENT.CREATED_BY.eq(user.id()))
                .or(seesIssue(user));
    }

    /** @return whether the person sees the issue of an event */
    static Condition seesIssue(CurrentUser user) {
        return DSL.exists(DSL.selectOne()
                .from(TENSION_ISSUE)
                .where(TENSION_ISSUE.ID.eq(TENSION_EVENT.ISSUE_ID))
                .and(IssueAccessSql.readable(user)));
    }
}
