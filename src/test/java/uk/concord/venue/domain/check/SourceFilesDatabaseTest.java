package uk.concord.venue.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.document.Attachment;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.testing.TestPdf;
import uk.concord.venue.domain.life.ChangeRules.Change;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.domain.record.CaseFileService;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Evidence;
import uk.concord.venue.domain.rules.Question;

/** A row of the log of sources carries its file. */
@DatabaseTest
class SourceFilesDatabaseTest {
    private static final byte[] PDF = TestPdf.bytes();

    @Autowired
    private CheckService checks;

    @Autowired
    private ScreeningService screening;

    @Autowired
    private HireDecisionService decisions;

    @Autowired
    private LifeService life;

    @Autowired
    private CaseFileService caseFiles;

    @Autowired
    private CheckSteps steps;

    private static Evidence source(String where, long file) {
        return new Evidence(Evidence.Grade.SECONDARY, "2026-10-02", where, "A report of the evening", file);
    }

    private void log(String ref, Evidence... sources) {
        checks.saveAnswer(
                ref,
                Question.I4,
                Stream.of(sources).map(Evidence::line).collect(Collectors.joining("\n")),
                checks.file(ref).version(Question.I4));
    }

    private static void assertBroken(String key, Runnable action) {
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(action::run)
                .matches(broken -> broken.messageKey().equals(key));
    }

    @Test
    void aRowKeepsItsFileAndTheCaseFileNamesIt() {
        String ref = steps.complete(Map.of(Question.I0, "yes"));
        assertBroken("core.attachment.type", () -> checks.attachSource(ref, "page.png", PDF));
        assertBroken("core.attachment.empty", () -> checks.attachSource(ref, "page.pdf", new byte[0]));
        long id = checks.attachSource(ref, "page.pdf", PDF);
        log(ref, source("https://example.org/one", id), source("https://example.org/two", 0));
        assertThat(Evidence.of(checks.file(ref).value(Question.I4)))
                .extracting(Evidence::file)
                .containsExactly(id, 0L);
        Attachment kept = checks.file(ref).sourceFiles().getFirst();
        assertThat(checks.sourceFile(ref, id).bytes()).startsWith('%', 'P', 'D', 'F');
        assertThat(checks.file(ref).documents())
                .as("it is not one of the hirer's")
                .isEmpty();
        assertThat(caseFiles.html(ref))
                .contains("https://example.org/one", "page.pdf", kept.sha256().substring(0, 16));
    }

    @Test
    void aRowNamesNoFileOfAnotherCheck() {
        String one = steps.complete(Map.of(Question.I0, "yes"));
        long id = checks.attachSource(one, "page.pdf", PDF);
        String other = steps.complete(Map.of(Question.I0, "yes"));
        assertBroken("venue.evidence.error.file", () -> log(other, source("https://example.org/one", id)));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> checks.sourceFile(other, id));
        assertThatExceptionOfType(NotFoundException.class)
                .as("a document is asked for elsewhere")
                .isThrownBy(() -> checks.document(one, id));
    }

    @Test
    void aFileGoesWithItsRowUnlessADecisionRestedOnIt() {
        String ref = steps.complete(Map.of());
        long first = checks.attachSource(ref, "first.pdf", PDF);
        long second = checks.attachSource(ref, "second.pdf", PDF);
        log(ref, source("https://example.org/one", first), source("https://example.org/two", second));
        log(ref, source("https://example.org/two", second));
        assertThat(checks.file(ref).sourceFiles()).extracting(Attachment::id).containsExactly(second);
        screening.screen(ref);
        decisions.evaluate(ref);
        steps.decide(ref, Decision.APPROVE, Set.of(), null, "");
        assertBroken("venue.error.closed", () -> checks.attachSource(ref, "third.pdf", PDF));
        life.change(ref, Set.of(Change.TOPIC), 0, "Another topic");
        log(ref);
        assertThat(checks.file(ref).sourceFiles()).extracting(Attachment::id).containsExactly(second);
    }

    @Test
    void onlyWhoMayEditAddsAFile() {
        String ref = steps.complete(Map.of(Question.I0, "yes"));
        SignIn.as("legal");
        assertThatExceptionOfType(org.springframework.security.access.AccessDeniedException.class)
                .isThrownBy(() -> checks.attachSource(ref, "page.pdf", PDF));
    }
}
