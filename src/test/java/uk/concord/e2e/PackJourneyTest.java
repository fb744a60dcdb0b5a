package uk.concord.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import uk.concord.core.document.PdfJudge;

/** The group's pack and the board's: prepared, worded, approved by the chair, frozen, taken as PDF and Word file. */
class PackJourneyTest extends JourneyBase {
    private static final String JUDGEMENT =
            "The borough stands at watch. Nothing points to more before the group meets again.";

    private void write(String label, String text) {
        page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(text);
    }

    private byte[] download(String link, String file) throws IOException {
        Download download = page().waitForDownload(() -> link(link).click());
        Assertions.assertThat(download.suggestedFilename()).startsWith("OFFICIAL-SENSITIVE TP-");
        try (InputStream in = download.createReadStream()) {
            byte[] bytes = in.readAllBytes();
            Path pictures = Path.of("target", "pictures");
            Files.createDirectories(pictures);
            Files.write(pictures.resolve(file), bytes);
            return bytes;
        }
    }

    private void judge(byte[] pdf, byte[] word, String... headings) throws IOException {
        Assertions.assertThat(PdfJudge.pdfUa1(pdf)).isEmpty();
        Assertions.assertThat(PdfJudge.pdfA2a(pdf)).isEmpty();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(word))) {
            Assertions.assertThat(document.getParagraphs())
                    .filteredOn(paragraph -> "Heading2".equals(paragraph.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .contains(headings);
            Assertions.assertThat(document.getAllPictures()).isNotEmpty();
            Assertions.assertThat(document.getTables())
                    .allSatisfy(table -> Assertions.assertThat(table.getRow(0).isRepeatHeader())
                            .isTrue());
        }
    }

    @Test
    void fromTheRecordsToFrozenFiles() throws IOException {
        desktop();
        signIn("analyst");
        open("tensions/packs");
        heading("Packs").waitFor();
        page().getByText("Rhythm: a pack every fortnight.").waitFor();
        axe();
        picture("packs");
        button("Prepare the next pack").click();
        assertThat(page()).hasURL(Pattern.compile(".*/tensions/packs/TP-.*"));
        page().getByText("Draft", new Page.GetByTextOptions().setExact(true)).waitFor();
        axe();
        picture("pack-draft");
        String address = page().url().replaceFirst(".*/(tensions/packs/TP-\\d+-\\d+).*", "$1");

        link("Write the words").click();
        button("Save").waitFor();
        axe();
        picture("pack-words");
        write("Judgement", JUDGEMENT);
        page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Likelihood of disorder.*")))
                .click();
        page().getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile("^Unlikely.*")))
                .click();
        page().getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Moderate"))
                .check();
        write("Distribution", "Members of the monitoring group");
        button("Save").click();
        page().getByText(JUDGEMENT).first().waitFor();
        assertThat(button("Approve and freeze")).hasCount(0);

        desktop();
        signIn("manager");
        open(address);
        button("Approve and freeze").click();
        page().getByText("Approved and frozen").waitFor();
        axe();
        picture("pack-frozen");
        assertThat(link("Write the words")).hasCount(0);
        judge(
                download("Download as PDF", "pack.pdf"),
                download("Download as Word file", "pack.docx"),
                "Judgement",
                "Levels by area",
                "Reports by week",
                "Reports by ward",
                "What partners sent");

        phone();
        signIn("manager");
        open(address);
        page().getByText("Approved and frozen").waitFor();
        axe();
        picture("pack-phone");
    }

    @Test
    void theQuarterForThePreventBoard() throws IOException {
        desktop();
        signIn("manager");
        open("tensions/packs");
        page().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText("Prevent board, the quarter"))
                .getByRole(AriaRole.LINK)
                .click();
        button("Approve and freeze").click();
        page().getByText("Approved and frozen").waitFor();
        axe();
        picture("pack-board");
        judge(
                download("Download as PDF", "pack-board.pdf"),
                download("Download as Word file", "pack-board.docx"),
                "Judgement",
                "Reports by week",
                "Alerts");
    }
}
