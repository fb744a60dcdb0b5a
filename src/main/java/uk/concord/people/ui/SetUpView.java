package uk.concord.people.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.PublicLayout;
import uk.concord.people.domain.SetUpService;

/** Behind a one-time address: choose a password, or create the first administrator. */
@Route(value = "set-up", layout = PublicLayout.class)
@AnonymousAllowed
public class SetUpView extends PageView implements HasUrlParameter<String> {
    private final transient SetUpService setUp;
    private final TextField username = new TextField(translate("people.username"));
    private final TextField displayName = new TextField(translate("people.name"));
    private final EmailField email = new EmailField(translate("people.email"));
    private final TextField organisation = new TextField(translate("people.organisation"));
    private final PasswordField password = new PasswordField(translate("people.password"));
    private final PasswordField again = new PasswordField(translate("people.password.again"));
    private String token = "";
    private boolean first;

    public SetUpView(SetUpService setUp) {
        super("people.set-up");
        this.setUp = setUp;
        addClassName("form-page");
        username.setId("set-up-username");
        displayName.setId("set-up-name");
        email.setId("set-up-email");
        organisation.setId("set-up-organisation");
        password.setId("set-up-password");
        again.setId("set-up-again");
        password.setHelperText(translate("people.password.help", SetUpService.SHORTEST_PASSWORD));
        username.setHelperText(translate("people.username.help"));
    }

    @Override
    public void setParameter(BeforeEvent event, String parameter) {
        token = parameter;
        first = setUp.isForFirstAdministrator(token);
        if (first) {
            add(new Paragraph(translate("people.set-up.first")), username, displayName, email, organisation);
        } else {
            add(new Paragraph(translate("people.set-up.password")));
        }
        Button save = new Button(translate("people.set-up.save"), click -> save());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        add(password, again, new ActionBar(save));
    }

    private void save() {
        errorSummary().clear();
        if (!password.getValue().equals(again.getValue())) {
            errorSummary().show(List.of(new Problem(translate("people.error.again"), again)));
            return;
        }
        try {
            if (first) {
                setUp.createFirstAdministrator(
                        token,
                        username.getValue(),
                        displayName.getValue(),
                        email.getValue(),
                        organisation.getValue(),
                        password.getValue());
            } else {
                setUp.choosePassword(token, password.getValue());
            }
            getChildren().skip(3).toList().forEach(this::remove);
            add(new Paragraph(translate("people.set-up.done")), Links.action("login", translate("core.login.title")));
            focusHeading();
        } catch (RuleBrokenException rule) {
            errorSummary()
                    .show(List.of(new Problem(
                            translate(rule.messageKey(), rule.arguments()),
                            Map.of(
                                            "people.error.username", username,
                                            "people.error.name", displayName,
                                            "people.error.email", email,
                                            "people.error.organisation", organisation,
                                            "people.error.password", password)
                                    .get(rule.messageKey()))));
        }
    }
}
