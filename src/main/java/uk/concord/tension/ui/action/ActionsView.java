package uk.concord.tension.ui.action;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.tension.domain.action.Action;
import uk.concord.tension.domain.action.ActionService;

/** Open actions, the earliest due first: one's own, or for readers of reports everybody's. */
@Route(value = ActionRoutes.LIST, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FILE)
public class ActionsView extends PageView {
    public ActionsView(ActionService actions, SignedIn signedIn, Clock clock) {
        super("tension.action.list");
        setMarking(Marking.OFFICIAL_SENSITIVE);
        LocalDate today = LondonTime.today(clock);
        List<Action> open = actions.open();
        if (signedIn.user().has(Permissions.TENSION_ASSESS)) {
            add(new ActionBar(Links.action(ActionRoutes.create(null), translate("tension.action.new"))));
        }
        long overdue = open.stream().filter(action -> action.isOverdue(today)).count();
        ActionTable table = new ActionTable("tension.action.list.caption", today);
        table.setRows(open);
        add(new Paragraph(translate("tension.action.count", open.size(), overdue)), table);
    }
}
