package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static uk.concord.db.Tables.TENSION_REPORT;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import uk.concord.tension.domain.list.TensionQuery;

/** Report, triage, and the reporter sees the outcome: with the mouse on a desk, with the keyboard only on a phone. */
class TensionJourneyTest extends JourneyBase {

    private Locator radio(String group, String answer) {
        return page().getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group))
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true));
    }

    private Locator checkbox(String answer) {
        return page().getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions().setName(answer).setExact(true));
    }

    private void saved() {
        page().getByText(Pattern.compile("^Saved at")).waitFor();
    }

    @Test
    void withTheMouseOnADesk() {
        desktop();
        signIn("officer");
        link("Report tension").first().click();
        heading("Before you start").waitFor();
        button("Continue").click();
        page().getByText("There is a problem").waitFor();
        axe();
        radio("Is anybody in danger right now?", "No").check();
        checkbox("A place, a group or an event").check();
        saved();
        button("Continue").click();

        heading("What happened").waitFor();
        button("Continue").click();
        page().getByText("There is a problem").waitFor();
        axe();
        field("Title").fill("Flags on the bridge by the market");
        field("What happened").fill("Flags were put up overnight. Somebody rang 07700 900123 to complain about them.");
        page().getByText("This looks like personal data").first().waitFor();
        axe();
        picture("tension-what");
        checkbox("Graffiti, symbol or flag").check();
        button("Continue").click();

        heading("What kind of tension it is").waitFor();
        axe();
        radio("Which of these describes it best?", "Something happened that can be pointed to")
                .check();
        page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile("^Flags or symbols")))
                .check();
        button("Continue").click();

        heading("When it happened").waitFor();
        field("Day it started, or is expected").fill("20/11/2026");
        field("Day it started, or is expected").press("Tab");
        radio("Is it over?", "It is still going on").check();
        axe();
        button("Continue").click();

        heading("Where it happened").waitFor();
        field("Place").fill("Bridge by the market");
        field("Ward").fill("Grays Town");
        page().getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Grays Town").setExact(true))
                .click();
        axe();
        button("Continue").click();

        heading("Who is affected").waitFor();
        axe();
        button("Continue").click();
        heading("What it does to people").waitFor();
        radio("What do people feel or do because of it?", "Some worry").check();
        axe();
        button("Continue").click();
        heading("How you know").waitFor();
        radio("How do you know this?", "I saw or heard it myself").check();
        radio("Who does the information come from?", "Council officer").check();
        radio("Could this report show who told you?", "No").check();
        axe();
        button("Continue").click();
        heading("What has been done").waitFor();
        axe();
        button("Continue").click();
        heading("More detail").waitFor();
        radio("Is a false or unverified claim going round? (optional)", "Yes").check();
        checkbox("Hate crime reporting").check();
        page().getByText("Send that part there yourself").waitFor();
        button("Continue").click();
        page().getByText("There is a problem").waitFor();
        axe();
        picture("tension-more");
        field("What does the claim say?").fill("The flags were put up by the council.");
        button("Continue").click();
        heading("Contact").waitFor();
        radio("May we contact you about this report?", "No").check();
        axe();
        button("Continue").click();

        heading("Check your answers").waitFor();
        axe();
        picture("tension-check");
        button("Submit the report").click();
        page().getByText("Confirm that you have read the privacy notice")
                .first()
                .waitFor();
        axe();
        page().getByRole(AriaRole.CHECKBOX).check();
        int before = submitted();
        page().getByTestId("submit-report").dblclick();
        heading("Report submitted").waitFor();
        Assertions.assertThat(submitted()).isEqualTo(before + 1);
        axe();
        picture("tension-sent");
        String reference = page().locator(".confirm-reference").textContent();

        desktop();
        signIn("analyst");
        open("tensions/triage");
        heading("Triage").waitFor();
        axe();
        link("Flags on the bridge by the market").first().click();
        heading("Triage of " + reference).waitFor();
        radio("What happens with this report?", "Accept it as tension").check();
        button("Accept the report").click();
        page().getByText("There is a problem").waitFor();
        axe();
        picture("tension-triage");
        radio("Personal data in the text", "Found and taken out of the redacted text")
                .check();
        radio("Does the report hold somebody's lawful opinion?", "No: it is about acts, moods or events")
                .check();
        field("Redacted text").fill("Flags were put up overnight on the bridge.");
        radio("Handling", "P Lawful sharing permitted").check();
        field("What the reporter is told (optional)").fill("The flags will come down this week.");
        button("Accept the report").click();
        assertThat(page()).hasURL(Pattern.compile(".*/tensions/triage.*done=" + reference));
        open("tensions?q=" + reference);
        link("Flags on the bridge by the market").click();
        heading("Flags on the bridge by the market").waitFor();
        page().getByText("It is not a police grade").waitFor();
        axe();

        desktop();
        signIn("officer");
        open("tensions/mine");
        heading("My reports").waitFor();
        axe();
        link("Flags on the bridge by the market").first().click();
        page().getByText("The flags will come down this week.").waitFor();
        assertThat(page().getByText("Your report was accepted.")).isVisible();
        axe();
        picture("tension-outcome");
    }

    private int submitted() {
        return bean(DSLContext.class).fetchCount(TENSION_REPORT, TENSION_REPORT.RECEIVED_AT.isNotNull());
    }

    @Test
    void dangerComesFirst() {
        desktop();
        signIn("partner");
        open("tensions/new");
        heading("Before you start").waitFor();
        radio("Is anybody in danger right now?", "Yes").check();
        checkbox("One person I am worried about").check();
        saved();
        button("Continue").click();
        heading("Call 999 now").waitFor();
        assertThat(link("999")).hasAttribute("href", "tel:999");
        axe();
        picture("tension-danger");
        button("Stop and delete this draft").click();
        heading("My work").waitFor();
        open("tensions/mine");
        heading("My reports").waitFor();
        assertThat(page().getByText("Not submitted yet")).hasCount(0);
    }

    @Test
    void theDraftIsThereAfterTheSessionEnds() {
        desktop();
        signIn("manager");
        open("tensions/new");
        heading("Before you start").waitFor();
        radio("Is anybody in danger right now?", "No").check();
        checkbox("A place, a group or an event").check();
        saved();
        button("Continue").click();
        heading("What happened").waitFor();
        field("Title").fill("A draft that is not finished");
        page().waitForCondition(() -> page().locator(".save-state")
                        .textContent()
                        .startsWith("Saved at")
                && !bean(TensionQuery.class).drafts(accountOf("manager")).isEmpty()
                && bean(TensionQuery.class)
                        .drafts(accountOf("manager"))
                        .getFirst()
                        .title()
                        .equals("A draft that is not finished"));
        desktop();
        signIn("manager");
        link("Continue your draft report").click();
        heading("What happened").waitFor();
        assertThat(field("Title")).hasValue("A draft that is not finished");
    }

    private static long accountOf(String username) {
        return bean(uk.concord.people.domain.AccountQuery.class).idByUsername(username);
    }

    /** Reaches the group with Tab and the answer with the arrow keys. */
    private void choose(String group, String answer) {
        tabTo(page().getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(group)));
        page().keyboard().press("Space");
        Locator option = radio(group, answer);
        for (int i = 0; i < 30 && !option.isChecked(); i++) {
            page().keyboard().press("ArrowDown");
        }
        assertThat(option).isChecked();
    }

    private void tick(Locator option) {
        tabTo(option);
        page().keyboard().press("Space");
    }

    private void type(String label, String text) {
        tabTo(field(label));
        page().keyboard().type(text);
    }

    private void press(String button) {
        tabTo(button(button));
        page().keyboard().press("Enter");
    }

    @Test
    void withTheKeyboardOnAPhone() {
        phone();
        signIn("partner");
        open("tensions/new");
        heading("Before you start").waitFor();
        press("Continue");
        page().getByText("There is a problem").waitFor();
        axe();
        choose("Is anybody in danger right now?", "No");
        tick(checkbox("A place, a group or an event"));
        saved();
        press("Continue");
        heading("What happened").waitFor();
        type("Title", "Shouting outside the flats");
        type("What happened", "A group shouted at people who came home late.");
        tick(checkbox("In person or in the street"));
        axe();
        press("Continue");
        heading("What kind of tension it is").waitFor();
        choose("Which of these describes it best?", "Something happened that can be pointed to");
        choose("What is it mainly about?", "Anti-social behaviour");
        axe();
        press("Continue");
        heading("When it happened").waitFor();
        type("Day it started, or is expected", "21/11/2026");
        page().keyboard().press("Enter");
        choose("Is it over?", "It is over");
        axe();
        press("Continue");
        heading("Where it happened").waitFor();
        type("Place", "Flats by the station");
        type("Ward", "Aveley");
        page().getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Aveley").setExact(true))
                .waitFor();
        page().keyboard().press("Enter");
        axe();
        press("Continue");
        heading("Who is affected").waitFor();
        press("Continue");
        heading("What it does to people").waitFor();
        choose("What do people feel or do because of it?", "They are frightened");
        press("Continue");
        heading("How you know").waitFor();
        choose("How do you know this?", "I was told by somebody who was there");
        choose("Who does the information come from?", "Resident");
        choose("Could this report show who told you?", "No");
        axe();
        press("Continue");
        heading("What has been done").waitFor();
        press("Continue");
        heading("More detail").waitFor();
        axe();
        press("Continue");
        heading("Contact").waitFor();
        choose("May we contact you about this report?", "No");
        press("Continue");
        heading("Check your answers").waitFor();
        axe();
        tick(page().getByRole(AriaRole.CHECKBOX));
        press("Submit the report");
        heading("Report submitted").waitFor();
        axe();
        picture("tension-sent-phone");
        String reference = page().locator(".confirm-reference").textContent();

        phone();
        signIn("analyst");
        open("tensions/triage");
        heading("Triage").waitFor();
        axe();
        picture("tension-queue-phone");
        tabTo(link("Shouting outside the flats").first());
        page().keyboard().press("Enter");
        heading("Triage of " + reference).waitFor();
        choose("What happens with this report?", "Ask the reporter a question");
        press("Send the question");
        page().getByText("There is a problem").waitFor();
        axe();
        type("Your question", "Had it happened before?");
        press("Send the question");
        assertThat(page()).hasURL(Pattern.compile(".*/tensions/triage.*done=" + reference));

        phone();
        signIn("partner");
        tabTo(link("Questions about your reports"));
        page().keyboard().press("Enter");
        heading("My reports").waitFor();
        tabTo(link("Shouting outside the flats").first());
        page().keyboard().press("Enter");
        heading("Shouting outside the flats").waitFor();
        axe();
        type("Your answer", "Yes, twice in October.");
        press("Send the answer");
        page().getByText("We have your report.").waitFor();
        axe();

        phone();
        signIn("analyst");
        open("tensions/triage/" + reference);
        heading("Triage of " + reference).waitFor();
        page().getByText("Yes, twice in October.").waitFor();
        choose("What happens with this report?", "Reject it");
        choose("Why is it rejected?", "It is not tension");
        axe();
        press("Reject the report");
        assertThat(page()).hasURL(Pattern.compile(".*/tensions/triage.*done=" + reference));

        phone();
        signIn("partner");
        open("tensions/" + reference);
        page().getByText("Your report was not kept as tension.").waitFor();
        axe();
        picture("tension-outcome-phone");
    }

    @Test
    void searchAndFiltersStandInTheAddress() {
        desktop();
        signIn("analyst");
        open("tensions");
        heading("All reports").waitFor();
        axe();
        field("Search").fill("roundabout \"pushed out\"");
        button("Show").click();
        assertThat(page()).hasURL(Pattern.compile(".*q=roundabout.*"));
        link("Crosses painted on a mini-roundabout").waitFor();
        page().reload();
        link("Crosses painted on a mini-roundabout").waitFor();
        axe();
        open("tensions?q=nothingofthekind");
        page().getByText("No report fits.").waitFor();
        axe();
        open("tensions?q=the");
        page().getByText("Search for at least one word").first().waitFor();
        axe();
        open("tensions");
        link("Next page").click();
        assertThat(page()).hasURL(Pattern.compile(".*after=.*"));
        link("First page").waitFor();
        open("tensions?category=FLAGS_SYMBOLS");
        heading("All reports").waitFor();
        com.microsoft.playwright.Download csv =
                page().waitForDownload(() -> link("Download as CSV").click());
        Assertions.assertThat(csv.suggestedFilename()).startsWith("OFFICIAL-SENSITIVE tension reports");
    }
}
