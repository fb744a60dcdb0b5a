package uk.concord.venue.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.venue.domain.rules.Question.*;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.remedy.Remedy;
import uk.concord.venue.domain.remedy.Supply;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Evidence;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.screening.Tier;

/** The acceptance cases of the venue rules, and others in their spirit, from the first answer to the recommendation. */
@DatabaseTest
class AcceptanceDatabaseTest extends AcceptanceSteps {
    @Test
    void case1WeeklyYogaOfAKnownHirer() {
        with(A1, "class").with(C7, "18").with(C4, "members").with(B4, "Tidewater Stretching");
        String first = enter();
        Evaluation cleared = evaluate(first);
        decisions.decide(first, DecisionRequest.approve(cleared.id(), UUID.randomUUID()));
        Evaluation again = with(A2, "yes").with(A2_CHANGED, "no").run();
        assertCase(again, Outcome.OK, Authority.L0, "R31", "R32");
    }

    @Test
    void case2CarolsOfTheParishWithChildrenAndParents() {
        assertCase(with(A1, "worship").with(C7, "150").run(), Outcome.OK, Authority.L0, "R32");
    }

    @Test
    void case3HustingsOfAResidentsForumBeforeAnElection() {
        inPreElectionPeriod();
        Evaluation actual = with(A1, "election")
                .with(E1, "no")
                .with(E6, "all")
                .with(E6_BASIS, "Every candidate of the ward is invited.")
                .with(C7, "180")
                .run();
        assertCase(actual, Outcome.COND, Authority.L1, "R15", "R32");
        assertThat(actual.statutoryRight()).isFalse();
        assertThat(actual.conditions()).contains(ConditionCode.NAMED_CHAIR, ConditionCode.NO_BRANDING);
    }

