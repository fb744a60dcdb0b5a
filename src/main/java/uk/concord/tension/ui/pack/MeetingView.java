package uk.concord.tension.ui.pack;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.action.Action;
import uk.concord.tension.domain.action.ActionQuery;
import uk.concord.tension.domain.action.ActionService;
import uk.concord.tension.domain.action.NewAction;
import uk.concord.tension.domain.pack.Pack;
import uk.concord.tension.domain.pack.PackService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.action.ActionTable;

/** The meeting: it opens with what is overdue; actions and minutes are taken here. */
@Route(value = PackRoutes.LIST + "/:reference/meeting", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class MeetingView extends TensionPage implements BeforeEnterObserver {
    private final transient PackService packs;
    private final transient ActionService actions;
    private final transient Clock clock;
    private final transient LocalDate today;
    private final Div overdue = new Div();
    private final Div open = new Div();

    public MeetingView(PackService packs, ActionService actions, Clock clock) {
        super("tension.meeting");
        this.packs = packs;
        this.actions = actions;
        this.clock = clock;
        this.today = LondonTime.today(clock);
        setMarking(Marking.OFFICIAL_SENSITIVE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference = event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("pack"));
        Pack pack = packs.read(reference);
        setPageTitle(translate("tension.meeting.of", LondonTime.date(pack.from()), LondonTime.date(pack.to())));
        showActions();
        add(
                overdue,
                createNewAction(),
                open,
                createMinutes(pack),
                Links.to(PackRoutes.pack(reference), translate("tension.pack.toPack")));
    }

    private void showActions() {
        List<Action> all = actions.open();
        List<Action> late = all.stream().filter(item -> item.isOverdue(today)).toList();
        ActionTable lateTable = new ActionTable("tension.meeting.overdue.caption", today);
        lateTable.setEmpty("tension.meeting.overdue.none");
        lateTable.setRows(late);
        overdue.removeAll();
        overdue.add(new H2(translate("tension.meeting.overdue", late.size())), lateTable);
        ActionTable table = new ActionTable("tension.action.list.caption", today);
        table.setRows(all.stream().filter(item -> !item.isOverdue(today)).toList());
        open.removeAll();
        open.add(new H2(translate("tension.meeting.open", all.size() - late.size())), table);
    }

    private Div createNewAction() {
        FormFields fields = new FormFields("tension.action");
        TextField title = fields.text("title", NewAction.TITLE_MAX);
        ComboBox<ActionQuery.Owner> owner = fields.add("owner", new ComboBox<>(fields.label("owner")));
        DatePicker dueOn = fields.date("dueOn");
        title.setHelperText(fields.help("title"));
        owner.setItems(actions.owners());
        owner.setItemLabelGenerator(ActionQuery.Owner::name);
        String[] key = {UUID.randomUUID().toString()};
        Div form = new Div(title, owner, dueOn, new ActionBar(FormFields.other("tension.action.save", () -> {
            ActionQuery.Owner chosen = owner.getValue();
            NewAction action = new NewAction(title.getValue(), chosen == null ? null : chosen.id(), dueOn.getValue());
            if (attempt(action.problems(today), fields.byName(), () -> actions.create(null, action, key[0]))) {
                key[0] = UUID.randomUUID().toString();
                title.clear();
                owner.clear();
                dueOn.clear();
                showActions();
                title.focus();
            }
        })));
        form.addClassName("form-page");
        return new Div(new H2(translate("tension.action.new")), form);
    }

    private Div createMinutes(Pack pack) {
        FormFields fields = new FormFields("tension.meeting");
        TextArea minutes = fields.area("minutes", PackService.MINUTES_MAX, 10);
        minutes.setHelperText(fields.help("minutes"));
        minutes.setValue(pack.minutes());
        int[] version = {pack.version()};
        Paragraph done = new Paragraph();
        done.getElement().setAttribute("role", "status");
        Runnable save = () -> {
            boolean saved = attempt(minutes, () -> packs.saveMinutes(pack.reference(), version[0], minutes.getValue()));
            version[0] += saved ? 1 : 0;
            done.setText(saved ? translate("tension.meeting.saved", LondonTime.time(clock.instant())) : "");
        };
        Div form = new Div(minutes, new ActionBar(FormFields.decide("tension.meeting.save", save)), done);
        form.addClassName("form-page");
        return new Div(new H2(translate("tension.meeting.minutes")), form);
    }
}
