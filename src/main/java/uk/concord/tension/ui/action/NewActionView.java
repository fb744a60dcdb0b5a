package uk.concord.tension.ui.action;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.QueryText;
import uk.concord.tension.domain.action.ActionQuery;
import uk.concord.tension.domain.action.ActionService;
import uk.concord.tension.domain.action.NewAction;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.tension.ui.issue.IssueRoutes;

/** Takes an action on, for an issue or on its own. */
@Route(value = ActionRoutes.NEW, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class NewActionView extends TensionPage implements BeforeEnterObserver {
    private final FormFields fields = new FormFields("tension.action");
    private final TextField title = fields.text("title", NewAction.TITLE_MAX);
    private final ComboBox<ActionQuery.Owner> owner = fields.add("owner", new ComboBox<>(fields.label("owner")));
    private final DatePicker dueOn = fields.date("dueOn");
    private final transient ActionService actions;
    private final transient LocalDate today;

    public NewActionView(ActionService actions, Clock clock) {
        super("tension.action.new");
        this.actions = actions;
        this.today = LondonTime.today(clock);
        setMarking(Marking.OFFICIAL_SENSITIVE);
        addClassName("form-page");
        title.setHelperText(fields.help("title"));
        owner.setItems(actions.owners());
        owner.setItemLabelGenerator(ActionQuery.Owner::name);
        dueOn.setHelperText(translate("tension.level.reviewOn.help"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String typed = QueryText.of(event.getLocation().getQueryParameters(), ActionRoutes.ISSUE);
        String issue = typed.isBlank() ? null : typed;
        String key = UUID.randomUUID().toString();
        Runnable save = () -> {
            if (attempt(read().problems(today), fields.byName(), () -> actions.create(issue, read(), key))) {
                TensionRoutes.go(back(issue));
            }
        };
        if (issue != null) {
            add(new Paragraph(translate("tension.action.for", issue)));
        }
        add(
                title,
                owner,
                dueOn,
                new ActionBar(
                        FormFields.decide("tension.action.save", save),
                        Links.to(back(issue), translate("core.cancel"))));
    }

    private static String back(@Nullable String issue) {
        return issue == null ? ActionRoutes.LIST : IssueRoutes.issue(issue);
    }

    private NewAction read() {
        ActionQuery.Owner chosen = owner.getValue();
        return new NewAction(title.getValue(), chosen == null ? null : chosen.id(), dueOn.getValue());
    }
}
