package uk.concord.people.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.concord.core.security.Role;
import uk.concord.testing.ViewTestBase;

/** Use cases: an administrator creates an account; its owner chooses a password. */
class AccountsViewTest extends ViewTestBase {

    @Test
    void anAccountIsCreatedAndItsOwnerChoosesAPassword() {
        signIn("admin");
        navigate("people/new", PersonView.class);
        test($(TextField.class).withLabel("Username").single()).setValue("nia.test");
        test($(TextField.class).withLabel("Name").single()).setValue("Nia Test");
        test($(EmailField.class).withLabel("Work e-mail").single()).setValue("nia@example.org");
        test($(TextField.class).withLabel("Organisation").single()).setValue("Test Homes");
        roles().setValue(Set.of(Role.PARTNER));
        test($(Button.class).withText("Save").single()).click();

        assertThat($(H1.class).single().getText()).isEqualTo("Nia Test");
        String address = $(Pre.class).single().getText();
        assertThat(address).contains("/set-up/");

        navigate(address.substring(address.indexOf("set-up/")), SetUpView.class);
        test($(PasswordField.class).withLabel("Password").single()).setValue("three random words");
        test($(PasswordField.class).withLabel("Password again").single()).setValue("three random word");
        test($(Button.class).withText("Save and go to sign-in").single()).click();
        assertThat($(ListItem.class).single().getElement().getTextRecursively())
                .isEqualTo("The two passwords are not the same");
        test($(PasswordField.class).withLabel("Password again").single()).setValue("three random words");
        test($(Button.class).withText("Save and go to sign-in").single()).click();
        assertThat($(Anchor.class).withText("Sign in").single().getHref()).endsWith("login");
    }

    @Test
    void whatIsMissingIsToldAtItsField() {
        signIn("admin");
        navigate("people/new", PersonView.class);
        test($(TextField.class).withLabel("Username").single()).setValue("nia.test");
        test($(Button.class).withText("Save").single()).click();
        TextField name = $(TextField.class).withLabel("Name").single();
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).startsWith("Enter a name");
        assertThat($(TextField.class).withLabel("Username").single().getValue()).isEqualTo("nia.test");
    }

    @Test
    void theListFindsByPartOfAName() {
        signIn("admin");
        navigate("people", PeopleView.class);
        test($(TextField.class).withLabel("Name or username").single()).setValue("wren");
        test($(Button.class).withText("Show").single()).click();
        assertThat($(Anchor.class).withText("Priya Wren").single().getHref()).isEqualTo("people/analyst");
        assertThat($(Anchor.class).withText("Asha Fenn").all()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<Role> roles() {
        return $(CheckboxGroup.class).single();
    }
}
