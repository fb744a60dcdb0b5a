package uk.concord.people.ui.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.people.domain.token.ApiToken;
import uk.concord.people.domain.token.ApiToken.Reading;
import uk.concord.people.domain.token.TokenService;
import uk.concord.testing.SignIn;
import uk.concord.testing.ViewTestBase;

/** UC-T16, the administrator's side: tokens are made, shown once, and revoked. */
class TokensViewTest extends ViewTestBase {
    @Autowired
    TokenService tokens;

    @Autowired
    uk.concord.core.api.ApiTokens api;

    private void click(String text) {
        test($(Button.class).withText(text).single()).click();
    }

    private String problems() {
        return $(ErrorSummary.class).single().getElement().getTextRecursively();
    }

    private String page() {
        return ((Component) getCurrentView()).getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    @Test
    void aTokenIsMadeShownOnceAndRevoked() {
        signIn("admin");
        UI.getCurrent().navigate("tokens/new");
        click("Make the token");
        assertThat(problems())
                .contains("Choose the organisation", "Choose at least one thing the token may do")
                .contains($(TextField.class).withCaption("Name").single().getErrorMessage())
                .contains($(TextArea.class).withCaption("Purpose").single().getErrorMessage());
        assertThat($(TextField.class).withCaption("Name").single().isInvalid()).isTrue();
        Select<Long> organisation = $(Select.class).single();
        organisation.setValue(tokens.organisations().entrySet().stream()
                .filter(entry -> entry.getValue().equals("Saltmarsh Homes"))
                .findFirst()
                .orElseThrow()
                .getKey());
        $(TextField.class).withCaption("Name").single().setValue("Lifts");
        $(TextArea.class).withCaption("Purpose").single().setValue("Lift telephones");
        click("Make the token");
        assertThat(problems()).contains("Choose at least one thing the token may do");
        $(Checkbox.class).withCaption("File reports").single().setValue(true);
        DatePicker lastDay = $(DatePicker.class).single();
        lastDay.setValue(lastDay.getValue().plusDays(500));
        click("Make the token");
        assertThat(problems()).contains("366 days");
        lastDay.setValue(tokens.proposedLastDay());
        RadioButtonGroup<Reading> reading =
                $(RadioButtonGroup.class).withCaption("What it may read").single();
        reading.setValue(Reading.PLACES);
        RadioButtonGroup<Boolean> places = $(RadioButtonGroup.class).all().stream()
                .filter(group -> group.getId().orElse("").equals("person-locality"))
                .findFirst()
                .orElseThrow();
        places.setValue(false);
        click("Make the token");
        assertThat(problems()).contains("Choose at least one ward");
        CheckboxGroup<Object> wards = $(CheckboxGroup.class).single();
        wards.select(wards.getListDataView().getItem(0));
        click("Make the token");

        String secret = $(Pre.class).single().getText();
        assertThat(api.open(secret).principal()).isNotNull();
        ApiToken token = tokens.get("lifts");
        assertThat(token.locality().wards()).hasSize(1);
        assertThat(token.files()).isTrue();
        UI.getCurrent().navigate("tokens");
        assertThat(page()).contains("lifts", "Lift telephones").doesNotContain(secret);
        UI.getCurrent().navigate("tokens/lifts");
        assertThat(page())
                .contains(TokenService.shown(token), "Saltmarsh Homes")
                .doesNotContain(secret);
        click("Revoke this token");
        test($(ConfirmDialog.class).single()).confirm();
        assertThat(page()).contains("Revoked");
        assertThat(api.open(secret).principal()).isNull();
    }

    @Test
    void theDemonstrationShowsTokensThatWorkHaveExpiredAndAreRevoked() {
        signIn("admin");
        UI.getCurrent().navigate("tokens");
        assertThat(page()).contains("saltmarsh-repairs", "Works", "Expired", "Revoked");
    }

    @Test
    void aNameIsNeverUsedTwiceAndNobodyElseMakesTokens() {
        SignIn.as("admin");
        ApiToken ended = tokens.get("street-wardens");
        TokenService.NewToken again = new TokenService.NewToken(
                ended.name(),
                "Again",
                ended.organisationId(),
                true,
                Reading.NOTHING,
                ended.locality(),
                tokens.proposedLastDay());
        assertThatThrownBy(() -> tokens.create(again))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo("people.token.error.taken"));
        SignIn.as("manager");
        assertThatThrownBy(() -> tokens.create(again)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void thePageForDevelopersIsOpenAndNamesEveryAddressAndProblem() {
        signIn("member");
        UI.getCurrent().navigate("help/api");
        assertThat(page())
                .contains("POST /api/v1/reports", "curl", "422", "Too many requests", "120 requests")
                .doesNotContain("tension.api.", "core.api.");
    }
}
