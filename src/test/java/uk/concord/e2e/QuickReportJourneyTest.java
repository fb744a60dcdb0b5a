package uk.concord.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Six questions on a phone, the receipt code of a caller, and triage adds the subject. */
class QuickReportJourneyTest extends JourneyBase {
    private Locator radio(String group, String answer) {
        return page().getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true));
    }

    @Test
    void sixQuestionsOnAPhone() {
        phone();
        signIn("officer");
        open("tensions/new");
        heading("Before you start").waitFor();
        page().getByText("In a hurry? Answer six questions").click();
        heading("Short report").waitFor();
        axe();
        page().getByTestId("submit-report").click();
        page().getByText("There is a problem").waitFor();
        axe();
        radio("Is anybody in danger right now?", "Yes").check();
        page().getByText("Nobody reads this form straight away").waitFor();
        axe();
        radio("Is anybody in danger right now?", "No").check();
        field("What happened").fill("Paint was thrown at the bus shelter. Two people turned back.");
        field("Day it started, or is expected").fill("20/11/2026");
        field("Day it started, or is expected").press("Tab");
        field("Ward").fill("Aveley");
        page().getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Aveley").setExact(true))
                .click();
        radio("What do people feel or do because of it?", "They avoid places").check();
        radio("How do you know this?", "I saw or heard it myself").check();
        page().getByText(Pattern.compile("^Saved at")).waitFor();
        page().getByRole(AriaRole.CHECKBOX).check();
        axe();
        picture("tension-quick-phone");
        page().getByTestId("submit-report").dblclick();
        heading("Report submitted").waitFor();
        axe();
        String reference = page().locator(".confirm-reference").textContent();

        desktop();
        signIn("analyst");
        open("tensions/triage/" + reference);
        heading("Triage of " + reference).waitFor();
        radio("What happens with this report?", "Accept it as tension").check();
        page().getByText("This is a short report").waitFor();
        axe();
        picture("tension-classify");
    }

    @Test
    void aReceiptCodeThatDoesNotExist() {
        phone();
        open("receipt");
        heading("Ask about a report").waitFor();
        axe();
        field("Receipt code").fill("0000-0000-0000-0000");
        button("Ask").click();
        page().getByText("There is a problem").waitFor();
        axe();
        picture("tension-receipt");
    }
}
