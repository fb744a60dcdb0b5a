package uk.concord.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import uk.concord.core.document.PdfJudge;
import uk.concord.core.time.LondonTime;

/**
 * A bookings officer fills in a check, the names are screened, a venue manager settles a match and the right person
 * decides: with the mouse at 1280 pixels, and with the keyboard only at 390 pixels.
 */
class VenueJourneyTest extends JourneyBase {

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
        field("A3 Date of the event").fill(date());
        page().keyboard().press("Tab");
        field("A3b Start").fill("18:00");
        page().keyboard().press("Tab");
        field("A3c End").fill("20:00");
        page().keyboard().press("Tab");
        page().locator("#q-A4 vaadin-select-value-button").click();
        page().getByRole(AriaRole.OPTION).first().click();
        page().getByText("Saved at").waitFor();
        picture("venue-section");
        save(reference);

        link("Hirer").click();
        heading("Hirer").waitFor();
        field("B1 Name of the person hiring").fill("Ines Calloway");
        field("B1b Mail address").fill("ines@example.org");
        radio("B1d", "Yes, seen").click();
        radio("B2", "An organisation").click();
        field("B4 Name of the organisation").fill("Isis Bend Sailing Friends");
        radio("B5", "Club or group").click();
        radio("B9", "No").click();
        axe();
        save(reference);

        link("What will happen").click();
        heading("What will happen").waitFor();
        field("C1 Title").fill("Winter knots evening");
        field("C2 What will happen").fill("Members learn the knots they need on the water next spring.");
        radio("C4", "Members").click();
        field("C7 People expected").fill("20");
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
        heading("Record of " + reference).waitFor();
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

    private String reference() {
        page().waitForURL(Pattern.compile(".*/VC-\\d{4}-\\d+/.*"));
        return page().url().replaceAll(".*/(VC-\\d{4}-\\d+)/.*", "$1");
    }

    private String date() {
        return DateTimeFormatter.ofPattern("dd/MM/uuuu")
                .format(LondonTime.today(bean(Clock.class)).plusDays(45));
    }

    private void save(String reference) {
        button("Save and go to the check").click();
        heading("Venue check " + reference).waitFor();
    }

    private Locator link(String name) {
        return page().locator("#page")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator button(Pattern name) {
        return page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private Locator field(String label) {
        return page().getByLabel(label, new Page.GetByLabelOptions().setExact(false))
                .first();
    }

    private Locator radio(String code, String option) {
        return page().locator("#q-" + code).getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option));
    }
}
