package uk.concord.people.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.people.domain.AccountService;
import uk.concord.people.domain.AccountService.NewAccount;
import uk.concord.place.domain.WardQuery;

/** Creates an account ({@code people/new}) or changes one ({@code people/username}). */
@Route(value = "people", layout = MainLayout.class)
@RolesAllowed(Permissions.PEOPLE_MANAGE)
public class PersonView extends PageView implements HasUrlParameter<String> {
    static final String NEW = "new";

    private final transient AccountService accounts;
    private final TextField username = new TextField(translate("people.username"));
    private final TextField displayName = new TextField(translate("people.name"));
    private final EmailField email = new EmailField(translate("people.email"));
    private final TextField organisation = new TextField(translate("people.organisation"));
    private final CheckboxGroup<Role> roles = new CheckboxGroup<>(translate("people.roles"));
    private final LocalityField locality;
    private final Checkbox enabled = new Checkbox(translate("people.enabled.label"));
    private final Div result = new Div();
    private final Button link = new Button(translate("people.link.new"), click -> issueLink());
    private @Nullable Account account;

    public PersonView(AccountService accounts, WardQuery wards) {
        super("people.new");
        this.accounts = accounts;
        this.locality = new LocalityField(wards.all());
        addClassName("form-page");
        username.setId("person-username");
        displayName.setId("person-name");
        email.setId("person-email");
        organisation.setId("person-organisation");
        roles.setId("person-roles");
        username.setHelperText(translate("people.username.help"));
        roles.setItems(Role.ofPeople());
        roles.setItemLabelGenerator(role -> translate("people.role." + role.name()));
        Button save = new Button(translate("core.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        result.getElement().setAttribute("role", "status");
        add(
                result,
                username,
                displayName,
                email,
                organisation,
                roles,
                locality,
                enabled,
                new ActionBar(save, link, Links.to("people", translate("core.cancel"))));
    }

    @Override
    public void setParameter(BeforeEvent event, String name) {
        boolean isNew = NEW.equals(name);
        username.setReadOnly(!isNew);
        organisation.setReadOnly(!isNew);
        enabled.setVisible(!isNew);
        link.setVisible(!isNew);
        if (!isNew) {
            show(accounts.byUsername(name));
        }
    }

    private void show(Account found) {
        account = found;
        setPageTitle(found.displayName());
        username.setValue(found.username());
        displayName.setValue(found.displayName());
        email.setValue(found.email());
        organisation.setValue(found.organisationName());
        roles.setValue(found.roles());
        locality.read(found.locality());
        enabled.setValue(found.enabled());
    }

    private void save() {
        errorSummary().clear();
        Account before = account;
        try {
            if (before == null) {
                String address = accounts.create(new NewAccount(
                        username.getValue(),
                        displayName.getValue(),
                        email.getValue(),
                        organisation.getValue(),
                        roles.getValue(),
                        locality.value()));
                show(accounts.byUsername(username.getValue().strip().toLowerCase(java.util.Locale.ROOT)));
                showLink(address);
            } else {
                accounts.change(
                        before,
                        displayName.getValue(),
                        email.getValue(),
                        enabled.getValue(),
                        roles.getValue(),
                        locality.value());
                show(accounts.byUsername(before.username()));
                result.removeAll();
                result.add(new Paragraph(translate("people.changed")));
            }
        } catch (RuleBrokenException rule) {
            errorSummary()
                    .show(List.of(new Problem(
                            translate(rule.messageKey(), rule.arguments()), fields().get(rule.messageKey()))));
        } catch (EditConflictException conflict) {
            errorSummary().show(translate("core.conflict"));
        }
    }

    private Map<String, com.vaadin.flow.component.Component> fields() {
        return Map.of(
                "people.error.username", username,
                "people.error.taken", username,
                "people.error.name", displayName,
                "people.error.email", email,
                "people.error.organisation", organisation,
                "people.error.roles", roles,
                "people.error.wards", locality.wards());
    }

    private void issueLink() {
        Account current = account;
        if (current != null) {
            showLink(accounts.newLink(current));
        }
    }

    private void showLink(String address) {
        result.removeAll();
        result.add(new Paragraph(translate("people.link.text")), new Pre(address));
        username.setReadOnly(true);
        organisation.setReadOnly(true);
        enabled.setVisible(true);
        link.setVisible(true);
    }
}
