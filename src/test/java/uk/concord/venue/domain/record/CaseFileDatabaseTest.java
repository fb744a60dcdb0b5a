package uk.concord.venue.domain.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.document.PdfJudge;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.testing.TestPdf;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.letter.Letter;
import uk.concord.venue.domain.letter.LetterKind;
import uk.concord.venue.domain.letter.LetterService;
import uk.concord.venue.domain.life.Review;
import uk.concord.venue.domain.life.ReviewService;
import uk.concord.venue.domain.rules.Evidence;
import uk.concord.venue.domain.rules.Question;

/** One file with everything a challenged decision has to show. */
@DatabaseTest
class CaseFileDatabaseTest {
    @Autowired
    private CaseFileService caseFiles;

    @Autowired
    private CheckSteps steps;

    @Autowired
    private CheckService checks;

    @Autowired
    private LetterService letters;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private Clock clock;

    /** @return reference of a refusal with its letter sent and its review answered */
    private String refusedAndReviewed() {
        Map<Question, String> answers = new EnumMap<>(Map.of(
                Question.I3,
                "serious",
                Question.I3_NOTE,
                "Fire exits chained in 2025",
                Question.I4,
                new Evidence(
                                Evidence.Grade.PRIMARY,
                                "2026-10-02",
                                "https://example.org/notice",
                                "A notice of the fire service about the exits.")
                        .line()));
        List.of(Question.J1, Question.J2, Question.J3).forEach(question -> answers.put(question, "none"));
        List.of(Question.J0, Question.J5).forEach(question -> answers.put(question, "yes"));
        List.of(Question.J4, Question.J6).forEach(question -> answers.put(question, "no"));
        answers.put(Question.J5_LOG, "Four mails from neighbours and one from Cllr Plank, 3 October.");
        answers.put(Question.C7, "20");
        String ref = steps.complete(answers);
        checks.saveAnswer(ref, Question.C7, "25", 1);
        checks.attach(ref, "notice.pdf", TestPdf.bytes());
        steps.refuse(ref);
        long letter = letters.draft(ref, LetterKind.REFUSE, UUID.randomUUID());
        letters.review(ref, letter, letters.letter(ref, letter).version());
        letters.posted(ref, letter, letters.letter(ref, letter).version());
        SignIn.as("bookings");
        reviews.ask(ref, LondonTime.today(clock), "We have keys for the exits now.");
        SignIn.as("prevent");
        reviews.answer(
                ref,
                reviews.reviews(ref).getFirst().version(),
                Review.Outcome.UPHELD,
                "The exits were chained again last week.");
        return ref;
    }

    @Test
    void itHoldsWhatAChallengedDecisionHasToShow() {
        String ref = refusedAndReviewed();
        SignIn.as("legal");
        String html = caseFiles.html(ref);
        assertThat(html)
                .as("versions of rules and list")
                .contains("Venue hire rules, version 1")
                .contains("organisations, fingerprint")
                .as("sources with grade, day and finding")
                .contains("https://example.org/notice")
                .contains("Primary: their own words")
                .contains("seen on 2 October 2026")
                .as("documents")
                .contains("notice.pdf")
                .as("who answered and when")
                .contains("Jo Quayle")
                .as("advice of police and Legal")
                .contains("Sgt Ivo Marr")
                .contains("Marcus Teal, solicitor")
                .as("the decision, its ground and what was declared")
                .contains("The exits cannot be kept free.")
                .contains("Declared that lawful views")
                .as("the notes on the limit, and who wrote them")
                .contains("Milder options considered, and why they fail")
                .contains("Considered on these facts")
                .as("representations, and who sent them")
                .contains("Four mails from neighbours and one from Cllr Plank, 3 October.")
                .contains("none may be a reason to limit a hire")
                .as("an answer that was changed")
                .containsPattern("(?s)Earlier answers.*C7 .*20</td>")
                .as("that the reasons were sent, and the right to a review with them")
                .contains("Its words stand below.")
                .contains("Given in the letter of")
                .as("a departure, by the number of the row")
                .contains("Why not as row R26 recommends")
                .as("the letter as it left, with the right to a review")
                .contains("ask for a review by")
                .contains("By post or by hand")
                .as("what came after")
                .contains("We have keys for the exits now.")
                .contains("The exits were chained again last week.")
                .as("the audit trail in words")
                .contains("Decided")
                .contains("Letter read before it left")
                .doesNotContain("venue.trail.")
                .doesNotContain("venue.record.")
                .doesNotContain("{0}");
        assertThat(letters.letters(ref).getFirst().state()).isEqualTo(Letter.State.SENT);
    }

    @Test
    void thePaperCanBeReadByEverybody() {
        String ref = refusedAndReviewed();
        SignIn.as("legal");
        byte[] pdf = caseFiles.pdf(ref);
        assertThat(PdfJudge.pdfUa1(pdf)).isEmpty();
        assertThat(PdfJudge.pdfA2a(pdf)).isEmpty();
    }

    @Test
    void beforeALetterLeavesTheFileSaysSo() {
        String ref = steps.refused();
        SignIn.as("legal");
        assertThat(caseFiles.html(ref))
                .contains("None has left yet.")
                .contains("Not given yet: no letter has left.")
                .contains("No complaint and no lobbying is on record.");
    }

    @Test
    void aCheckThatHasJustBegunHasACaseFileToo() {
        SignIn.as("bookings");
        String ref = checks.start(UUID.randomUUID());
        assertThat(caseFiles.html(ref)).contains("Nothing has been decided yet").contains("Check begun");
        assertThat(PdfJudge.pdfUa1(caseFiles.pdf(ref))).isEmpty();
        SignIn.as("member");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> caseFiles.html(ref));
    }
}
