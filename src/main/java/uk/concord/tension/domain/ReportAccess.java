package uk.concord.tension.domain;

import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.tension.domain.triage.ReportState;

/**
 * Who may see a report: its author; readers of tension reports once it is submitted; colleagues of a partner
 * organisation, but not what is OFFICIAL-SENSITIVE or could show who told the author (tension monitoring domain rules
 * §4 question 6.4 and §5).
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
                        && !Boolean.TRUE.equals(report.answers().source().identifiable()));
    }

    /** @return whether the person sees what colleagues of the same organisation reported */
    public static boolean seesOrganisation(CurrentUser user) {
        return user.roles().contains(Role.PARTNER);
    }
}
