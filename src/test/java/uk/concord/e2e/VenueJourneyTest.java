package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import uk.concord.core.document.PdfJudge;

/**
 * A bookings officer fills in a check, the names are screened, a venue manager settles a match and the right person
 * decides: with the mouse at 1280 pixels, and with the keyboard only at 390 pixels.
 */
class VenueJourneyTest extends VenueJourneyBase {

    @Test
    void withTheMouseAt1280Pixels() throws IOException {
        desktop();
        signIn("bookings");
        axe();
        picture("venue-home");
        open("venue-checks");
        heading("Venue checks").waitFor();
        axe();
        picture("venue-list");
        link("Start a check").click();
        heading("Start a venue check").waitFor();
        axe();
        button("Start the check").click();
        heading("Event, date and room").waitFor();
        button("Save and go to the check").click();
        page().getByText("There is a problem").waitFor();
        axe();
        picture("venue-section-error");
        String reference = reference();

        radio("A1", "Class or club").click();
        radio("A2", "No").click();
        firstField("A3 Date of the event").fill(date(45));
        page().keyboard().press("Tab");
        firstField("A3b Start").fill("18:00");
        page().keyboard().press("Tab");
        firstField("A3c End").fill("20:00");
        page().keyboard().press("Tab");
        page().locator("#q-A4 vaadin-select-value-button").click();
        page().getByRole(AriaRole.OPTION).first().click();
        page().getByText("Saved at").waitFor();
        picture("venue-section");
        save(reference);

        link("Hirer").click();
        heading("Hirer").waitFor();
        firstField("B1 Name of the person hiring").fill("Ines Calloway");
        firstField("B1b Mail address").fill("ines@example.org");
        radio("B1d", "Yes, seen").click();
        radio("B2", "An organisation").click();
        firstField("B4 Name of the organisation").fill("Isis Bend Sailing Friends");
        radio("B5", "Club or group").click();
        radio("B9", "No").click();
        axe();
        save(reference);

        link("What will happen").click();
        heading("What will happen").waitFor();
        firstField("C1 Title").fill("Winter knots evening");
        firstField("C2 What will happen").fill("Members learn the knots they need on the water next spring.");
        radio("C4", "Members").click();
        firstField("C7 People expected").fill("20");
        radio("C8", "No").click();
        radio("G1", "No").click();
        axe();
        save(reference);

        link("Register, records and police").click();
        radio("I0", "No").click();
        radio("I1", "Not registered").click();
        radio("I3", "Nothing").click();
        radio("I6", "Not needed").click();
        axe();
        save(reference);

        link("Concerns").click();
        radio("J0", "No").click();
        axe();
        save(reference);
        axe();
        picture("venue-tasks");

        link("Name screening").click();
        heading("Name screening").waitFor();
        button("Screen the names").click();
        page().getByText("Waits for the venue manager").waitFor();
        axe();
        picture("venue-screening");
        open("venue-checks/" + reference);
        button("Work out the result").click();
        heading("Result of " + reference).waitFor();
        axe();
        picture("venue-result-pause");

        desktop();
        signIn("venue.manager");
        open("venue-checks/" + reference + "/screening");
        heading("Name screening").waitFor();
        button(Pattern.compile("^Save: ")).first().click();
        page().getByText("There is a problem").waitFor();
        axe();
        picture("venue-screening-error");
        page().getByLabel("No, it is not the same").first().check();
        page().getByLabel("What is your answer based on?")
                .first()
                .fill("A sailing club on the river, seen on its site.");
        button(Pattern.compile("^Save: ")).first().click();
        page().getByText("a sailing club", new Page.GetByTextOptions().setExact(false))
                .first()
                .waitFor();
        axe();

        desktop();
        signIn("bookings");
        open("venue-checks/" + reference);
        button(Pattern.compile("Work out the result")).click();
        page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Can go ahead on standard terms"))
                .first()
                .waitFor();
        axe();
        picture("venue-result");
        link("Go to the decision").click();
        heading("Decision on " + reference).waitFor();
        button("Record the decision").click();
        page().getByText("There is a problem").waitFor();
        axe();
        page().getByLabel("Approve on standard terms").check();
        assertThat(page().getByLabel("Refuse", new Page.GetByLabelOptions().setExact(true))
                        .count())
                .isZero();
        picture("venue-decision");
        button("Record the decision").click();
        page().getByText("What happens next").waitFor();
        axe();
        picture("venue-decided");
        link("Printable record").click();
        heading("Case file of " + reference).waitFor();
        axe();
        picture("venue-record");
        Download pdf = page().waitForDownload(() -> link("Download as PDF").click());
        byte[] bytes = Files.readAllBytes(pdf.path());
        Files.write(java.nio.file.Path.of("target", "pictures", "venue-record.pdf"), bytes);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Winter knots evening")
                    .contains("R32");
        }
        assertThat(PdfJudge.pdfUa1(bytes)).isEmpty();
        assertThat(PdfJudge.pdfA2a(bytes)).isEmpty();

