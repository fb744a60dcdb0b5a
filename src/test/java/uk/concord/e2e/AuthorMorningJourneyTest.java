package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.SCHOOL_TERM;
import static uk.concord.db.Tables.SETTING;
import static uk.concord.db.Tables.TERM_DATE;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipFile;
import org.jooq.DSLContext;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A morning's work: the author opens a term, asks a partner, draws on the library, records a judgement, chooses
 * suggestions, answers a question and submits; another person reviews and a third approves. Then every page of it on a
 * phone.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthorMorningJourneyTest extends JourneyBase {

    private static final String TERM = "briefings/summer-2027";

    /** The demonstration's spring briefing was taken today; so few days may be counted here only. */
    private static void letTheNextTermBegin() {
        DSLContext db = bean(DSLContext.class);
        set(db, "briefing.shortest-period-days", "7");
        set(db, "briefing.settling-days", "0");
        db.insertInto(TERM_DATE)
                .set(
                        TERM_DATE.TERM_ID,
                        db.select(SCHOOL_TERM.ID).from(SCHOOL_TERM).where(SCHOOL_TERM.SLUG.eq("summer-2027")))
                .set(TERM_DATE.STARTS, LocalDate.of(2027, 6, 14))
                .set(TERM_DATE.ITEM, "Refugee Week begins")
                .set(TERM_DATE.CERTAINTY, "CONFIRM")
                .set(TERM_DATE.SOURCE, "https://refugeeweek.org.uk")
                .execute();
    }

    private static void set(DSLContext db, String code, String value) {
        db.update(SETTING)
                .set(SETTING.VALUE, value)
                .where(SETTING.CODE.eq(code))
                .execute();
    }

    @Test
    @Order(1)
    void fromOpeningTheTermToApprovalByAnother() {
        desktop();
        letTheNextTermBegin();
        signIn("author");
        open("briefings");
        link("Summer 2027").click();
        heading("Briefing: Summer 2027").waitFor();
        axe();
        button("Open this briefing").click();
        page().getByText("0 of 12 sections are done").waitFor();
        axe();
        picture("morning-opened");
        DSLContext db = bean(DSLContext.class);
        set(db, "briefing.shortest-period-days", "28");
        set(db, "briefing.settling-days", "14");
        link("Plan until publication").click();
        heading("Plan: Summer 2027").waitFor();
        axe();
        picture("morning-plan");

        open(TERM + "/sections/you-said/task");
        page().locator("#invite-partner").click();
        page().locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Colin Marsh"))
                .click();
        page().getByLabel("What you ask for").fill("Please say what came of the bus stop.");
        axe();
        button("Ask the partner").click();
        page().getByText("With a partner").first().waitFor();
        picture("morning-partner-asked");

        desktop();
        signIn("partner");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Summer 2027 briefing: write"))
                .click();
        heading("Summer 2027: You said, we did").waitFor();
        text().fill("You asked for light at the bus stop. The lamps were repaired in spring.");
        page().getByText("Saved at").waitFor();
        axe();
        picture("morning-partner-writes");
        button("Submit to the author").click();
        page().getByText("You cannot change this text now.").waitFor();
        axe();

        desktop();
        signIn("author");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Summer 2027 briefing: read"))
                .click();
        heading("Summer 2027: You said, we did").waitFor();
        axe();
        button("Accept this text").click();
        page().getByText("Nothing from the library stands").waitFor();
        finish();

        pick("national", 3);
        pick("themes", 2);
        pick("look-out", 4);
        pick("resources", 3);
        write("local", "Most themes had few reports. Where a band is shown, nothing is said about a rise or a fall.");
        write("copy", "Local risks: claims online and events abroad can unsettle pupils. We brief staff each term.");

        open(TERM + "/contexts/riverside");
        heading("Summer 2027: contexts, Riverside").waitFor();
        for (String context : List.of("Home", "Peer group", "School", "Neighbourhood", "Online")) {
            page().getByRole(AriaRole.RADIOGROUP, new Page.GetByRoleOptions().setName(context))
                    .getByText(context.equals("Online") ? "3, must change" : "1, some")
                    .click();
        }
        if (page().locator("#weighting-changed").count() > 0) {
            page().locator("#weighting-changed").getByText("Partly").click();
        }
        page().getByLabel("What must change first").fill("what is passed on in year-group chats");
        page().getByLabel("Why", new Page.GetByLabelOptions().setExact(true)).fill("Agreed together.");
        page().getByLabel("Who brings it about").fill("Youth service");
        axe();
        picture("morning-judgement");
        button("Record the judgement").click();
        heading("Contexts: Summer 2027").waitFor();
        axe();
        open(TERM + "/sections/context");
        button("Put these words into the text").click();
        page().getByText("Riverside: what weighs most is online").first().waitFor();
        finish();

        open(TERM + "/sections/minute");
        heading("Summer 2027: This term in one minute").waitFor();
        summary("Choose from").click();
        for (String kind : List.of("minute-ACTION", "minute-DATE")) {
            page().locator("#" + kind + " input").first().check();
        }
        axe();
        picture("morning-suggestions");
        button("Put the chosen into the text").click();
        page().getByText("One date").last().waitFor();
        finish();

        for (String part : List.of("what-to-do", "dates", "self-check")) {
            open(TERM + "/sections/" + part + "/task");
            button("I have looked at this part").click();
            button("It has to be looked at again").waitFor();
        }
        open(TERM + "/preview?edition=primary");
        page().getByText("written words of").waitFor();
        axe();
        picture("morning-preview-primary");

        desktop();
        signIn("prevent");
        open(TERM + "/sections/copy");
        summary("Ask somebody about this section").click();
        page().locator("#comment-asked").click();
        page().locator("vaadin-select-item", new Page.LocatorOptions().setHasText("Farah Lindqvist"))
                .click();
        page().getByLabel("Comment", new Page.GetByLabelOptions().setExact(true))
                .fill("Is this short enough to copy?");
        button("Add the comment").click();
        page().getByText("1 open.").waitFor();
        axe();
        picture("morning-comment");

        desktop();
        signIn("author");
        page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("comments for you on “Text for your risk"))
                .click();
        summary("Answer or settle").click();
        button("Settle").click();
        page().getByText("0 open.").waitFor();
        link("History and last term").click();
        page().getByText("Beside last term").first().waitFor();
        axe();
        picture("morning-history");
        open(TERM);
        page().getByText("12 of 12 sections are done").waitFor();
        link("Agreements").click();
        heading("Agreements: Summer 2027").waitFor();
        page().locator("#reason-police textarea").fill("Nobody gave such material this term.");
        page().locator("#none-police").click();
        page().getByText("Nobody gave such material this term.").first().waitFor();
        agree("Children’s services", "children-services");
        agree("Communications, for the members", "communications");
        axe();
        picture("morning-agreements");
        open(TERM);
        page().getByText("Nothing is missing").waitFor();
        button("Submit for approval").click();
        page().getByText("Submitted. A second person approves it now.").waitFor();
        axe();
        picture("morning-submitted");

        desktop();
        signIn("prevent");
        open(TERM);
        button("I have reviewed this version").click();
        page().getByText("Your review is on record.").waitFor();

        desktop();
        signIn("manager");
        open(TERM);
        page().locator(".point-list input").first().waitFor();
        for (Locator point : page().locator(".point-list input").all()) {
            point.check();
        }
        page().getByLabel("I have read the preview").check();
        button("Approve this version").click();
        page().getByText("Approved and frozen").first().waitFor();
        axe();
        picture("morning-approved");
    }

    /** One click, a bar that moves, a page that can be left, one file with two documents for each school. */
    @Test
    @Order(2)
    void theDocumentsOfAllSchoolsAsOneJob() throws IOException {
        desktop();
        signIn("author");
        open(TERM);
        link("Editions and documents for all schools").click();
        heading("Editions: Summer 2027").waitFor();
        axe();
        button("Make the documents of all schools").click();
        page().locator("vaadin-progress-bar").waitFor();
        page().getByText("documents are made. You can leave this page").waitFor();
        axe();
        picture("morning-pack-running");
        open(TERM);
        heading("Briefing: Summer 2027").waitFor();
        link("Editions and documents for all schools").click();
        Locator ready =
                page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Download all documents (ZIP)"));
        ready.waitFor(new Locator.WaitForOptions().setTimeout(300_000));
        axe();
        picture("morning-pack-ready");
        Download zip = page().waitForDownload(ready::click);
        try (ZipFile file = new ZipFile(zip.path().toFile())) {
            assertThat(file.stream()).hasSize(2 * 51);
            assertThat(file.getEntry("harbour-gate/briefing-secondary.pdf").getSize())
                    .isGreaterThan(10_000);
            assertThat(file.getEntry("harbour-gate/briefing-secondary.docx").getSize())
                    .isGreaterThan(10_000);
        }
    }

    @Test
    @Order(3)
    void everyPageOfItOnAPhone() {
        phone();
        signIn("author");
        List.of(
                        "briefings/spring-2027",
                        "briefings/spring-2027/plan",
                        "briefings/spring-2027/sections/themes/task",
                        "briefings/spring-2027/sections/what-to-do/task",
                        "briefings/spring-2027/sections/minute",
                        "briefings/spring-2027/sections/resources",
                        "briefings/spring-2027/sections/minute/history",
                        "briefings/spring-2027/preview?edition=fe",
                        "briefings/spring-2027/contexts",
                        "briefings/spring-2027/contexts/dockside",
                        "briefings/library",
                        "briefings/library?kind=contact",
                        "briefings/library/new-resource",
                        "briefings/library/1",
                        "briefings/deadlines")
                .forEach(this::look);
        phone();
        signIn("partner");
        look("my-sections");
        look("my-sections/spring-2027/context");
    }

    private void agree(String whose, String id) {
        summary("Record an agreement: " + whose).click();
        page().locator("#by-" + id + " input").fill("N. Example, partner");
        page().locator("#handling-" + id + " textarea").fill("None");
        page().locator("#record-" + id).click();
        page().locator("#record-" + id).waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    private void look(String path) {
        open(path);
        page().locator("h1").first().waitFor();
        page().getByText("Loading").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
        axe();
        picture("phone-" + path.replaceAll("[^a-z0-9]+", "-"));
    }

    private void pick(String section, int entries) {
        open(TERM + "/sections/" + section);
        summary("Choose from the library").click();
        for (int i = 0; i < entries; i++) {
            page().locator("#pick input").nth(i).check();
        }
        axe();
        button("Put in").click();
        page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Take out:"))
                .first()
                .waitFor();
        picture("morning-" + section);
        finish();
    }

    private void write(String section, String words) {
        open(TERM + "/sections/" + section);
        text().fill(words);
        page().getByText("Saved at").waitFor();
        finish();
    }

    private void finish() {
        page().getByLabel("This section is finished").check();
        button("Save and go back").click();
        heading("Briefing: Summer 2027").waitFor();
    }

    private Locator summary(String text) {
        return page().locator("vaadin-details-summary", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    private Locator text() {
        return page().getByLabel("Text", new Page.GetByLabelOptions().setExact(true));
    }
}