    @Test
    void case4UnpopularCandidateKeepsTheRightToTheRoom() {
        inPreElectionPeriod();
        partiesPrivateOnly();
        concerns("none", "none", "none");
        Evaluation actual = with(A1, "election")
                .with(B5, "party")
                .with(E1, "yes")
                .with(E2, "Borough council, Reedham ward, Ada Finch")
                .with(E3, "yes")
                .with(E4, "yes")
                .with(I7, "confirmed")
                .with(G1, "protest")
                .with(G1_WHAT, "Two groups announced a protest.")
                .with(I6, "conditions")
                .with(I6_SAID, "Door plan and two stewards.")
                .with(J4, "yes")
                .with(J5, "yes")
                .with(J5_LOG, "31 mails from residents")
                .with(J6, "yes")
                .run();
        assertCase(actual, Outcome.COND, Authority.L1, "R12", "R16");
        assertThat(actual.statutoryRight()).isTrue();
        assertThat(actual.conditions()).contains(ConditionCode.COSTS_ONLY, ConditionCode.STEWARDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Forward Reedham", "Old Anchor Party", "Marsh Greens"})
    void case5APrivateMeetingOfAPartyFollowsThePolicyOfTheVenue(String party) {
        with(A1, "meeting").with(B4, party).with(B5, "party").with(E5, "yes").with(C4, "members");
        assertCase(run(), Outcome.COND, Authority.L1, "R14", "R32");
        partiesPrivateOnly();
        assertCase(run(), Outcome.OK, Authority.L0, "R32");
        assertCase(with(C4, "public").run(), Outcome.HOLD_L3, Authority.L3, "R14", "R32");
    }

    @Test
    void case7FortyComplaintsAboutAVisitingPreacherWeighNothing() {
        concerns("none", "none", "none");
        Evaluation actual = with(A1, "worship")
                .with(J4, "yes")
                .with(J5, "yes")
                .with(J5_LOG, "40 mails")
                .with(J6, "yes")
                .run();
        assertCase(actual, Outcome.OK, Authority.L1, "R11", "R32");
    }

    @ParameterizedTest
    @CsvSource({"accepts,COND,L1", "declines,HOLD_L3,L3"})
    void case8SeparateSeatingOutsideWorship(String answer, Outcome outcome, Authority authority) {
        assertCase(with(C6, "other").with(C6_OPEN, answer).run(), outcome, authority, "R17");
        assertCase(with(C6, "worship").run(), Outcome.OK, Authority.L0, "R32");
    }

    @Test
    void case10AnAliasInALongerName() {
        String ref = with(B4, "Hizbut Tahrir Britain").enter();
        Match match = checks.file(ref).openMatches().getFirst();
        assertThat(match.tier()).isNotEqualTo(Tier.EXACT);
        SignIn.as("venue.manager");
        screening.resolve(ref, match.id(), match.version(), Resolution.CONFIRMED, "own website, seen today");
        checks.saveAnswer(ref, I6, "conditions", 1);
        checks.saveAnswer(ref, I6_SAID, "Told; they call back", 0);
        assertCase(evaluate(ref), Outcome.POLICE, Authority.L3, "R3");
    }

    @Test
    void case11AFilmNightWhoseTitleComesNearAListedName() {
        String ref = with(A1, "screening")
                .with(C1, "Palestine Film Night")
                .with(C7, "90")
                .with(F6, "The olive harvest")
                .with(F6_LICENCE, "certificate")
                .enter();
        assertThat(checks.file(ref).openMatches()).noneMatch(match -> match.tier() == Tier.EXACT);
        SignIn.as("venue.manager");
        checks.file(ref)
                .openMatches()
                .forEach(match ->
                        screening.resolve(ref, match.id(), match.version(), Resolution.NOT_SAME, "a film club"));
        Evaluation actual = evaluate(ref);
        assertCase(actual, Outcome.COND, Authority.L1, "R30", "R32");
        assertThat(actual.conditions()).containsExactly(ConditionCode.LICENCE_EVIDENCE);
    }

    @Test
    void case13AClimateGroupWithAnOldConvictionInThePress() {
        concerns("none", "none", "past");
        with(A1, "campaign").with(C4, "public").with(C7, "30");
        with(I4, source(Evidence.Grade.SECONDARY, "Reedham Gazette"));
        assertCase(run(), Outcome.COND, Authority.L1, "R10");
        concerns("none", "none", "none");
        assertCase(run(), Outcome.OK, Authority.L0, "R32");
    }

    @Test
    void case15PrimaryEvidenceOfUrgingViolenceStopsATalkWithAHarmlessTitle() {
        concerns("none", "primary", "none");
        with(C1, "Community safety").with(I6, "conditions").with(I6_SAID, "Told today");
        with(I4, source(Evidence.Grade.PRIMARY, "video on the speaker's own channel"));
        assertCase(run(), Outcome.POLICE, Authority.L3, "R7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eid celebration", "Gospel festival", "Diwali celebration"})
    void case18EightHundredAndFiftyPeopleOfAnyFaith(String title) {
        Evaluation actual = with(A1, "worship").with(C1, title).with(C7, "850").run();
        assertCase(actual, Outcome.COND, Authority.L1, "R21");
        assertThat(actual.conditions()).contains(ConditionCode.BRIEFED_PROCEDURES, ConditionCode.SECURITY_PLAN);
    }

    @Test
    void anAllegationNeverWeighsLikeEvidenceHoweverItIsTicked() {
        concerns("none", "primary", "none");
        with(I6, "no-concern").with(I6_SAID, "Nothing known");
        with(I4, source(Evidence.Grade.ANONYMOUS, "a mail without a name"));
        assertCase(run(), Outcome.HOLD_L2, Authority.L2, "R8");
        with(I4, source(Evidence.Grade.SECONDARY, "Reedham Gazette"));
        assertCase(run(), Outcome.HOLD_L2, Authority.L2, "R8");
        with(
                I4,
                source(Evidence.Grade.SECONDARY, "Reedham Gazette") + "\n"
                        + source(Evidence.Grade.SECONDARY, "Estuary Radio"));
        assertCase(run(), Outcome.POLICE, Authority.L3, "R7");
    }

    @Test
    void aHirerWhoNeverSaysWhatForIsClosedAsIncompleteAndNotRefused() {
        Evaluation once = with(C2, "").with(I9, "once").run();
        assertThat(once.outcome()).isEqualTo(Outcome.INFO);
        Evaluation twice = with(I9, "twice").run();
        assertThat(twice.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(twice.authority()).isEqualTo(Authority.L0);
        assertThat(twice.fired()).extracting(Evaluation.FiredRow::number).containsExactly("G2");
    }

    @ParameterizedTest
    @CsvSource({
        "F1,differs,INFO,L1,R24",
        "F2,no,COND,L1,R33",
        "G3,not-yet,COND,L0,R30",
        "H1,no,HOLD_L3,L3,R29",
        "I3,minor,COND,L1,R26",
        "I3,serious,HOLD_L2,L2,R26",
        "I5,bad,COND,L1,R26",
        "C5,characteristic,HOLD_L3,L3,R18"
    })
    void oneAnswerOneRow(Question question, String value, Outcome outcome, Authority authority, String row) {
        with(question, value).with(H1_REASON, "The insurance clause is unclear to us.");
        with(I3_NOTE, "Left late in 2025").with(I5_SAID, "The caretaker, by telephone");
        Evaluation actual = run();
        assertThat(actual.fired()).extracting(Evaluation.FiredRow::number).contains(row);
        assertThat(actual.outcome()).isEqualTo(outcome);
        assertThat(actual.authority()).isEqualTo(authority);
    }

    @Test
    void aTalkWithoutAnAgendaGetsTheConditionAndTheAgendaTakesItAway() {
        String ref = with(C3, "later").enter();
        Evaluation actual = evaluate(ref);
        assertCase(actual, Outcome.COND, Authority.L1, "R23", "R32");
        assertThat(actual.conditions()).containsExactly(ConditionCode.AGENDA_AHEAD);
        List<Remedy> remedies = decisions.remedies(ref);
        assertThat(remedies).extracting(Remedy::supplies).containsExactly(Set.of(Supply.AGENDA));
        assertThat(remedies).extracting(Remedy::outcome).containsExactly(Outcome.OK);
        assertCase(with(C3, "attached").run(), Outcome.OK, Authority.L0, "R32");
    }

    @Test
    void aFundraiserForACauseWithoutANumberCollectsNoCash() {
        with(A1, "fundraiser").with(F4_CAUSE, "Friends of the lifeboat");
        Evaluation actual = run();
        assertCase(actual, Outcome.COND, Authority.L1, "R25", "R32");
        assertCase(with(F4_NUMBER, "900412").run(), Outcome.OK, Authority.L0, "R32");
    }

    @Test
    void theSafeguardingClauseBelongsToSchools() {
        with(A1, "class").with(C8, "yes").with(C8_POLICY, "policy");
        assertCase(run(), Outcome.COND, Authority.L1, "R19", "R32");
        String school = checks.rooms().stream()
                .filter(room -> room.venueKind().equals("school hall"))
                .findFirst()
                .map(room -> String.valueOf(room.id()))
                .orElseThrow();
        assertThat(with(A4, school).run().conditions())
                .contains(ConditionCode.SAFEGUARDING_LEAD, ConditionCode.SAFEGUARDING_CLAUSE);
    }

    @Test
    void changingAnAnswerAndBackGivesTheSameAgain() {
        String ref = enter();
        Evaluation before = evaluate(ref);
        int version = checks.saveAnswer(ref, C6, "other", 1);
        checks.saveAnswer(ref, C6_OPEN, "declines", 0);
        assertThat(evaluate(ref).outcome()).isEqualTo(Outcome.HOLD_L3);
        checks.saveAnswer(ref, C6, "no", version);
        Evaluation after = evaluate(ref);
        assertThat(after.outcome()).isEqualTo(before.outcome());
        assertThat(after.fired()).isEqualTo(before.fired());
        assertThat(checks.file(ref).value(C6_OPEN))
                .as("kept for when the branch opens again")
                .isEqualTo("declines");
    }
}