        for (String path :
                new String[] {"venue-checks/rules", "venue-checks/lists", "venue-checks/" + reference + "/documents"}) {
            open(path);
            page().locator("h1").waitFor();
            axe();
            picture(path.replace('/', '-').replace(reference, "check"));
        }
    }

    @Test
    void withTheKeyboardOnlyAt390Pixels() {
        phone();
        signIn("bookings");
        open("venue-checks/new");
        heading("Start a venue check").waitFor();
        axe();
        byKeyboard(button("Start the check"));
        heading("Event, date and room").waitFor();
        String reference = reference();
        choose("A1", 1);
        choose("A2", 1);
        typeInto("A3 Date of the event", date(45));
        typeInto("A3b Start", "10:00");
        typeInto("A3c End", "11:30");
        tabTo(page().locator("#q-A4 vaadin-select-value-button"));
        page().keyboard().press("Enter");
        page().getByRole(AriaRole.OPTION).first().waitFor();
        axe();
        page().keyboard().press("Enter");
        axe();
        picture("venue-phone-section");
        saveByKeyboard(reference);

        byKeyboard(link("Hirer"));
        heading("Hirer").waitFor();
        typeInto("B1 Name of the person hiring", "Wilma Sedge");
        typeInto("B1c Telephone", "020 7946 0000");
        choose("B1d", 0);
        choose("B2", 0);
        choose("B9", 1);
        saveByKeyboard(reference);

        byKeyboard(link("What will happen"));
        heading("What will happen").waitFor();
        typeInto("C1 Title", "Toddlers make paper boats");
        typeInto("C2 What will happen", "Parents and small children fold boats and hear a story.");
        choose("C4", 0);
        typeInto("C7 People expected", "24");
        choose("C8", 1);
        choose("G1", 0);
        saveByKeyboard(reference);

        byKeyboard(link("Register, records and police"));
        heading("Register, records and police").waitFor();
        choose("I0", 1);
        choose("I1", 2);
        choose("I3", 0);
        choose("I6", 0);
        saveByKeyboard(reference);

        byKeyboard(link("Concerns"));
        heading("Concerns").waitFor();
        choose("J0", 1);
        saveByKeyboard(reference);
        axe();
        picture("venue-phone-tasks");

        byKeyboard(link("Name screening"));
        heading("Name screening").waitFor();
        byKeyboard(button("Screen the names"));
        page().getByText("No name comes near the list").waitFor();
        axe();
        byKeyboard(link("Back to the check"));
        heading("Venue check " + reference).waitFor();
        byKeyboard(button("Work out the result"));
        heading("Result of " + reference).waitFor();
        axe();
        picture("venue-phone-result");
        byKeyboard(link("Go to the decision"));
        heading("Decision on " + reference).waitFor();
        byKeyboard(button("Record the decision"));
        page().getByText("There is a problem").waitFor();
        axe();
        tabTo(page().locator("#decision vaadin-radio-button").first());
        page().keyboard().press("Space");
        byKeyboard(button("Record the decision"));
        page().getByText("What happens next").waitFor();
        axe();
        picture("venue-phone-decided");
    }

    private void byKeyboard(Locator target) {
        tabTo(target);
        page().keyboard().press("Enter");
    }

    private void typeInto(String label, String text) {
        tabTo(firstField(label));
        page().keyboard().type(text);
    }

    /** Goes to a group of radio buttons and chooses the option with that number. */
    private void choose(String code, int option) {
        tabTo(page().locator("#q-" + code + " vaadin-radio-button").first());
        page().keyboard().press("Space");
        for (int i = 0; i < option; i++) {
            page().keyboard().press("ArrowDown");
        }
    }

    private void saveByKeyboard(String reference) {
        byKeyboard(button("Save and go to the check"));
        heading("Venue check " + reference).waitFor();
    }

    private void save(String reference) {
        button("Save and go to the check").click();
        heading("Venue check " + reference).waitFor();
    }

    private Locator firstField(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
    }

    private Locator radio(String code, String option) {
        return page().locator("#q-" + code).getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option));
    }
}
