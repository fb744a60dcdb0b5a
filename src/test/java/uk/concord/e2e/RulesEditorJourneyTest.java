package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Somebody with no technical background changes a threshold in words, sees which past cases would change, and a second
 * person publishes it; a check in flight keeps its version.
 */
class RulesEditorJourneyTest extends VenueJourneyBase {
    private static final int SIMULATION_MS = 90_000;

    @Test
    void aThresholdIsChangedTriedAndPublishedByTwoPeople() {
        desktop().setDefaultTimeout(SIMULATION_MS);
        signIn("prevent");
        open("venue-checks/rules");
        heading("Hire rules").waitFor();
        axe();
        press(button("Start a new version"));
        heading("Venue hire rules: new version").waitFor();
        press(link("R21a"));
        heading("Row R21a").waitFor();
        axe();
        picture("venue-rules-row");
        fill(page().locator("#test-people input"), "150 to 799");
        press(button("Save the row"));
        heading("Venue hire rules: new version").waitFor();
        page().getByText("People expected at the busiest moment: 150 to 799")
                .first()
                .waitFor();
        fill(page().getByLabel("What changes, and why?"), "Briefing from 150 people on, after the winter fair.");
        press(page().locator("#page")
                .getByText("Save", new Locator.GetByTextOptions().setExact(true))
                .first());
        page().getByText("described it")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
        axe();
        picture("venue-rules-draft");
        press(button("Hand over for publishing"));
        page().getByText("There is a problem").waitFor();

        press(link("Open the simulation"));
        heading("Simulation").waitFor();
        press(button("Run the simulation"));
        page().getByText(Pattern.compile("The draft differs on \\d+"))
                .waitFor(new Locator.WaitForOptions().setTimeout(SIMULATION_MS));
        page().getByText("Carols by lantern light").waitFor();
        axe();
        picture("venue-rules-simulation");
        press(link("Back to the version"));
        heading("Venue hire rules: new version").waitFor();
        press(button("Hand over for publishing"));
        page().getByText("This version is finished and waits for somebody who did not write it.")
                .waitFor();
        assertThat(button("Publish this version").count()).isZero();

        desktop().setDefaultTimeout(SIMULATION_MS);
        signIn("legal");
        open("venue-checks/rules");
        press(link("Open the new version"));
        heading("Venue hire rules: new version").waitFor();
        axe();
        press(button("Publish this version"));
        heading(Pattern.compile("^Venue hire rules.*")).waitFor();
        open("venue-checks/rules");
        page().getByText("Briefing from 150 people on, after the winter fair.")
                .first()
                .waitFor();
        axe();
        picture("venue-rules-published");

        desktop();
        signIn("bookings");
        open("venue-checks?search=Amos%20Lyle");
        press(link(Pattern.compile("^VC-.*")));
        page().waitForURL(Pattern.compile(".*/VC-\\d{4}-\\d+$"));
        press(page().locator("#page .task-list").getByText("Result", new Locator.GetByTextOptions().setExact(true)));
        page().getByText(Pattern.compile("with Venue hire rules, version 1\\.")).waitFor();
        page().getByText(Pattern.compile("Version \\d+ of the rules has come into force since\\."))
                .waitFor();
        assertThat(page().locator("#page").innerText()).doesNotContain("R21:");
        axe();
    }

    private Locator heading(Pattern name) {
        return page().getByRole(
                        com.microsoft.playwright.options.AriaRole.HEADING,
                        new Page.GetByRoleOptions().setName(name).setLevel(1));
    }
}
