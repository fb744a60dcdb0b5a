package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;
import uk.concord.core.settings.Installation;

/** Sign-in. With demonstration data it says so and names the accounts. */
@Route(value = "login", layout = PublicLayout.class)
@AnonymousAllowed
public class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LoginForm form = new LoginForm();

    public LoginView(Installation installation) {
        addClassNames("page", "login-page");
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("core.login.error"));
        add(form);
        if (installation.hasDemonstrationData()) {
            Section demonstration = new Section(
                    new H2(translate("core.login.demo.title")),
                    new Paragraph(translate("core.login.demo.text")),
                    new Paragraph(translate("core.login.demo.accounts")));
            demonstration.addClassName("demo-note");
            add(demonstration);
        }
    }

    private static LoginI18n words(String errorKey) {
        LoginI18n words = LoginI18n.createDefault();
        LoginI18n.Form labels = words.getForm();
        labels.setTitle(translate("core.login.title"));
        labels.setUsername(translate("core.login.username"));
        labels.setPassword(translate("core.login.password"));
        labels.setSubmit(translate("core.login.submit"));
        LoginI18n.ErrorMessage error = words.getErrorMessage();
        error.setTitle(translate("core.error.summary"));
        error.setMessage(translate(errorKey));
        error.setUsername(translate("core.login.username.missing"));
        error.setPassword(translate("core.login.password.missing"));
        return words;
    }

    @Override
    public String getPageTitle() {
        return translate("core.title", translate("core.login.title"));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Set<String> parameters =
                event.getLocation().getQueryParameters().getParameters().keySet();
        if (parameters.contains("busy")) {
            form.setI18n(words("core.login.busy"));
            form.setError(true);
        } else if (parameters.contains("wait")) {
            form.setI18n(words("core.login.wait"));
            form.setError(true);
        } else if (parameters.contains("error")) {
            form.setError(true);
        }
    }
}
