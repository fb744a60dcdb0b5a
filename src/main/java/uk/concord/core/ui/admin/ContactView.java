package uk.concord.core.ui.admin;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.settings.RouteContact;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** Changes one contact: its value, where it comes from and when it was last checked. */
@Route(value = "settings/contacts", layout = MainLayout.class)
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class ContactView extends PageView implements HasUrlParameter<String> {
    private final transient RouteContacts contacts;
    private final TextField name = field("core.contacts.name", 120);
    private final TextField value = field("core.contacts.value", 120);
    private final TextField href = field("core.contacts.href", 300);
    private final TextField source = field("core.contacts.source", 300);
    private final DatePicker checked = new DatePicker(translate("core.contacts.checked"));
    private final TextField owner = field("core.contacts.owner", 120);
    private @Nullable RouteContact contact;

    public ContactView(RouteContacts contacts) {
        super("core.contacts");
        this.contacts = contacts;
        checked.setId("contact-checked");
        checked.setLocale(Locale.UK);
        href.setHelperText(translate("core.contacts.href.help"));
        Button save = new Button(translate("core.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        addClassName("form-page");
        add(
                new Paragraph(translate("core.contacts.text")),
                name,
                value,
                href,
                source,
                checked,
                owner,
                new ActionBar(save, Links.to("settings", translate("core.cancel"))));
    }

    private static TextField field(String key, int longest) {
        TextField field = new TextField(translate(key));
        field.setId(key.replace('.', '-'));
        field.setMaxLength(longest);
        return field;
    }

    @Override
    public void setParameter(BeforeEvent event, String code) {
        RouteContact found = contacts.byCode(code).orElseThrow(() -> new NotFoundException("contact"));
        contact = found;
        setPageTitle(translate("core.contacts.change", found.name()));
        name.setValue(found.name());
        value.setValue(found.value());
        href.setValue(found.href());
        source.setValue(found.source());
        checked.setValue(found.lastChecked());
        owner.setValue(found.owner());
    }

    private void save() {
        RouteContact before = contact;
        List<Problem> problems = new ArrayList<>();
        for (TextField field : List.of(name, value, source, owner)) {
            if (field.getValue().isBlank()) {
                problems.add(new Problem(translate("core.enter", field.getLabel()), field));
            }
        }
        if (!RouteContact.isLink(href.getValue().strip())) {
            problems.add(new Problem(translate("core.contacts.href.error"), href));
        }
        if (checked.getValue() == null) {
            problems.add(new Problem(translate("core.enter", checked.getLabel()), checked));
        }
        errorSummary().show(problems);
        if (!problems.isEmpty() || before == null) {
            return;
        }
        try {
            contacts.save(new RouteContact(
                    before.code(),
                    name.getValue().strip(),
                    value.getValue().strip(),
                    href.getValue().strip(),
                    source.getValue().strip(),
                    checked.getValue(),
                    owner.getValue().strip(),
                    before.version()));
            getUI().ifPresent(ui -> ui.navigate(ContactsView.class));
        } catch (EditConflictException conflict) {
            errorSummary().show(translate("core.conflict"));
        }
    }
}
