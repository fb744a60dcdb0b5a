package uk.concord.venue.domain.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.concord.venue.domain.rules.Question.*;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.check.HireDecisionService;
import uk.concord.venue.domain.check.ScreeningService;
import uk.concord.venue.domain.hirer.HirerAnswers;
import uk.concord.venue.domain.hirer.HirerLinkService;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.domain.question.QuestionText.Option;
import uk.concord.venue.domain.record.CaseFileService;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.UnaryTest;
import uk.concord.venue.domain.rulebook.draft.Finding.Code;
import uk.concord.venue.domain.rulebook.draft.RuleDraft;
import uk.concord.venue.domain.rulebook.draft.RuleDraftService;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.AddedQuestion.Branch;
import uk.concord.venue.domain.rules.AddedQuestion.Choice;
import uk.concord.venue.domain.rules.AddedQuestion.Words;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.CaseFacts;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Gate;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Question.Kind;
import uk.concord.venue.domain.rules.RuleSet;
import uk.concord.venue.domain.rules.Section;

/** Questions a council adds and takes away: a version published by two people, and no check in flight is broken. */
@DatabaseTest
class AddedQuestionDatabaseTest {
    private static final Words WORDS =
            new Words("Will there be fireworks?", "Indoors or outdoors", "Fireworks need a plan of the fire service.");

    @Autowired
    private QuestionSetService sets;

    @Autowired
    private QuestionBook book;

    @Autowired
    private CheckService checks;

    @Autowired
    private CheckSteps steps;

    @Autowired
    private ScreeningService screening;

    @Autowired
    private HireDecisionService decisions;

    @Autowired
    private RuleDraftService drafts;

    @Autowired
    private CaseFileService caseFiles;

    @Autowired
    private LifeService life;

    @Autowired
    private HirerLinkService links;

    @Autowired
    private HirerAnswers answers;

    private int version() {
        return sets.onItsWay().orElseThrow().version();
    }

    private static AddedQuestion fireworks(String code, boolean required) {
        return new AddedQuestion(
                code, Section.CONTENT, "C7", Kind.YES_NO, List.of(), Branch.ALWAYS, required, false, WORDS);
    }

    /** @return the question as it was published */
    private AddedQuestion publish(AddedQuestion question) {
        SignIn.as("prevent");
        sets.start();
        sets.save(question, version());
        sets.describe("Fireworks", null, version());
        sets.submit(version());
        SignIn.as("legal");
        sets.publish(version());
        return book.everAdded().getLast();
    }

    private String started() {
        SignIn.as("bookings");
        return checks.start(UUID.randomUUID());
    }

    @Test
    void aCheckInFlightIsNotAskedAndANewOneHasToAnswer() {
        String before = steps.complete(Map.of());
        screening.screen(before);
        assertThat(decisions.evaluate(before)).isEqualTo(Outcome.OK);
        AddedQuestion question = publish(fireworks("", true));
        assertThat(question.code()).startsWith("N");

        SignIn.as("bookings");
        assertThat(checks.file(before).given().openAdded()).doesNotContain(question);
        assertThat(decisions.concerns(before).openGates()).isEmpty();
        assertThat(decisions.evaluate(before)).isEqualTo(Outcome.OK);
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() -> checks.saveAdded(before, question.code(), "yes", 0));

