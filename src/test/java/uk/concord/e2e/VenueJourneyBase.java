package uk.concord.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import uk.concord.core.time.LondonTime;

/** Steps of journeys through venue hire. Each press, choice or field filled in counts as one interaction. */
abstract class VenueJourneyBase extends JourneyBase {
    private int interactions;

    int interactions() {
        return interactions;
    }

    /** The link with exactly that text, below the heading of the page. */
    @Override
    protected Locator link(String name) {
        return page().locator("#page")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(Pattern name) {
        return page().locator("#page")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
                .first();
    }

    Locator button(Pattern name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** A date that many days ahead, as people type it. */
    String date(int days) {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu")
                .format(LondonTime.today(bean(Clock.class)).plusDays(days));
    }

    /** The reference in the address. */
    String reference() {
        page().waitForURL(Pattern.compile(".*/VC-\\d{4}-\\d+/.*"));
        return page().url().replaceAll(".*/(VC-\\d{4}-\\d+)/.*", "$1");
    }

    void press(Locator target) {
        interactions++;
        target.click();
    }

    void fill(Locator field, String text) {
        interactions++;
        field.fill(text);
    }

    /** Chooses the answer with those words. */
    void choose(String question, String option) {
        press(page().locator("#q-" + question)
                .getByRole(
                        AriaRole.RADIO,
                        new Locator.GetByRoleOptions().setName(option).setExact(true)));
    }

    /** Fills in a text, a number, a date or a time and leaves the field. */
    void type(String question, String text) {
        fill(page().locator("#q-" + question).locator("input, textarea").first(), text);
        page().keyboard().press("Tab");
    }

    void chooseRoom(String name) {
        press(page().locator("#q-A4 vaadin-select-value-button"));
        press(page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(name))));
    }

    /** Opens a part of the check from its task list. */
    void openPart(String name) {
        press(link(name));
        heading(name).waitFor();
    }

    void saveSection(String reference) {
        press(button("Save and go to the check"));
        heading("Venue check " + reference).waitFor();
    }
}
