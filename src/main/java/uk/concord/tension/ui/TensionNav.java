package uk.concord.tension.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.NavItem;
import uk.concord.core.ui.NavSection;
import uk.concord.tension.ui.action.ActionsView;
import uk.concord.tension.ui.alerts.AlertsView;
import uk.concord.tension.ui.areas.BoroughView;
import uk.concord.tension.ui.areas.CoarseFiguresView;
import uk.concord.tension.ui.assessment.AreasView;
import uk.concord.tension.ui.disclosure.DisclosuresView;
import uk.concord.tension.ui.escalation.PromptsView;
import uk.concord.tension.ui.event.EventsView;
import uk.concord.tension.ui.form.ReportFormView;
import uk.concord.tension.ui.importing.ImportsView;
import uk.concord.tension.ui.issue.IssuesView;
import uk.concord.tension.ui.pack.PacksView;
import uk.concord.tension.ui.returns.ReturnsView;
import uk.concord.tension.ui.triage.TriageQueueView;

@Component
class TensionNav implements NavSection {
    @Override
    public String titleKey() {
        return "tension.section";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<NavItem> items() {
        return List.of(
                new NavItem("tension.new", ReportFormView.class, Permissions.TENSION_FILE),
                new NavItem("tension.mine", MyReportsView.class, Permissions.TENSION_FILE),
                new NavItem("tension.returns", ReturnsView.class, Permissions.TENSION_RETURNS),
                new NavItem("tension.triage", TriageQueueView.class, Permissions.TENSION_TRIAGE),
                new NavItem("tension.import.list", ImportsView.class, Permissions.TENSION_IMPORT),
                new NavItem("tension.list", TensionListView.class, Permissions.TENSION_READ),
                new NavItem("tension.issue.list", IssuesView.class, Permissions.TENSION_READ),
                new NavItem("tension.area.list", AreasView.class, Permissions.TENSION_READ),
                new NavItem("tension.event.list", EventsView.class, Permissions.TENSION_READ),
                new NavItem("tension.action.list", ActionsView.class, Permissions.TENSION_FILE),
                new NavItem("tension.prompt.list", PromptsView.class, Permissions.TENSION_ASSESS),
                new NavItem("tension.pack.list", PacksView.class, Permissions.TENSION_READ),
                new NavItem("tension.disclosure.list", DisclosuresView.class, Permissions.TENSION_READ),
                new NavItem("tension.borough", BoroughView.class, Permissions.TENSION_READ),
                new NavItem("tension.coarse", CoarseFiguresView.class, Permissions.TENSION_FIGURES),
                new NavItem("tension.alerts", AlertsView.class, Permissions.TENSION_READ));
    }
}
