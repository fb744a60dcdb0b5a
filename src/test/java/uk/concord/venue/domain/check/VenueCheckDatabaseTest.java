package uk.concord.venue.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.testing.TestPdf;
import uk.concord.venue.domain.record.CaseFileService;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Gate;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.RefusalGround;
import uk.concord.venue.domain.rules.Section;
import uk.concord.venue.domain.screening.Tier;

/** A check from the first answer to the decision, with everybody who has a part in it. */
@DatabaseTest
class VenueCheckDatabaseTest {
    @Autowired
    private CheckSteps steps;

    @Autowired
    private CheckService checks;

    @Autowired
    private ScreeningService screening;

    @Autowired
    private HireDecisionService decisions;

    @Autowired
    private CheckListService list;

    @Autowired
    private CaseFileService records;

    @Autowired
    private Clock clock;

    private DecisionRequest request(
            String ref, Decision decision, Set<ConditionCode> conditions, String reasons, boolean explain) {
        Evaluation evaluation = checks.file(ref).evaluation().orElseThrow();
        Map<String, String> departures = explain
                ? evaluation.fired().stream()
                        .collect(Collectors.toMap(Evaluation.FiredRow::rowId, row -> "because of the facts"))
                : Map.of();
        return new DecisionRequest(
                evaluation.id(),
                decision,
                conditions,
                decision == Decision.REFUSE ? RefusalGround.SAFETY : null,
                reasons,
                departures,
                decision == Decision.REFUSE,
                "",
                UUID.randomUUID());
    }

    private void assertBroken(String key, Runnable action) {
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(action::run)
                .satisfies(broken -> assertThat(broken.messageKey()).isEqualTo(key));
    }

