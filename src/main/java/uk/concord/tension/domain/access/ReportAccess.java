package uk.concord.tension.domain.access;

import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.ReportState;

/**
 * Who may read a report (tension monitoring domain rules §4 question 6.4 and §5): permission × locality × marking ×
 * handling conditions × named members. {@link ReportAccessSql} is the same rule for queries.
 *
 * <ul>
 *   <li>The author reads it always, and nobody else reads a draft.
 *   <li>Whoever is named on it and may report reads it.
 *   <li>A restricted report is read by nobody else.
 *   <li>Readers of tension reports read what lies in their locality.
 *   <li>Colleagues of the author's partner organisation read what lies in their locality, but not what is
 *       OFFICIAL-SENSITIVE, is shared only on conditions, or could show who told the author.
 * </ul>
 */
public final class ReportAccess {
    private ReportAccess() {}

    public static boolean mayRead(CurrentUser user, Report report) {
        if (report.authorId() == user.id()) {
            return true;
        }
        if (report.state() == ReportState.DRAFT || report.reference() == null || !user.has(Permissions.TENSION_FILE)) {
            return false;
        }
        if (report.audience().members().contains(user.id())) {
            return true;
        }
        return !report.audience().restricted()
                && user.locality().covers(report.answers().place().wardId())
                && (user.has(Permissions.TENSION_READ) || isShownToColleague(user, report));
    }

    /**
     * @return whether the person sees the files of a report: its author, and who may read both it and originals, since
     *     nothing can be taken out of a picture
     */
    public static boolean mayReadFiles(CurrentUser user, Report report) {
        return report.authorId() == user.id() || (mayRead(user, report) && user.has(Permissions.TENSION_ORIGINAL));
    }

    private static boolean isShownToColleague(CurrentUser user, Report report) {
        return seesOrganisation(user)
                && report.organisationId() == user.organisationId()
                && report.triage().marking() == Marking.OFFICIAL
                && report.triage().handling() != Handling.C
                && !Boolean.TRUE.equals(report.answers().source().identifiable());
    }

    /** @return whether the person sees what colleagues of the same organisation reported */
    public static boolean seesOrganisation(CurrentUser user) {
        return user.roles().contains(Role.PARTNER) || user.roles().contains(Role.SYSTEM_PARTNER);
    }

    /**
     * @return whether the person decides who else may read it: its author, and those who triage it
     */
    public static boolean mayShare(CurrentUser user, Report report) {
        return report.authorId() == user.id() || (user.has(Permissions.TENSION_TRIAGE) && mayRead(user, report));
    }
}
