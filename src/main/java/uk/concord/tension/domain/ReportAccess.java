package uk.concord.tension.domain;

import static uk.concord.db.Tables.TENSION_REPORT;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.ReportState;

/**
 * Who may see a report: its author; readers of tension reports once it is submitted; colleagues of a partner
 * organisation, but not what is OFFICIAL-SENSITIVE, is shared only on conditions, or could show who told the author
 * (tension monitoring domain rules §4 question 6.4 and §5).
 */
public final class ReportAccess {
    private ReportAccess() {}

    public static boolean mayRead(CurrentUser user, Report report) {
        if (report.authorId() == user.id()) {
            return true;
        }
        if (report.state() == ReportState.DRAFT || report.reference() == null) {
            return false;
        }
        return user.has(Permissions.TENSION_READ)
                || (seesOrganisation(user)
                        && report.organisationId() == user.organisationId()
                        && report.triage().marking() == Marking.OFFICIAL
                        && report.triage().handling() != Handling.C
                        && !Boolean.TRUE.equals(report.answers().source().identifiable()));
    }

    /** @return the same rule as {@link #mayRead}, for a list */
    public static Condition readable(CurrentUser user) {
        Condition own = TENSION_REPORT.AUTHOR_ID.eq(user.id());
        if (user.has(Permissions.TENSION_READ)) {
            return own.or(submitted());
        }
        return seesOrganisation(user) ? own.or(shownToColleagues(user.organisationId())) : own;
    }

    /** @return the reports of an organisation that its people may read, whoever of them wrote it */
    public static Condition shownToColleagues(long organisationId) {
        return submitted()
                .and(TENSION_REPORT.ORGANISATION_ID.eq(organisationId))
                .and(TENSION_REPORT.MARKING.eq(Marking.OFFICIAL.name()))
                .and(DSL.coalesce(TENSION_REPORT.HANDLING, Handling.P.name()).ne(Handling.C.name()))
                .and(DSL.coalesce(TENSION_REPORT.SOURCE_IDENTIFIABLE, false).isFalse());
    }

    private static Condition submitted() {
        return TENSION_REPORT.STATE.ne(ReportState.DRAFT.name()).and(TENSION_REPORT.REFERENCE.isNotNull());
    }

    /** @return whether the person sees what colleagues of the same organisation reported */
    public static boolean seesOrganisation(CurrentUser user) {
        return user.roles().contains(Role.PARTNER);
    }
}
