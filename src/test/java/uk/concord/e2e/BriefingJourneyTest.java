package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import uk.concord.core.document.PdfJudge;

/**
 * Author finishes and submits, manager approves, author publishes, the school acknowledges: with the mouse at 1280
 * pixels, then a corrected version with the keyboard only at 390 pixels.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BriefingJourneyTest extends JourneyBase {

    private static final List<String> TO_WRITE = List.of("themes", "copy", "you-said");

    @Test
    @Order(1)
    void withTheMouseAt1280Pixels() throws IOException {
        desktop();
        signIn("author");
        axe();
        picture("briefing-author-home");
        page().getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Briefings").setExact(true))
                .click();
        heading("Briefings for schools").waitFor();
        axe();
        picture("briefing-list");
        linkWith("Spring 2027").click();
        heading("Briefing: Spring 2027").waitFor();
        axe();
        picture("briefing-draft");
        button("Submit for approval").click();
        page().getByText("Missing before you can submit: 3").waitFor();
        axe();
        picture("briefing-draft-error");
        for (String section : TO_WRITE) {
            open("briefings/spring-2027/sections/" + section);
            text().fill("Nothing here stands out. We keep an eye on it, " + section + ".");
            page().getByLabel("This section is finished").check();
            page().getByText("Saved at").waitFor();
            axe();
            picture("briefing-section");
            button("Save and go back").click();
            heading("Briefing: Spring 2027").waitFor();
        }
        page().getByText("Nothing is missing").waitFor();
        linkWith("Agreements").first().click();
        heading("Agreements: Spring 2027").waitFor();
        axe();
        picture("briefing-agreements");
        agree("Police or CTLP material", "police");
        agree("Communications, for the members", "communications");
        axe();
        picture("briefing-agreed");
        open("briefings/spring-2027/readiness");
        heading("Readiness: Spring 2027").waitFor();
        axe();
        picture("briefing-readiness");
        open("briefings/spring-2027");
        heading("Briefing: Spring 2027").waitFor();
        linkWith("Preview").click();
        heading("Preview: Spring 2027").waitFor();
        axe();
        picture("briefing-preview");
        linkWith("Back to the briefing").first().click();
        button("Submit for approval").click();
        page().getByText("Submitted. A second person approves it now.").waitFor();
        axe();

        desktop();
        signIn("prevent");
        linkWith("Spring 2027 briefing: waiting for your review").click();
        heading("Briefing: Spring 2027").waitFor();
        axe();
        picture("briefing-review");
        button("I have reviewed this version").click();
        page().getByText("Your review is on record.").waitFor();

        desktop();
        signIn("manager");
        linkWith("Spring 2027 briefing: waiting for your approval").click();
        heading("Briefing: Spring 2027").waitFor();
        button("Approve this version").click();
        page().getByText("There is a problem").waitFor();
        axe();
        picture("briefing-approve-error");
        page().getByLabel("I have read the preview").check();
        for (Locator point : page().locator(".point-list vaadin-checkbox").all()) {
            point.locator("input").check();
        }
        button("Approve this version").click();
        page().getByText("Approved and frozen").first().waitFor();
        axe();
        picture("briefing-approved");

        desktop();
        signIn("author");
        linkWith("Spring 2027 briefing: approved, publish it").click();
        button("Publish to schools").click();
        page().getByText("Published. Schools were told.").waitFor();
        axe();
        picture("briefing-published");
        linkWith("Messages sent").first().click();
        heading("Messages sent").waitFor();
        page().getByText("[OFFICIAL] Your spring 2027 briefing is ready")
                .first()
                .waitFor();
        axe();

        desktop();
        signIn("dsl.harbour-gate");
        linkWith("Spring 2027 briefing: read and acknowledge").click();
        heading("Schools briefing: Spring 2027").waitFor();
        axe();
        picture("briefing-school");
        Download download =
                page().waitForDownload(() -> linkWith("Download as PDF").click());
        byte[] pdf = Files.readAllBytes(download.path());
        assertThat(PdfJudge.pdfUa1(pdf)).isEmpty();
        assertThat(PdfJudge.pdfA2a(pdf)).isEmpty();
        page().getByLabel("Question for the partnership").fill("May governors see the tables?");
        button("I have read it: acknowledge").dblclick();
        page().getByText("You acknowledged this briefing").waitFor();
        axe();
        picture("briefing-acknowledged");

        desktop();
        signIn("author");
        open("briefings/spring-2027/schools");
        page().getByText("1 of 51 schools have acknowledged.").waitFor();
        assertThat(page().getByText("May governors see the tables?")).isVisible();
        axe();
        picture("briefing-board");
    }

    @Test
    @Order(2)
    void aCorrectedVersionWithTheKeyboardAt390Pixels() {
        phone();
        signIn("manager");
        open("briefings/spring-2027");
        heading("Briefing: Spring 2027").waitFor();
        axe();
        picture("phone-briefing-published");
        press(page().locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText("Withdraw from schools")));
        type(page().getByLabel("Why it is withdrawn"), "A telephone number was wrong.");
        press(button("Withdraw from schools"));
        page().getByText("Withdrawn. Schools can no longer open it.").waitFor();
        axe();

        phone();
        signIn("author");
        open("briefings/spring-2027");
        press(page().locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText("Start a corrected version")));
        type(page().getByLabel("What changed, for the reader"), "The telephone number.");
        press(button("Start a corrected version"));
        page().getByText("A corrected version is open.").waitFor();
        press(linkWith("You said, we did"));
        heading("Spring 2027: You said, we did").waitFor();
        axe();
        picture("phone-briefing-section");
        type(text(), "Corrected. ");
        page().getByText("Saved at").waitFor();
        press(button("Save and go back"));
        heading("Briefing: Spring 2027").waitFor();
        axe();
        picture("phone-briefing-draft");
        open("briefings/spring-2027/clearances");
        page().getByText("Content changed: ask again").waitFor();
        agree("Communications, for the members", "communications");
        axe();
        picture("phone-briefing-agreements");
        open("briefings/spring-2027");
        press(button("Submit for approval"));
        page().getByText("Submitted. A second person approves it now.").waitFor();

        phone();
        signIn("prevent");
        press(linkWith("Spring 2027 briefing: waiting for your review"));
        press(button("I have reviewed this version"));
        page().getByText("Your review is on record.").waitFor();
        axe();
        picture("phone-briefing-review");

        phone();
        signIn("manager");
        press(linkWith("Spring 2027 briefing: waiting for your approval"));
        Locator read = page().getByLabel("I have read the preview");
        read.waitFor();
        for (Locator point : page().locator(".point-list vaadin-checkbox").all()) {
            tabTo(point);
            page().keyboard().press("Space");
        }
        tabTo(read);
        page().keyboard().press("Space");
        press(button("Approve this version"));
        page().getByText("Approved and frozen").first().waitFor();
        press(button("Publish to schools"));
        page().getByText("Published. Schools were told.").waitFor();
        axe();
        picture("phone-briefing-versions");

        phone();
        signIn("dsl.kingfisher");
        axe();
        picture("phone-school-home");
        press(linkWith("Spring 2027 briefing: read and acknowledge"));
        heading("Schools briefing: Spring 2027").waitFor();
        page().getByText("Version 2").first().waitFor();
        page().getByText("What changed since the version before").waitFor();
        axe();
        picture("phone-school-briefing");
        type(page().getByLabel("Question for the partnership"), "Is there an easy-read form?");
        press(button("I have read it: acknowledge"));
        page().getByText("You acknowledged this briefing").waitFor();
        axe();
        picture("phone-school-acknowledged");
        open("my-briefings");
        page().getByText("Acknowledged").first().waitFor();
        axe();
        picture("phone-school-list");

        phone();
        signIn("author");
        open("briefings/spring-2027/schools");
        page().getByText("1 of 51 schools have acknowledged.").waitFor();
        axe();
        picture("phone-briefing-board");
        phone();
        signIn("mat.lead");
        open("my-briefings");
        page().getByText("The Langdene School").first().waitFor();
        axe();
        picture("phone-trust");
    }

    /** Records an agreement on the page that is open. */
    private void agree(String whose, String id) {
        page().locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText("Record an agreement: " + whose))
                .click();
        page().locator("#by-" + id + " input").fill("N. Example, partner");
        page().locator("#handling-" + id + " textarea").fill("None");
        page().locator("#record-" + id).click();
        page().locator("#record-" + id).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private Locator linkWith(String name) {
        return page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private Locator text() {
        return page().getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    }

    private void press(Locator target) {
        tabTo(target.first());
        page().keyboard().press("Enter");
    }

    private void type(Locator field, String words) {
        tabTo(field);
        page().keyboard().type(words);
    }
}
