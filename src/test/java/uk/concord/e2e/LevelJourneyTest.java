package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Level 4 takes two people; a partner says that there is nothing to report. */
class LevelJourneyTest extends JourneyBase {

    private Locator radio(String group, String answer) {
        return page().getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(Pattern.compile("^" + group)))
                .getByRole(
                        AriaRole.RADIO, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + answer + ".*")));
    }

    private void write(String label, String text) {
        page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    @Test
    void highIsProposedByOneAndApprovedByAnother() {
        desktop();
        signIn("analyst");
        open("tensions/assessments");
        heading("Levels by area").waitFor();
        axe();
        link("Corringham & Fobbing").click();
        heading("Level: Corringham & Fobbing").waitFor();
        link("Judge the level").click();
        heading("Judge the level of Corringham & Fobbing").waitFor();
        button("State the level").click();
        page().getByText("There is a problem").waitFor();
        axe();
        radio("Level", "4 High").check();
        page().getByText("This takes two people").waitFor();
        radio("Trend", ". Rising").check();
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Likelihood of disorder.*")))
                .click();
        page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^Realistic.*")))
                .click();
        radio("How sure are you", "Moderate").check();
        write("Why that sure", "Two partners say the same, independently.");
        write("Reason", "Two groups met in the high street and mean to come back; both have done so before.");
        axe();
        picture("level-proposing");
        button("State the level").click();
        page().getByText("You proposed it. Somebody else has to approve it").waitFor();
        assertThat(button("Approve this level")).hasCount(0);
        axe();
        String address = page().url().replaceFirst("^https?://[^/]+/", "");

        desktop();
        signIn("manager");
        open(address);
        button("Approve this level").click();
        page().getByText("Approved by Helen Sandford").first().waitFor();
        assertThat(page().getByText("A level waits for approval")).hasCount(0);
        assertThat(page().locator(".level-panel .level-high").first()).hasText("4 High");
        axe();
        picture("level-approved");

        phone();
        signIn("analyst");
        open(address);
        page().getByText("Approved by Helen Sandford").first().waitFor();
        axe();
        picture("level-phone");
    }

    @Test
    void nothingToReportIsSaidOnAPhone() {
        phone();
        signIn("fire.liaison");
        open("tensions/returns");
        heading("Period returns").waitFor();
        axe();
        Locator nil = page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Nothing to report for .*")));
        nil.first().waitFor();
        int open = nil.count();
        nil.first().click();
        page().getByText("Nil return received").waitFor();
        page().getByText(Pattern.compile("NR-2026-\\d{6}")).first().waitFor();
        assertThat(nil).hasCount(open - 1);
        axe();
        picture("nil-sent");

        desktop();
        signIn("analyst");
        open("tensions/returns");
        Locator row = page().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Fenside Fire and Rescue"));
        assertThat(row.getByRole(AriaRole.CELL).first()).hasText(Pattern.compile("Nil return"));
        axe();
        picture("nil-overview");
    }
}
