package uk.concord.tension.ui.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.ui.file.FileLink;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.QuickReportService;
import uk.concord.tension.domain.files.ReportFiles;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.QuickAnswers;
import uk.concord.tension.domain.report.Section.Step;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.testing.TestPdf;
import uk.concord.testing.ViewTestBase;

/** Files on the pages of a draft (use case UC-T1). */
class FilesPanelViewTest extends ViewTestBase {
    private static final byte[] PDF = TestPdf.bytes();

    @Autowired
    DraftService drafts;

    @Autowired
    QuickReportService quick;

    @Autowired
    ReportFiles files;

    private String draftWithFile() {
        String key = drafts.newKey();
        quick.save(
                key,
                0,
                new QuickAnswers(
                        false,
                        "Leaflets were left in the library foyer.",
                        LocalDate.of(2026, 11, 20),
                        null,
                        ImpactFelt.NONE,
                        HowKnown.SAW_OR_HEARD));
        files.attach(key, "leaflet.pdf", PDF);
        return key;
    }

    @Test
    void bothFormsAndTheAnswersOfferFilesAndAFileCanBeTakenOut() {
        signIn("officer");
        String key = draftWithFile();
        for (String page :
                new String[] {"tensions/new/quick", "tensions/new/check", "tensions/new/" + Step.MORE.slug()}) {
            TensionRoutes.go(page + "?draft=" + key);
            assertThat($(Upload.class).all()).as(page).hasSize(1);
            assertThat($(FileLink.class).single().getText()).as(page).isEqualTo("leaflet.pdf");
        }
        test($(Button.class).withText("Remove leaflet.pdf").single()).click();
        assertThat($(FileLink.class).all()).isEmpty();
        assertThat(files.of(key)).isEmpty();
    }
}
