package uk.concord.venue.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.concord.db.Tables.LETTER_LINK;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.hirer.HirerAnswers;
import uk.concord.venue.domain.hirer.HirerLinkService;
import uk.concord.venue.domain.rules.Question;

/** Letters from the draft to the post, and the texts they begin from. */
@DatabaseTest
class LetterDatabaseTest {
    @Autowired
    private LetterService letters;

    @Autowired
    private LetterTemplateService templates;

    @Autowired
    private LetterPrint print;

    @Autowired
    private LetterMail mails;

    @Autowired
    private MailedLetters mailed;

    @Autowired
    private HirerAnswers answers;

    @Autowired
    private HirerLinkService links;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    @Autowired
    private CheckSteps steps;

    @BeforeEach
    void forgetWrongLinks() {
        steps.forgetWrongLinks();
    }

    private void assertBroken(String key, Runnable action) {
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(action::run)
                .satisfies(broken -> assertThat(broken.messageKey()).isEqualTo(key));
    }

    @Test
    void anApprovalReadsLikeALetterAndLeavesOnlyAfterSomebodyReadIt() {
        String ref = steps.approved(Map.of());
        assertThat(letters.fitting(ref)).containsExactly(LetterKind.APPROVE);
        UUID key = UUID.randomUUID();
        long id = letters.draft(ref, LetterKind.APPROVE, key);
        assertThat(letters.draft(ref, LetterKind.APPROVE, key)).isEqualTo(id);
        Letter letter = letters.letter(ref, id);
        assertThat(letter.body())
                .startsWith("Dear Ines Calloway\n\nThank you for asking to hire ")
                .contains("“Reading aloud” on ")
                .containsPattern("to hire [A-Z][^,]+( \\([^)]+\\))? for “")
                .contains("from 18:00 to 20:00")
                .contains("Jo Quayle")
                .endsWith("Reference " + ref)
                .doesNotContain("{");
        assertBroken("venue.letter.error.unread", () -> letters.posted(ref, id, 0));
        letters.review(ref, id, 0);
        letters.rewrite(ref, id, 1, letter.subject(), letter.body() + "\n\nPS: the kettle works.");
        assertBroken("venue.letter.error.unread", () -> letters.posted(ref, id, 2));
        letters.review(ref, id, 2);
        assertThatExceptionOfType(EditConflictException.class).isThrownBy(() -> letters.posted(ref, id, 1));
        letters.posted(ref, id, 3);
        assertBroken("venue.letter.error.left", () -> letters.rewrite(ref, id, 4, "x", "y"));
        assertThat(letters.letter(ref, id).sentBy()).isEqualTo("Jo Quayle");
        assertThat(new String(print.pdf(ref, id), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }

    @Test
    void conditionsAreLedUpToAsStatements() {
        SignIn.as("admin");
        assertThat(templates.all().stream()
                        .filter(template -> template.kind() == LetterKind.CONDITIONS)
                        .findFirst())
                .get()
                .extracting(LetterTemplate::body)
                .asString()
                .contains("on these conditions:\n\n{conditions}")
                .doesNotContain("do the following");
    }

    @Test
    void aRefusalGivesGroundReasonsAndReviewAndIsReadByTheDirector() {
        String ref = steps.refused();
        SignIn.as("bookings");
        assertBroken("venue.letter.error.kind", () -> letters.draft(ref, LetterKind.APPROVE, UUID.randomUUID()));
        long id = letters.draft(ref, LetterKind.REFUSE, UUID.randomUUID());
        assertThat(letters.letter(ref, id).body())
                .contains("a risk to safety that the police have confirmed")
                .contains("The exits cannot be kept free.")
                .contains("you can ask for a review by ")
                .contains("Ombudsman");
        assertBroken("venue.letter.error.level", () -> letters.review(ref, id, 0));
        SignIn.as("director");
        letters.review(ref, id, 0);
        assertThat(letters.letter(ref, id).reviewedBy()).isEqualTo("Ruth Ambrose");
    }

    @Test
    void theQuestionsOfAnOpenCheckAreAskedInWords() {
        String ref = steps.complete(Map.of(Question.C2, "", Question.C7, ""));
        long id = letters.draft(ref, LetterKind.ASK, UUID.randomUUID());
        assertThat(letters.letter(ref, id).body())
                .contains("• What will happen")
                .doesNotContain("Registers");
    }

    @Test
    void letterAndCheckBelongTogetherAndOnlyReadersRead() {
        String ref = steps.approved(Map.of());
        long id = letters.draft(ref, LetterKind.APPROVE, UUID.randomUUID());
        String other = steps.approved(Map.of());
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> letters.letter(other, id));
        SignIn.as("officer");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> letters.letter(ref, id));
        SignIn.as("legal");
        assertThat(letters.letter(ref, id).recipient()).isEqualTo("Ines Calloway");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> letters.discard(ref, id, 0));
    }

    @Test
    void anAdministratorChangesATextFromTodayAndTheOldOneStays() {
        SignIn.as("admin");
        LetterTemplate before = templates.all().stream()
                .filter(template -> template.kind() == LetterKind.APPROVE)
                .findFirst()
                .orElseThrow();
        assertBroken("venue.template.error.value", () -> templates.save(changed(before, "Hello {nobody}")));
        templates.save(changed(before, "Hello {name}"));
        assertThat(templates.all().stream().filter(template -> template.kind() == LetterKind.APPROVE))
                .hasSize(2)
                .anyMatch(template -> template.body().equals(before.body()));
        String ref = steps.approved(Map.of());
        assertThat(letters.letter(ref, letters.draft(ref, LetterKind.APPROVE, UUID.randomUUID()))
                        .body())
                .isEqualTo("Hello Ines Calloway");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(templates::all);
    }

    private static LetterTemplate changed(LetterTemplate template, String body) {
        return new LetterTemplate(
                template.id(),
                template.kind(),
                template.validFrom(),
                template.subject(),
                body,
                "Decided by the venue board",
                "",
                template.version());
    }

    @Test
    void aLetterIsMailedAsALinkThatOpensItAndNothingElse() {
        String ref = steps.refused();
        long id = letters.draft(ref, LetterKind.REFUSE, UUID.randomUUID());
        assertBroken("venue.letter.error.unread", () -> mails.mail(ref, id, 0));
        letters.review(ref, id, 0);
        mails.mail(ref, id, 1);
        assertThat(letters.letter(ref, id).channel()).isEqualTo(Letter.Channel.LINK);
        var message = db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.eq("venue-letter-" + id))
                .fetchSingle();
        assertThat(message.getRecipient()).isEqualTo("ines@example.org");
        assertThat(message.getSubject() + message.getBody())
                .doesNotContain("Reading aloud")
                .doesNotContain("exits")
                .doesNotContain(ref);
        String token = message.getBody().replaceAll("(?s).*/hire/letter/([A-Za-z0-9_-]+).*", "$1");
        SignIn.out();
        assertThat(mailed.read(token).body())
                .contains("The exits cannot be kept free.")
                .contains("ask for a review");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> answers.questions(token, Map.of()));
        db.update(LETTER_LINK).set(LETTER_LINK.EXPIRES_AT, clock.instant()).execute();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> mailed.read(token));
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> mailed.read("B".repeat(32)));
        SignIn.as("bookings");
        assertBroken("venue.letter.error.left", () -> mails.mail(ref, id, 2));
    }

    @Test
    void aLinkForAnswersOpensNoLetter() {
        String ref = steps.complete(Map.of());
        String address = links.create(ref);
        SignIn.out();
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> mailed.read(address.substring(address.lastIndexOf('/') + 1)));
    }
}