    @Test
    void anUnremarkableCheckIsApprovedByTheBookingOfficer() {
        String ref = steps.complete(Map.of());
        assertThat(screening.screen(ref)).isZero();
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.OK);
        DecisionRequest approve = request(ref, Decision.APPROVE, Set.of(), "", false);
        decisions.decide(ref, approve);
        decisions.decide(ref, approve);
        CheckFile file = checks.file(ref);
        assertThat(file.check().state()).isEqualTo(CheckState.DECIDED);
        assertThat(file.decisions()).hasSize(1);
        assertThat(file.evaluation().orElseThrow().fired().getFirst().number()).isEqualTo("R32");
        assertBroken("venue.error.closed", () -> checks.saveAnswer(ref, Question.C7, "21", 1));
    }

    @Test
    void startingTwiceWithOneFormStartsOneCheck() {
        SignIn.as("bookings");
        UUID key = UUID.randomUUID();
        assertThat(checks.start(key)).isEqualTo(checks.start(key)).startsWith("VC-");
    }

    @Test
    void answersAreKeptOneByOneAndConflictsAreTold() {
        String ref = steps.complete(Map.of());
        assertThat(checks.saveAnswer(ref, Question.C7, "20", 0))
                .as("the same again")
                .isEqualTo(1);
        assertThat(checks.saveAnswer(ref, Question.C7, "25", 1)).isEqualTo(2);
        assertThatExceptionOfType(EditConflictException.class)
                .isThrownBy(() -> checks.saveAnswer(ref, Question.C7, "30", 1));
        assertThat(checks.file(ref).value(Question.C7)).isEqualTo("25");
        assertThat(checks.file(ref).value(Question.C1)).isEqualTo("Reading aloud");
        assertBroken("venue.error.answer", () -> checks.saveAnswer(ref, Question.A1, "nonsense", 1));
        assertBroken("venue.error.answer", () -> checks.saveAnswer(ref, Question.C7, "many", 2));
        assertBroken("venue.error.answer", () -> checks.saveAnswer(ref, Question.A4, "999999", 1));
    }

    @Test
    void answersOfAClosedBranchAreKeptButNotCounted() {
        String ref = steps.complete(Map.of(
                Question.A1, "election",
                Question.E1, "yes",
                Question.E2, "Reedham, Ada Finch",
                Question.E3, "yes",
                Question.E4, "yes",
                Question.C3, "attached",
                Question.C5, "none",
                Question.C6, "no"));
        assertThat(decisions.concerns(ref).openGates()).contains(Gate.ELECTORAL);
        checks.saveAnswer(ref, Question.A1, "class", 1);
        assertThat(decisions.concerns(ref).openGates()).doesNotContain(Gate.ELECTORAL);
        assertThat(checks.file(ref).value(Question.E2)).isEqualTo("Reedham, Ada Finch");
        assertThat(checks.file(ref).given().get(Question.E2)).isEmpty();
    }

    @Test
    void nothingIsDecidedWhileSomethingIsMissingOrOutOfDate() {
        String ref = steps.complete(Map.of());
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.INFO);
        assertBroken("venue.error.gates", () -> {
            DecisionRequest request = request(ref, Decision.APPROVE, Set.of(), "x", true);
            screeningWithoutChange(ref, request);
        });
        screening.screen(ref);
        decisions.evaluate(ref);
        DecisionRequest approve = request(ref, Decision.APPROVE, Set.of(), "", false);
        checks.saveAnswer(ref, Question.C7, "22", 1);
        assertBroken("venue.error.stale", () -> decisions.decide(ref, approve));
    }

    /** The names are not screened, so the recommendation counts as out of date or gated; either way nothing happens. */
    private void screeningWithoutChange(String ref, DecisionRequest request) {
        try {
            decisions.decide(ref, request);
        } catch (RuleBrokenException broken) {
            assertThat(broken.messageKey()).isIn("venue.error.gates", "venue.error.stale");
            throw new RuleBrokenException("venue.error.gates");
        }
    }

    @Test
    void case10AliasInALongerNameIsAMatchThenConfirmedThenPoliceAndLevelThree() {
        String ref = steps.complete(Map.of(Question.B4, "Hizbut Tahrir Britain"));
        assertThat(screening.screen(ref)).isEqualTo(1);
        Match match = checks.file(ref).openMatches().getFirst();
        assertThat(match.tier()).isNotEqualTo(Tier.EXACT);
        assertThat(match.entry().code()).isEqualTo("IN-80");
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.INFO);
        assertThat(checks.file(ref).check().state()).isEqualTo(CheckState.MATCHES);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(
                        () -> screening.resolve(ref, match.id(), match.version(), Resolution.CONFIRMED, "own website"));
        SignIn.as("venue.manager");
        screening.resolve(ref, match.id(), match.version(), Resolution.CONFIRMED, "own website, seen today");
        checks.saveAnswer(ref, Question.I6, "no-concern", 1);
        checks.saveAnswer(ref, Question.I6_SAID, "told", 0);
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.POLICE);
        Evaluation evaluation = checks.file(ref).evaluation().orElseThrow();
        assertThat(evaluation.fired()).extracting(Evaluation.FiredRow::number).contains("R3");
        assertThat(evaluation.openGates()).isEmpty();
        assertBroken(
                "venue.error.level.L4",
                () -> decisions.decide(
                        ref, request(ref, Decision.APPROVE_CONDITIONS, EnumSet.of(ConditionCode.STEWARDS), "x", true)));
    }

    @Test
    void anExactMatchWaitsForLevelTwoAndIsRememberedNextTime() {
        String ref = steps.complete(Map.of(Question.B4, "National Action"));
        screening.screen(ref);
        Match match = checks.file(ref).openMatches().getFirst();
        assertThat(match.tier()).isEqualTo(Tier.EXACT);
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.HOLD_L2);
        SignIn.as("venue.manager");
        assertBroken(
                "venue.error.match-level.L2",
                () -> screening.resolve(ref, match.id(), match.version(), Resolution.NOT_SAME, "a drama club"));
        SignIn.as("prevent");
        assertBroken(
                "venue.error.match-reason",
                () -> screening.resolve(ref, match.id(), match.version(), Resolution.NOT_SAME, " "));
        screening.resolve(ref, match.id(), match.version(), Resolution.NOT_SAME, "a drama club, seen on the register");
        assertThat(checks.file(ref).openMatches()).isEmpty();
        assertThatExceptionOfType(EditConflictException.class)
                .isThrownBy(() ->
                        screening.resolve(ref, match.id(), match.version(), Resolution.CONFIRMED, "second thought"));

        String next = steps.complete(Map.of(Question.B4, "national action ltd"));
        assertThat(screening.screen(next)).isZero();
        Match remembered = checks.file(next).matches().getFirst();
        assertThat(remembered.remembered()).isTrue();
        assertThat(remembered.reason()).contains("drama club");
        assertThat(decisions.evaluate(next)).isEqualTo(Outcome.OK);
    }

    @Test
    void changedNamesHaveToBeScreenedAgain() {
        String ref = steps.complete(Map.of());
        screening.screen(ref);
        assertThat(checks.file(ref).screened()).isTrue();
        checks.saveAnswer(ref, Question.B7, "Another Partner", 0);
        assertThat(checks.file(ref).screened()).isFalse();
        assertThat(decisions.concerns(ref).openGates()).containsExactly(Gate.SCREENING);
    }

    @Test
    void aDepartureNeedsReasonsAndOneLevelMore() {
        String ref = steps.complete(Map.of(Question.C2, "A talk."));
        screening.screen(ref);
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.COND);
        assertBroken(
                "venue.error.level.L2",
                () -> decisions.decide(ref, request(ref, Decision.APPROVE, Set.of(), "x", true)));
        SignIn.as("venue.manager");
        assertBroken(
                "venue.error.level.L2",
                () -> decisions.decide(ref, request(ref, Decision.APPROVE, Set.of(), "x", true)));
        SignIn.as("manager");
        assertBroken(
                "venue.error.departures",
                () -> decisions.decide(ref, request(ref, Decision.APPROVE, Set.of(), "x", false)));
        decisions.decide(ref, request(ref, Decision.APPROVE, Set.of(), "The purpose is clear from the flyer.", true));
        DecisionRecord taken = checks.file(ref).decision().orElseThrow();
        assertThat(taken.departs()).isTrue();
        assertThat(taken.departures()).hasSize(1);
    }

    @Test
    void aConditionThatLimitsNeedsTheReplyAndEveryNoteAndADeclaration() {
        String ref = steps.complete(Map.of(Question.I3, "minor", Question.I3_NOTE, "Left late in 2025"));
        screening.screen(ref);
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.COND);
        Set<ConditionCode> deposit = checks.file(ref).evaluation().orElseThrow().conditions();
        assertThat(deposit).containsExactly(ConditionCode.DEPOSIT);
        SignIn.as("venue.manager");
        for (Question note : Question.of(Section.RIGHTS)) {
            assertBroken(
                    note == Question.J7 ? "venue.refuse.lacks.reply" : "venue.refuse.lacks.rights",
                    () -> decisions.decide(ref, limit(ref, deposit, true)));
            checks.saveAnswer(ref, note, "Considered on these facts", 0);
        }
        assertBroken("venue.error.declared", () -> decisions.decide(ref, limit(ref, deposit, false)));
        decisions.decide(ref, limit(ref, deposit, true));
        assertThat(checks.file(ref).decision().orElseThrow().departs()).isFalse();
    }

    private DecisionRequest limit(String ref, Set<ConditionCode> conditions, boolean declared) {
        Evaluation made = checks.file(ref).evaluation().orElseThrow();
        return new DecisionRequest(
                made.id(),
                Decision.APPROVE_CONDITIONS,
                conditions,
                null,
                "The hall was left late.",
                Map.of(),
                declared,
                "",
                UUID.randomUUID());
    }

    @Test
    void onlyTheDirectorRefusesAndOnlyWithReplyRightsAndLegalAdvice() {
        String ref = steps.complete(Map.of(Question.I3, "serious", Question.I3_NOTE, "Fire exits chained in 2025"));
        screening.screen(ref);
        decisions.evaluate(ref);
        for (String who : List.of("bookings", "venue.manager", "prevent", "manager")) {
            SignIn.as(who);
            assertBroken(
                    "venue.error.level.L3",
                    () -> decisions.decide(ref, request(ref, Decision.REFUSE, Set.of(), "unsafe", true)));
        }
        SignIn.as("legal");
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> decisions.decide(ref, request(ref, Decision.REFUSE, Set.of(), "unsafe", true)));
        SignIn.as("director");
        assertBroken(
                "venue.refuse.lacks.reply",
                () -> decisions.decide(ref, request(ref, Decision.REFUSE, Set.of(), "unsafe", true)));
        checks.saveAnswer(ref, Question.J7, "The hirer says the locks were the caretaker's.", 0);
        assertBroken(
                "venue.refuse.lacks.rights",
                () -> decisions.decide(ref, request(ref, Decision.REFUSE, Set.of(), "unsafe", true)));
        checks.saveAnswer(ref, Question.J8_BASIS, "Safety of those who come", 0);
        checks.saveAnswer(ref, Question.J8_MILDER, "Stewards were offered and declined", 0);
        checks.saveAnswer(ref, Question.J8_EQUALITY, "No group is affected more", 0);
        assertBroken(
                "venue.refuse.lacks.rights",
                () -> decisions.decide(ref, request(ref, Decision.REFUSE, Set.of(), "unsafe", true)));
        checks.saveAnswer(ref, Question.J8_NECESSARY, "The exits were chained twice", 0);
        checks.saveAnswer(ref, Question.J8_RIGHTS, "Assembly; another hall was offered", 0);
        LocalDate today = LondonTime.today(clock);
        assertBroken("venue.error.legal-only", () -> decisions.advise(ref, Advice.Kind.LEGAL, "Fine", today, "Me"));
        assertBroken(
                "venue.refuse.lacks.legal",
                () -> decisions.decide(ref, request(ref, Decision.REFUSE, Set.of(), "unsafe", true)));
        SignIn.as("legal");
        decisions.advise(ref, Advice.Kind.LEGAL, "Proportionate on these facts.", today, "Marcus Teal, solicitor");
        SignIn.as("director");
        assertBroken(
                "venue.error.ground-evidence",
                () -> decisions.decide(ref, request(ref, Decision.REFUSE, Set.of(), "unsafe", true)));
        decisions.advise(ref, Advice.Kind.POLICE, "Cannot be stewarded safely.", today, "Sgt Ivo Marr");
        decisions.decide(ref, request(ref, Decision.REFUSE, Set.of(), "The exits cannot be kept free.", true));
        assertThat(checks.file(ref).decision().orElseThrow().ground()).isEqualTo(RefusalGround.SAFETY);
    }

    @Test
    void whoMayNotReadOrChangeSeesNothingOrIsTold() {
        String ref = steps.complete(Map.of());
        SignIn.as("officer");
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> checks.file(ref));
        SignIn.as("legal");
        assertThat(checks.file(ref).editable()).isFalse();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> checks.saveAnswer(ref, Question.C7, "1", 1));
        SignIn.as("bookings");
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> checks.file("VC-2026-999999"));
    }

    @Test
    void documentsAreCheckedByContent() {
        String ref = steps.complete(Map.of());
        assertBroken(
                "core.attachment.type",
                () -> checks.attach(ref, "agenda.pdf", "not a pdf".getBytes(StandardCharsets.UTF_8)));
        checks.attach(ref, "agenda.pdf", TestPdf.bytes());
        assertThat(checks.file(ref).documents()).hasSize(1);
        String other = steps.complete(Map.of());
        long id = checks.file(ref).documents().getFirst().id();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> checks.document(other, id));
    }

    @Test
    void theListFiltersSearchesAndLeavesAsCsv() {
        String ref = steps.complete(Map.of(Question.C1, "=cmd|' /C calc'!A0"));
        CheckFilter found = CheckFilter.of(ref, "DRAFT", "", "yes", "");
        assertThat(list.page(found, null).rows())
                .extracting(CheckLine::reference)
                .containsExactly(ref);
        assertThat(list.page(CheckFilter.of("no such hirer", "", "", "", ""), null)
                        .rows())
                .isEmpty();
        assertThat(list.csv(found)).contains(ref).contains("'=cmd");
        assertThat(list.page(CheckFilter.of("", "bogus", "L9", "", ""), "bogus").rows())
                .isNotEmpty();
    }

    @Test
    void theRecordCarriesDecisionRowsAndAnswers() {
        String ref = steps.complete(Map.of());
        screening.screen(ref);
        decisions.evaluate(ref);
        decisions.decide(ref, request(ref, Decision.APPROVE, Set.of(), "", false));
        String html = records.html(ref);
        assertThat(html)
                .contains("R32")
                .contains("Marshlight Reading Circle")
                .contains("Approved")
                .contains("Jo Quayle");
        assertThat(new String(records.pdf(ref), StandardCharsets.ISO_8859_1)).startsWith("%PDF");
    }
}
