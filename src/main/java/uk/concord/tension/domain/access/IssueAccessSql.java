package uk.concord.tension.domain.access;

import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_ISSUE_REPORT;
import static uk.concord.db.Tables.TENSION_ISSUE_WARD;
import static uk.concord.db.Tables.TENSION_REPORT;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;

/**
 * Which issues a person sees (tension monitoring domain rules §5): readers of tension reports see those that touch a
 * ward of theirs, those with a report they may read, and those they opened. What hangs on an issue, its actions and
 * disclosures, follows it.
 */
public final class IssueAccessSql {
    private IssueAccessSql() {}

    /** @return a condition on {@code tension_issue} */
    public static Condition readable(CurrentUser user) {
        if (!user.has(Permissions.TENSION_READ)) {
            return DSL.falseCondition();
        }
        if (user.locality().everywhere()) {
            return DSL.trueCondition();
        }
        return TENSION_ISSUE
                .OPENED_BY
                .eq(user.id())
                .or(DSL.exists(DSL.selectOne()
                        .from(TENSION_ISSUE_WARD)
                        .where(TENSION_ISSUE_WARD.ISSUE_ID.eq(TENSION_ISSUE.ID))
                        .and(TENSION_ISSUE_WARD.WARD_ID.in(
                                user.locality().wards().stream().sorted().toList()))))
                .or(DSL.exists(DSL.selectOne()
                        .from(TENSION_ISSUE_REPORT)
                        .join(TENSION_REPORT)
                        .on(TENSION_REPORT.ID.eq(TENSION_ISSUE_REPORT.REPORT_ID))
                        .where(TENSION_ISSUE_REPORT.ISSUE_ID.eq(TENSION_ISSUE.ID))
                        .and(TENSION_ISSUE_REPORT.OPEN_LINK.isTrue())
                        .and(ReportAccessSql.readable(user))));
    }

    /**
     * @param issue id of the issue something hangs on, or null in the database when it hangs on none
     * @param by account of the person who wrote it
     * @return a condition: it is the person's own, hangs on an issue the person sees, or the person works everywhere
     */
    public static Condition follows(CurrentUser user, Field<Long> issue, Field<Long> by) {
        if (!user.has(Permissions.TENSION_READ)) {
            return DSL.falseCondition();
        }
        if (user.locality().everywhere()) {
            return DSL.trueCondition();
        }
        return by.eq(user.id())
                .or(DSL.exists(DSL.selectOne()
                        .from(TENSION_ISSUE)
                        .where(TENSION_ISSUE.ID.eq(issue))
                        .and(readable(user))));
    }
}
