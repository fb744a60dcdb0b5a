package uk.concord.tension.ui.access;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.access.AccessService;
import uk.concord.tension.domain.access.Member;
import uk.concord.tension.domain.access.Person;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** Who may read one report, for those who decide it. */
@Route(value = "tensions/:reference/readers", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FILE)
public class ReadersView extends TensionPage implements BeforeEnterObserver {
    private final transient AccessService access;
    private final FormFields fields = new FormFields("tension.access");
    private final ComboBox<Person> person = fields.add("person", new ComboBox<>(fields.label("person")));
    private final TextField reason = fields.text("reason", AccessService.REASON_MAX);
    private final Div content = new Div();
    private String reference = "";

    public ReadersView(AccessService access) {
        super("tension.access.title");
        this.access = access;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        reason.setHelperText(fields.help("reason"));
        person.setItemLabelGenerator(item -> item.name() + ", " + item.organisation());
        person.setHelperText(fields.help("person"));
        add(content);
    }

    /** @return the address of the page about that report */
    public static String address(String reference) {
        return TensionRoutes.report(reference) + "/readers";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reference = event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("report"));
        person.setItems(access.people());
        show();
    }

    private void show() {
        AccessService.Readers readers = access.readers(reference);
        DataTable<Member> table = new DataTable<Member>("tension.access.members")
                .addColumn("tension.access.who", member -> member.name() + ", " + member.organisation())
                .addColumn("tension.access.why", Member::reason)
                .addColumn(
                        "tension.access.since",
                        member -> translate("tension.access.by", LondonTime.dateTime(member.at()), member.by()))
                .addComponentColumn("tension.issue.reports.action", this::removal)
                .setEmpty("tension.access.nobody");
        table.setRows(readers.members());
        Div naming = new Div(
                person,
                reason,
                new ActionBar(FormFields.other("tension.access.name", this::name), restriction(readers)));
        naming.addClassName("form-page");
        content.removeAll();
        content.add(
                Links.to(TensionRoutes.report(reference), reference + " " + readers.title()),
                new Paragraph(translate(readers.restricted() ? "tension.access.restricted" : "tension.access.open")),
                table,
                new H2(translate("tension.access.change")),
                naming);
    }

    private Button restriction(AccessService.Readers readers) {
        return FormFields.other(
                readers.restricted() ? "tension.access.lift" : "tension.access.restrict",
                () -> changed(attempt(
                        reason,
                        () -> access.restrict(
                                reference, readers.version(), !readers.restricted(), reason.getValue()))));
    }

    private Button removal(Member member) {
        Button button = FormFields.other(
                "tension.access.remove",
                () -> changed(attempt(reason, () -> access.unname(reference, member.accountId(), reason.getValue()))));
        button.setAriaLabel(translate("tension.access.remove") + " " + member.name());
        return button;
    }

    private void name() {
        changed(attempt(person, () -> {
            Person chosen = person.getValue();
            if (chosen == null) {
                throw new RuleBrokenException("tension.problem.access.person");
            }
            access.name(reference, chosen.accountId(), reason.getValue());
        }));
    }

    private void changed(boolean done) {
        if (done) {
            person.clear();
            reason.clear();
            show();
            focusHeading();
        }
    }
}
