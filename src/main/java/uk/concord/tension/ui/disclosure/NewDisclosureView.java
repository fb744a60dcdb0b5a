package uk.concord.tension.ui.disclosure;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.QueryText;
import uk.concord.tension.domain.disclosure.Agreement;
import uk.concord.tension.domain.disclosure.DisclosureService;
import uk.concord.tension.domain.disclosure.NewDisclosure;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** Records a disclosure; an agreement that does not hold is named so and refused. */
@Route(value = DisclosureRoutes.NEW, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class NewDisclosureView extends TensionPage implements BeforeEnterObserver {
    private final FormFields fields = new FormFields("tension.disclosure");
    private final Select<Agreement> agreement = fields.add("agreement", new Select<>());
    private final TextField recipient = fields.text("recipient", 200);
    private final TextArea what = fields.area("what", 1_000, 4);
    private final TextField purpose = fields.text("purpose", 500);
    private final TextField issue = fields.text("issue", 20);
    private final RadioButtonGroup<Marking> marking =
            fields.add("marking", new RadioButtonGroup<>(fields.label("marking")));

    public NewDisclosureView(DisclosureService disclosures, Clock clock) {
        super("tension.disclosure.new");
        setMarking(Marking.OFFICIAL_SENSITIVE);
        addClassName("form-page");
        LocalDate today = LondonTime.today(clock);
        agreement.setLabel(fields.label("agreement"));
        agreement.setItems(disclosures.agreements());
        agreement.setItemLabelGenerator(item -> item == null
                ? ""
                : item.holdsOn(today)
                        ? item.partner() + ": " + item.name()
                        : translate("tension.disclosure.agreement.not", item.partner(), item.name()));
        what.setHelperText(fields.help("what"));
        marking.setItems(Marking.values());
        marking.setItemLabelGenerator(Marking::label);
        marking.setValue(Marking.OFFICIAL_SENSITIVE);
        String key = UUID.randomUUID().toString();
        Runnable save = () -> {
            Agreement chosen = agreement.getValue();
            boolean holds = chosen == null || chosen.holdsOn(today);
            if (!holds) {
                attempt(agreement, () -> disclosures.disclose(read(), key));
            } else if (attempt(read().problems(), fields.byName(), () -> disclosures.disclose(read(), key))) {
                TensionRoutes.go(DisclosureRoutes.LIST);
            }
        };
        add(
                new Paragraph(translate("tension.disclosure.text")),
                agreement,
                recipient,
                what,
                purpose,
                issue,
                marking,
                new ActionBar(
                        FormFields.decide("tension.disclosure.save", save),
                        Links.to(DisclosureRoutes.LIST, translate("core.cancel"))));
    }

    private NewDisclosure read() {
        Agreement chosen = agreement.getValue();
        return new NewDisclosure(
                chosen == null ? null : chosen.id(),
                issue.getValue(),
                recipient.getValue(),
                what.getValue(),
                purpose.getValue(),
                marking.getValue());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        issue.setValue(QueryText.of(event.getLocation().getQueryParameters(), DisclosureRoutes.ISSUE));
    }
}