        String after = steps.complete(Map.of());
        screening.screen(after);
        assertThat(checks.file(after).given().missingAdded()).containsExactly(question);
        assertThat(decisions.concerns(after).openGates()).containsExactly(Gate.ANSWERS);
        assertThat(decisions.evaluate(after)).isEqualTo(Outcome.INFO);
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() -> checks.saveAdded(after, question.code(), "perhaps", 0));
        checks.saveAdded(after, question.code(), "no", 0);
        assertThatExceptionOfType(EditConflictException.class)
                .isThrownBy(() -> checks.saveAdded(after, question.code(), "yes", 0));
        assertThat(decisions.evaluate(after)).isEqualTo(Outcome.OK);
        assertThat(caseFiles.html(after)).contains(WORDS.wording());
        assertThat(caseFiles.html(before)).doesNotContain(WORDS.wording());
    }

    @Test
    void theHirerCanBeAskedIt() {
        AddedQuestion question = publish(fireworks("", true));
        String ref = steps.complete(Map.of());
        assertThat(book.of(ref).missing(checks.file(ref).given()).map(SetQuestion::code))
                .containsExactly(question.code());
        life.ask(ref, Set.of(SetQuestion.of(question)));
        assertThat(life.requests(ref).getFirst().questions()).containsExactly(question.code());
        assertThat(caseFiles.html(ref)).contains(WORDS.wording());
        String address = links.create(ref);
        String token = address.substring(address.lastIndexOf('/') + 1);
        SignIn.out();
        assertThat(answers.questions(token, Map.of())).containsExactly(SetQuestion.of(question));
        answers.answer(token, SetQuestion.of(question), "no");
        answers.send(token);
        SignIn.as("bookings");
        assertThat(checks.file(ref).given().get(question)).isEqualTo("no");
    }

    @Test
    void itStandsInItsPlaceAndOpensByItsBranch() {
        AddedQuestion question = publish(new AddedQuestion(
                "",
                Section.EVENT,
                "A1",
                Kind.CHOICE,
                List.of(new Choice("bring", "They bring a stage", true), new Choice("ours", "Our stage", true)),
                new Branch(A1, List.of("screening")),
                true,
                false,
                new Words("Which stage?", "", "The stage takes a day to build.")));
        String ref = started();
        assertThat(book.of(ref).asked(Section.EVENT).stream().map(SetQuestion::code))
                .startsWith("A1", question.code(), "A2");
        checks.saveAnswer(ref, A1, "party", 0);
        assertThat(checks.file(ref).given().openAdded()).doesNotContain(question);
        checks.saveAnswer(ref, A1, "screening", 1);
        assertThat(checks.file(ref).given().missingAdded()).containsExactly(question);
        checks.saveAdded(ref, question.code(), "ours", 0);
        checks.saveAnswer(ref, A1, "party", 2);
        assertThat(checks.file(ref).given().get(question))
                .as("kept, and read as blank")
                .isEmpty();
        checks.saveAnswer(ref, A1, "screening", 3);
        assertThat(checks.file(ref).given().get(question)).isEqualTo("ours");
    }

    @Test
    void oneThatIsNoLongerAskedStaysWhereItWasAsked() {
        AddedQuestion question = publish(fireworks("", false));
        String during = started();
        checks.saveAdded(during, question.code(), "yes", 0);
        publish(question.withRetired(true));
        String after = started();
        assertThat(checks.file(after).given().openAdded())
                .extracting(AddedQuestion::code)
                .doesNotContain(question.code());
        assertThat(checks.file(during).given().get(question)).isEqualTo("yes");
        assertThat(publish(fireworks("", false)).code())
                .as("a code is never used twice")
                .isNotEqualTo(question.code());
    }

    @Test
    void whatWasPublishedKeepsItsKindItsPartAndItsAnswers() {
        AddedQuestion question = publish(fireworks("", false));
        SignIn.as("prevent");
        sets.start();
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() -> sets.save(
                        new AddedQuestion(
                                question.code(),
                                Section.CONTENT,
                                "",
                                Kind.NUMBER,
                                List.of(),
                                Branch.ALWAYS,
                                false,
                                false,
                                WORDS),
                        version()));
        assertThatExceptionOfType(RuleBrokenException.class)
                .as("it must say why")
                .isThrownBy(() -> sets.save(
                        new AddedQuestion(
                                "",
                                Section.CONTENT,
                                "",
                                Kind.DATE,
                                List.of(),
                                Branch.ALWAYS,
                                false,
                                false,
                                new Words("When?", "", " ")),
                        version()));
    }

    @Test
    void aQuestionOfTheProductIsLeftOutOnlyWhereNothingNeedsIt() {
        SignIn.as("prevent");
        sets.start();
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() ->
                        sets.save(new QuestionText(C7, "", "", "", Map.<String, Option>of(), false), version()));
        sets.save(new QuestionText(F5, "", "", "", Map.<String, Option>of(), false), version());
        sets.describe("Shorter", null, version());
        sets.submit(version());
        SignIn.as("legal");
        sets.publish(version());
        assertThat(book.of(started()).asked(Section.PROMOTION))
                .doesNotContain(SetQuestion.of(F5))
                .contains(SetQuestion.of(F4));
    }

    @Test
    void rowsReadTheAnswerAndCasesThatWereNotAskedReadBlank() {
        AddedQuestion question = publish(fireworks("", false));
        SignIn.as("prevent");
        long id = drafts.start();
        drafts.readQuestion(id, question.code(), drafts.draft(id).version());
        drafts.addRow(id, row("N-1", question.code(), "COND"), drafts.draft(id).version());
        RuleDraft draft = drafts.draft(id);
        assertThat(drafts.readable(draft)).doesNotContain(question);
        assertThat(drafts.check(draft)).noneMatch(finding -> finding.blocking() || "N-1".equals(finding.rowId()));

        RuleSet rules = RuleSet.of(draft.dmn());
        assertThat(rules.evaluate(asked(question, "yes")).fired())
                .anyMatch(fired -> fired.id().equals("N-1"));
        for (Concerns other : List.of(asked(question, "no"), asked(question, ""), notAsked())) {
            assertThat(rules.evaluate(other).fired())
                    .isNotEmpty()
                    .noneMatch(fired -> fired.id().equals("N-1"));
        }
        drafts.addRow(
                id, row("N-2", question.code(), "HOLD_L2"), drafts.draft(id).version());
        assertThat(drafts.check(drafts.draft(id)))
                .anyMatch(finding -> finding.code() == Code.ADDED_HOLDS && finding.blocking());
    }

    private static EditableRow row(String id, String input, String outcome) {
        return new EditableRow(
                id,
                "Rules",
                id,
                Map.of(input, UnaryTest.parse("\"yes\"")),
                outcome,
                "L1",
                List.of("STEWARDS"),
                Map.of(),
                "Fireworks are planned.",
                "Hire policy",
                "Events team",
                null,
                null,
                true);
    }

    private static Concerns asked(AddedQuestion question, String answer) {
        return Concerns.of(
                Answers.of(Map.<Question, String>of()).withAdded(Map.of(question, answer)), CaseFacts.clear(100, 30));
    }

    private static Concerns notAsked() {
        return Concerns.of(Answers.of(Map.<Question, String>of()), CaseFacts.clear(100, 30));
    }
}
