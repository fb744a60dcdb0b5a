package uk.concord.tension.domain.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.AUDIT_EVENT;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.document.Attachment;
import uk.concord.core.document.PictureGrid;
import uk.concord.tension.domain.DraftService;
import uk.concord.tension.domain.QuickReportService;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.ImpactFelt;
import uk.concord.tension.domain.report.QuickAnswers;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.Destination;
import uk.concord.tension.domain.triage.TriageService;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.testing.TestPdf;

/** Files of a report: who adds, who sees, and that they go with it. */
@DatabaseTest
class ReportFilesDatabaseTest {
    private static final byte[] PDF = TestPdf.bytes();

    @Autowired
    DraftService drafts;

    @Autowired
    QuickReportService quick;

    @Autowired
    ReportService reports;

    @Autowired
    ReportFiles files;

    @Autowired
    TriageService triage;

    @Autowired
    DecisionService decisions;

    @Autowired
    DSLContext db;

    private String draft() {
        SignIn.as("officer");
        String key = drafts.newKey();
        LocalDate day = LocalDate.of(2026, 11, 20);
        quick.save(
                key,
                0,
                new QuickAnswers(
                        false,
                        "Leaflets were left in the library foyer.",
                        day,
                        drafts.wardsOn(day).getFirst().id(),
                        ImpactFelt.NONE,
                        HowKnown.SAW_OR_HEARD));
        files.attach(key, "leaflet.pdf", PDF);
        return key;
    }

    @Test
    void theAuthorAddsAndThoseWhoMayReadOriginalsSee() {
        String key = draft();
        long file = files.of(key).getFirst().id();
        String reference = quick.submit(key, true).reference();
        assertThatThrownBy(() -> files.attach(key, "late.pdf", PDF)).isInstanceOf(RuleBrokenException.class);
        SignIn.as("analyst");
        assertThat(files.of(key)).hasSize(1);
        assertThat(files.read(key, file).attachment().mediaType()).isEqualTo("application/pdf");
        SignIn.as("partner");
        assertThatThrownBy(() -> files.read(key, file)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> files.remove(key, file)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void facesAreCoveredForEverybodyAndForEverByTheAuthorAndByTriage() throws IOException {
        String key = draft();
        files.attach(key, "crowd.png", white());
        Attachment picture = files.of(key).getLast();
        PictureGrid grid = files.grid(key, picture.id());
        assertThat(grid).isEqualTo(new PictureGrid(12, 6));
        assertThatThrownBy(() -> files.cover(key, picture, Set.of())).isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> files.cover(key, picture, Set.of(grid.cells())))
                .isInstanceOf(RuleBrokenException.class);
        files.cover(key, picture, Set.of(0, 13));
        assertThat(pixel(key, picture.id(), 5, 5)).isEqualTo(Color.DARK_GRAY);
        assertThat(pixel(key, picture.id(), 15, 15)).isEqualTo(Color.DARK_GRAY);
        assertThat(pixel(key, picture.id(), 15, 5)).isEqualTo(Color.WHITE);
        assertThatThrownBy(() -> files.cover(key, picture, Set.of(5)))
                .as("the picture was another when it was looked at")
                .isInstanceOf(EditConflictException.class);
        String reference = quick.submit(key, true).reference();
        Attachment covered = files.of(key).getLast();
        assertThat(files.mayCover(key)).as("the author, once it is submitted").isFalse();
        assertThatThrownBy(() -> files.cover(key, covered, Set.of(5))).isInstanceOf(NotFoundException.class);
        SignIn.as("analyst");
        files.cover(key, covered, Set.of(5));
        assertThat(pixel(key, picture.id(), 55, 5)).isEqualTo(Color.DARK_GRAY);
        assertThat(pixel(key, picture.id(), 5, 5)).as("stays covered").isEqualTo(Color.DARK_GRAY);
        assertThat(db.fetchCount(
                        AUDIT_EVENT,
                        AUDIT_EVENT
                                .ACTION
                                .eq("tension.file.covered")
                                .and(AUDIT_EVENT.SUBJECT_REF.eq(reference))
                                .and(AUDIT_EVENT.DETAIL.contains("cells=1"))))
                .isEqualTo(1);
        long pdf = files.of(key).getFirst().id();
        assertThatThrownBy(() -> files.grid(key, pdf)).isInstanceOf(NotFoundException.class);
    }

    private static byte[] white() throws IOException {
        BufferedImage image = new BufferedImage(120, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 120, 60);
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private Color pixel(String key, long file, int x, int y) throws IOException {
        BufferedImage image =
                ImageIO.read(new ByteArrayInputStream(files.read(key, file).bytes()));
        return new Color(image.getRGB(x, y));
    }

    @Test
    void filesGoWithTheDraftAndWithWhatIsErased() {
        String discarded = draft();
        drafts.discard(discarded);
        assertThat(files.of(discarded)).isEmpty();
        String key = draft();
        String reference = quick.submit(key, true).reference();
        SignIn.as("analyst");
        int version = triage.start(reference).report().version();
        decisions.divert(reference, version, Destination.POLICE, true);
        assertThat(files.of(key)).isEmpty();
    }
}
