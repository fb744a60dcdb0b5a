package uk.concord.tension.ui.disclosure;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.disclosure.Agreement;
import uk.concord.tension.domain.disclosure.DisclosureService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** Writes a new information sharing agreement ({@code tensions/agreements/new}) or changes one. */
@Route(value = DisclosureRoutes.AGREEMENTS + "/:id", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_APPROVE)
public class AgreementView extends TensionPage implements BeforeEnterObserver {
    private final FormFields fields = new FormFields("tension.agreement");
    private final TextField partner = fields.text("partner", 120);
    private final TextField name = fields.text("name", 200);
    private final TextArea covers = fields.area("covers", 500, 3);
    private final TextField signatories = fields.text("signatories", 300);
    private final DatePicker signedOn = fields.date("signedOn");
    private final DatePicker expiresOn = fields.date("expiresOn");
    private final transient DisclosureService disclosures;

    public AgreementView(DisclosureService disclosures) {
        super("tension.agreement.new");
        this.disclosures = disclosures;
        addClassName("form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        long number = 0;
        int version = 0;
        if (!id.equals("new")) {
            if (!id.matches("\\d{1,18}")) {
                throw new NotFoundException("agreement");
            }
            Agreement found = disclosures.agreement(Long.parseLong(id));
            number = found.id();
            version = found.version();
            show(found);
        }
        long saved = number;
        int at = version;
        Runnable save = () -> {
            if (attempt(read(saved, at).problems(), fields.byName(), () -> disclosures.save(read(saved, at)))) {
                TensionRoutes.go(DisclosureRoutes.LIST);
            }
        };
        add(
                partner,
                name,
                covers,
                signatories,
                signedOn,
                expiresOn,
                new ActionBar(
                        FormFields.decide("core.save", save),
                        Links.to(DisclosureRoutes.LIST, translate("core.cancel"))));
    }

    private void show(Agreement found) {
        setPageTitle(found.name());
        partner.setValue(found.partner());
        name.setValue(found.name());
        covers.setValue(found.covers());
        signatories.setValue(found.signatories());
        signedOn.setValue(found.signedOn());
        expiresOn.setValue(found.expiresOn());
    }

    private Agreement read(long id, int version) {
        return new Agreement(
                id,
                partner.getValue(),
                name.getValue(),
                covers.getValue(),
                signatories.getValue(),
                signedOn.getValue(),
                expiresOn.getValue(),
                version);
    }
}
