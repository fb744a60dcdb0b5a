package uk.concord.tension.domain.access;

import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORT_MEMBER;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.ReportState;

/**
 * The rule of {@link ReportAccess} as a condition on {@code tension_report}. Every query that shows a report, or
 * counts reports, to a person carries it.
 */
public final class ReportAccessSql {
    private ReportAccessSql() {}

    /** @return the reports this person may read */
    public static Condition readable(CurrentUser user) {
        Condition own = TENSION_REPORT.AUTHOR_ID.eq(user.id());
        if (!user.has(Permissions.TENSION_FILE)) {
            return own;
        }
        Condition named = DSL.exists(DSL.selectOne()
                .from(TENSION_REPORT_MEMBER)
                .where(TENSION_REPORT_MEMBER.REPORT_ID.eq(TENSION_REPORT.ID))
                .and(TENSION_REPORT_MEMBER.ACCOUNT_ID.eq(user.id())));
        return own.or(submitted().and(open(user).or(named)));
    }

    /** @return the reports that stand in figures for everybody: those that are not restricted */
    public static Condition inFigures() {
        return TENSION_REPORT.RESTRICTED.isFalse();
    }

    private static Condition open(CurrentUser user) {
        Condition open = TENSION_REPORT.RESTRICTED.isFalse();
        Locality locality = user.locality();
        if (!locality.everywhere()) {
            open = open.and(
                    TENSION_REPORT.WARD_ID.in(locality.wards().stream().sorted().toList()));
        }
        if (user.has(Permissions.TENSION_READ)) {
            return open;
        }
        return ReportAccess.seesOrganisation(user)
                ? open.and(TENSION_REPORT.ORGANISATION_ID.eq(user.organisationId()))
                        .and(TENSION_REPORT.MARKING.eq(Marking.OFFICIAL.name()))
                        .and(DSL.coalesce(TENSION_REPORT.HANDLING, Handling.P.name())
                                .ne(Handling.C.name()))
                        .and(DSL.coalesce(TENSION_REPORT.SOURCE_IDENTIFIABLE, false)
                                .isFalse())
                : DSL.falseCondition();
    }

    private static Condition submitted() {
        return TENSION_REPORT.STATE.ne(ReportState.DRAFT.name()).and(TENSION_REPORT.RECEIVED_AT.isNotNull());
    }
}
