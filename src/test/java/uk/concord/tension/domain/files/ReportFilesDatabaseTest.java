package uk.concord.tension.domain.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
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

/** Files of a report: who adds, who sees, and that they go with it. */
@DatabaseTest
class ReportFilesDatabaseTest {
    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

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
        assertThat(files.read(key, file).bytes()).isEqualTo(PDF);
        SignIn.as("partner");
        assertThatThrownBy(() -> files.read(key, file)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> files.remove(key, file)).isInstanceOf(NotFoundException.class);
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
