package uk.concord.core.ui.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.audit.AuditChain;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.settings.RouteContact;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.settings.Settings;
import uk.concord.testing.SignIn;
import uk.concord.testing.ViewTestBase;

/** Use cases: an administrator keeps contacts right; an auditor reads the trail and checks its chain. */
class AdministrationViewTest extends ViewTestBase {
    @Autowired
    AuditChain chain;

    @Autowired
    RouteContacts contacts;

    @Autowired
    AuditTrail audit;

    @Autowired
    Settings settings;

    @Test
    void aContactIsChangedWithItsSourceAndDate() {
        signIn("admin");
        navigate("settings/contacts/MASH", ContactView.class);
        test($(TextField.class).withLabel("Number or address").single()).setValue("01632 960001");
        test($(TextField.class).withLabel("Link (optional)").single()).setValue("javascript:alert(1)");
        test($(Button.class).withText("Save").single()).click();
        assertThat($(TextField.class).withLabel("Link (optional)").single().getErrorMessage())
                .startsWith("The link must begin with");
        // With a space it is no address, and no document with it could be made.
        test($(TextField.class).withLabel("Link (optional)").single()).setValue("tel:01632 960001");
        test($(Button.class).withText("Save").single()).click();
        assertThat($(TextField.class).withLabel("Link (optional)").single().getErrorMessage())
                .contains("have no spaces");
        assertThat(contacts.byCode("MASH").map(RouteContact::href)).contains("");
        test($(TextField.class).withLabel("Link (optional)").single()).setValue("tel:01632960001");
        test($(Button.class).withText("Save").single()).click();
        assertThat(contacts.byCode("MASH").map(RouteContact::value)).contains("01632 960001");
        assertThat($(Anchor.class).withText("Children's safeguarding hub").all())
                .hasSize(1);
    }

    @Test
    void aLinkThatIsNoneIsRefusedByTheStoreToo() {
        signIn("admin");
        RouteContact seen = contacts.byCode("MASH").orElseThrow();
        for (String href : List.of("tel:0800 789 321", "https://", "https://example.org/<a>", "javascript:alert(1)")) {
            assertThatThrownBy(() -> contacts.save(new RouteContact(
                            "MASH", seen.name(), "1", href, "letter", seen.lastChecked(), "x", seen.version())))
                    .as(href)
                    .hasMessage("core.contacts.href.error");
        }
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() {
        signIn("admin");
        navigate("settings/contacts/MASH", ContactView.class);
        RouteContact seen = contacts.byCode("MASH").orElseThrow();
        contacts.save(new RouteContact(
                "MASH", seen.name(), "01632 960002", "", "letter", LocalDate.of(2026, 11, 24), "x", seen.version()));
        test($(TextField.class).withLabel("Number or address").single()).setValue("01632 960003");
        test($(Button.class).withText("Save").single()).click();
        assertThat(contacts.byCode("MASH").map(RouteContact::value)).contains("01632 960002");
        assertThat($(TextField.class).withLabel("Number or address").single().getValue())
                .isEqualTo("01632 960003");
    }

    @Test
    void aThresholdIsChangedWithItsSource() {
        signIn("admin");
        navigate("settings/values/briefing.settling-days", SettingView.class);
        $(IntegerField.class).single().setValue(20_000);
        test($(Button.class).withText("Save").single()).click();
        assertThat($(IntegerField.class).single().getErrorMessage()).startsWith("Enter a whole number");
        $(IntegerField.class).single().setValue(21);
        test($(TextField.class).withLabel("Source").single()).setValue("Board, 3 November 2026");
        test($(Button.class).withText("Save").single()).click();
        assertThat(settings.number("briefing.settling-days")).isEqualTo(21);
    }

    @Test
    void theTrailIsFilteredByWhoAndItsChainChecked() {
        SignIn.as("analyst");
        audit.record("test.did", "thing", "T-77", "");
        chain.seal();
        signIn("auditor");
        navigate("audit", AuditView.class);
        test($(TextField.class).withLabel("Who").single()).setValue("analyst");
        test($(TextField.class).withLabel("On what").single()).setValue("T-77");
        test($(Button.class).withText("Show").single()).click();
        assertThat($(NativeTableRow.class).all()).as("heading and one event").hasSize(2);
        test($(Button.class).withText("Check the chain").single()).click();
        assertThat($(Paragraph.class).withTextContaining("The chain is whole").all())
                .hasSize(1);
    }
}
