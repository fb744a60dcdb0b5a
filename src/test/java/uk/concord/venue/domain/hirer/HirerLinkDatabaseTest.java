package uk.concord.venue.domain.hirer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.concord.db.Tables.HIRER_LINK;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.THROTTLE_EVENT;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.ClientAddress;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.testing.TestPdf;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.check.HireDecisionService;
import uk.concord.venue.domain.check.Resolution;
import uk.concord.venue.domain.check.ScreeningService;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.rules.Question;

/** What a link can do, and what it cannot. */
@DatabaseTest
class HirerLinkDatabaseTest {
    @Autowired
    private HirerLinkService links;

    @Autowired
    private HirerAnswers answers;

    @Autowired
    private LifeService life;

    @Autowired
    private ScreeningService screening;

    @Autowired
    private HireDecisionService decisions;

    @Autowired
    private CheckService checks;

    @Autowired
    private CheckSteps steps;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    @Autowired
    private ClientAddress address;

    @BeforeEach
    void forgetWrongLinks() {
        steps.forgetWrongLinks();
    }

    private String token(String ref) {
        String address = links.create(ref);
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private List<Question> questions(String token) {
        return answers.questions(token, Map.of()).stream()
                .flatMap(question -> question.own().stream())
                .toList();
    }

    private void assertClosed(String token) {
        SignIn.out();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> questions(token));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> answers.answer(token, SetQuestion.of(Question.C2), "Something else"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> answers.attach(token, "a.pdf", TestPdf.bytes()));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> answers.send(token));
    }

    @Test
    void theHirerAnswersWithoutAnAccountAndTheRecordSaysWho() {
        SignIn.as("bookings");
        String ref = checks.start(UUID.randomUUID());
        String token = token(ref);
        SignIn.out();
        assertThat(questions(token)).contains(Question.A1, Question.B1).doesNotContain(Question.I1, Question.J1);
        answers.answer(token, SetQuestion.of(Question.C1), "Harvest supper");
        answers.answer(token, SetQuestion.of(Question.D1), "Gwen Aldous; Rowing Friends; Why we row\nAda Finch");
        answers.send(token);
        assertClosed(token);
        SignIn.as("bookings");
        var file = checks.file(ref);
        assertThat(file.value(Question.C1)).isEqualTo("Harvest supper");
        assertThat(file.answers().get(Question.C1).by()).contains("hirer");
        assertThat(file.speakers()).hasSize(2);
    }

    @Test
    void anEmptyAnswerNeverWipesWhatIsOnRecord() {
        String ref = steps.complete(Map.of());
        String token = token(ref);
        SignIn.out();
        answers.answer(token, SetQuestion.of(Question.C2), "   ");
        SignIn.as("bookings");
        assertThat(checks.file(ref).value(Question.C2)).startsWith("Members read");
    }

    @Test
    void anOpenRequestIsAllThatIsAskedAndSendingStartsTheClock() {
        String ref = steps.complete(Map.of());
        life.ask(ref, Set.of(SetQuestion.of(Question.C2)));
        String token = token(ref);
        SignIn.out();
        assertThat(questions(token)).containsExactly(Question.C2);
        answers.answer(token, SetQuestion.of(Question.C2), "We read poems aloud and talk about them.");
        answers.send(token);
        SignIn.as("bookings");
        assertThat(checks.file(ref).check().state()).isEqualTo(CheckState.DRAFT);
        assertThat(checks.file(ref).value(Question.C2)).startsWith("We read poems");
    }

    @Test
    void whatWaitsForADecisionTakesNoLinkUntilTheHirerIsAsked() {
        String ref = steps.complete(Map.of());
        String token = token(ref);
        screening.screen(ref);
        decisions.evaluate(ref);
        assertThat(checks.file(ref).check().state()).isEqualTo(CheckState.RECOMMENDED);
        assertThat(links.isOffered(ref)).isFalse();
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() -> links.mail(ref))
                .withMessageContaining("ask-first");
        assertClosed(token);
        SignIn.as("bookings");
        life.ask(ref, Set.of(SetQuestion.of(Question.C2)));
        assertThat(links.isOffered(ref)).isTrue();
        SignIn.out();
        assertThat(questions(token)).as("the link made before works again").containsExactly(Question.C2);
    }

    @Test
    void whatTheOfficerDoesMeanwhileLeavesTheRequestOpen() {
        String ref = steps.complete(Map.of(Question.B4, "National Action"));
        life.ask(ref, Set.of(SetQuestion.of(Question.C2)));
        String token = token(ref);
        screening.screen(ref);
        assertThat(checks.file(ref).check().state()).isEqualTo(CheckState.MATCHES);
        SignIn.out();
        assertThat(questions(token)).containsExactly(Question.C2);
        SignIn.as("prevent");
        var match = checks.file(ref).openMatches().getFirst();
        screening.resolve(ref, match.id(), match.version(), Resolution.NOT_SAME, "A choir, seen on its site");
        assertThat(checks.file(ref).check().state()).isEqualTo(CheckState.INFO_REQUESTED);
        SignIn.as("bookings");
        decisions.evaluate(ref);
        SignIn.out();
        answers.answer(token, SetQuestion.of(Question.C2), "We read poems aloud and talk about them.");
        assertThat(state(ref)).as("still the hirer's turn").isEqualTo(CheckState.INFO_REQUESTED);
        SignIn.out();
        answers.send(token);
        assertThat(state(ref)).isEqualTo(CheckState.DRAFT);
        assertThat(life.requests(ref)).allMatch(request -> request.answeredAt() != null);
    }

    private CheckState state(String ref) {
        SignIn.as("bookings");
        return checks.file(ref).check().state();
    }

    @Test
    void anAnswerToARequestOpensWhatBelongsToIt() {
        String ref = steps.complete(Map.of());
        life.ask(ref, Set.of(SetQuestion.of(Question.G1), SetQuestion.of(Question.H2)));
        String token = token(ref);
        SignIn.out();
        assertThat(questions(token)).containsExactly(Question.G1, Question.H2);
        assertThat(answers.questions(token, Map.of("G1", "protest")).stream().map(SetQuestion::code))
                .containsExactly("G1", "G1b", "H2");
    }

    @Test
    void onlyTheHirersOwnQuestionsCanBeAsked() {
        String ref = steps.complete(Map.of());
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() -> life.ask(ref, Set.of(SetQuestion.of(Question.J1))));
    }

    @Test
    void aLinkOpensNothingElse() {
        String ref = steps.complete(Map.of());
        String token = token(ref);
        SignIn.out();
        assertThatExceptionOfType(AuthenticationCredentialsNotFoundException.class)
                .isThrownBy(() -> checks.file(ref));
        answers.answer(token, SetQuestion.of(Question.J1), "none");
        answers.answer(token, SetQuestion.of(Question.I3), "none");
        answers.answer(token, SetQuestion.of(Question.B1_PROOF), "not");
        SignIn.as("bookings");
        assertThat(checks.file(ref).value(Question.J1)).isEmpty();
        assertThat(checks.file(ref).value(Question.B1_PROOF)).isEqualTo("seen");
        SignIn.as("legal");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> links.create(ref));
    }

    @Test
    void whatIsAskedTellsNothingOfWhatIsStored() {
        String ref = steps.complete(Map.of(Question.B2, "other", Question.B3, "A client nobody may know"));
        String token = token(ref);
        SignIn.out();
        assertThat(questions(token)).doesNotContain(Question.B3);
        assertThat(answers.questions(token, Map.of("B2", "other"))).contains(SetQuestion.of(Question.B3));
    }

    @Test
    void expiredReplacedAndGuessedLinksLookTheSame() {
        String ref = steps.complete(Map.of());
        String first = token(ref);
        String second = token(ref);
        assertClosed(first);
        db.update(HIRER_LINK)
                .set(HIRER_LINK.EXPIRES_AT, clock.instant().minusSeconds(1))
                .where(HIRER_LINK.TOKEN_HASH.eq(LinkToken.hash(second)))
                .execute();
        assertClosed(second);
        assertClosed("A".repeat(32));
        assertClosed("' or 1=1 --");
        assertThat(db.fetchCount(HIRER_LINK, HIRER_LINK.TOKEN_HASH.eq(second)))
                .as("the token itself is not stored")
                .isZero();
    }

    @Test
    void aDecidedCheckTakesNoAnswers() {
        String ref = steps.complete(Map.of());
        String token = token(ref);
        checks.withdraw(ref);
        assertClosed(token);
    }

    @Test
    void filesThatLieAboutTheirTypeAreRefused() {
        String token = token(steps.complete(Map.of()));
        SignIn.out();
        for (String content : List.of("<html><script>alert(1)</script>", "MZ\u0090", "PK\u0003\u0004", "")) {
            assertThatExceptionOfType(RuleBrokenException.class)
                    .isThrownBy(
                            () -> answers.attach(token, "flyer.pdf", content.getBytes(StandardCharsets.ISO_8859_1)));
        }
    }

    @Test
    void aRealFileUnderAFalseNameIsRefusedToo() {
        String ref = steps.complete(Map.of());
        String token = token(ref);
        SignIn.out();
        byte[] pdf = TestPdf.bytes();
        for (String name : List.of("flyer.jpg", "flyer.html", "flyer.pdf.exe", "flyer.svg")) {
            assertThatExceptionOfType(RuleBrokenException.class).isThrownBy(() -> answers.attach(token, name, pdf));
        }
        answers.attach(token, "flyer.PDF", pdf);
        SignIn.as("bookings");
        assertThat(checks.file(ref).documents()).hasSize(1);
    }

    @Test
    void guessingIsSlowedDownEvenForTheRightLink() {
        String token = token(steps.complete(Map.of()));
        SignIn.out();
        for (int i = 0; i < 20; i++) {
            db.insertInto(THROTTLE_EVENT)
                    .set(THROTTLE_EVENT.WHAT, "HIRER_LINK")
                    .set(THROTTLE_EVENT.SUBJECT, address.network())
                    .set(THROTTLE_EVENT.HAPPENED_AT, clock.instant())
                    .execute();
        }
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> questions(token));
    }

    @Test
    void theMailCarriesTheLinkAndNothingOfTheEvent() {
        String ref = steps.complete(Map.of());
        links.mail(ref);
        var message = db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.RECIPIENT.eq("ines@example.org"))
                .and(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith("venue-link"))
                .fetchSingle();
        assertThat(message.getBody())
                .contains("/hire/")
                .doesNotContain("Reading aloud")
                .doesNotContain("Calloway");
        assertThat(message.getSubject()).doesNotContain(ref);
    }

    @Test
    void tokensAreLongAndNeverTheSame() {
        Set<String> tokens = new java.util.HashSet<>();
        for (int i = 0; i < 1000; i++) {
            tokens.add(LinkToken.create());
        }
        assertThat(tokens).hasSize(1000).allMatch(LinkToken::isOne);
    }
}
