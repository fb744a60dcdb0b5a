package uk.concord.venue.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each published row fires for the case it is meant for, and the acceptance cases come out as the domain says. */
class RuleSetTest {
    private static final RuleSet RULES = Cases.published();

    private static Recommendation run(Answers answers, CaseFacts facts) {
        return RULES.evaluate(Concerns.of(answers, facts));
    }

    private static Recommendation run(Answers answers) {
        return run(answers, Cases.CLEAR);
    }

    private static List<String> rows(Recommendation recommendation) {
        return recommendation.fired().stream().map(RuleRow::number).toList();
    }

    private static void assertRow(Recommendation actual, String row, Outcome outcome, Authority authority) {
        assertThat(rows(actual)).contains(row);
        assertThat(actual.outcome()).as(rows(actual).toString()).isEqualTo(outcome);
        assertThat(actual.authority()).as(rows(actual).toString()).isEqualTo(authority);
    }

    @Test
    void nothingRemarkableIsApprovedByTheBookingOfficer() {
        Recommendation actual = run(Cases.talk());
        assertThat(rows(actual)).containsExactly("R32");
        assertRow(actual, "R32", Outcome.OK, Authority.L0);
        assertThat(actual.conditions()).isEmpty();
    }

    @Test
    void anOpenGateOnlyEverAsksForMore() {
        Recommendation actual = run(Cases.talk().with(Question.C7, ""));
        assertRow(actual, "G1", Outcome.INFO, Authority.L0);
        assertThat(Concerns.of(Cases.talk().with(Question.C7, ""), Cases.CLEAR).openGates())
                .containsExactly(Gate.ANSWERS);
        CaseFacts notScreened = new CaseFacts(false, 0, 0, 0, 0, 0, 300, 30, false);
        assertRow(run(Cases.talk(), notScreened), "G1", Outcome.INFO, Authority.L0);
    }

    @Test
    void dangerGoesToThePolice() {
        assertRow(run(Cases.talk().with(Question.I0, "yes")), "R1", Outcome.POLICE, Authority.L2);
    }

    @Test
    void listMatchesHoldPauseOrStop() {
        assertRow(
                run(Cases.talk(), new CaseFacts(true, 1, 0, 0, 0, 0, 300, 30, false)),
                "R2",
                Outcome.HOLD_L2,
                Authority.L2);
        assertRow(
                run(Cases.talk(), new CaseFacts(true, 0, 2, 0, 0, 0, 300, 30, false)),
                "R5",
                Outcome.INFO,
                Authority.L1);
        assertRow(
                run(Cases.talk(), new CaseFacts(true, 0, 0, 1, 0, 0, 300, 30, false)),
                "R3",
                Outcome.POLICE,
                Authority.L3);
        assertRow(
                run(Cases.talk(), new CaseFacts(true, 0, 0, 0, 1, 0, 300, 30, false)),
                "R4",
                Outcome.HOLD_L3,
                Authority.L3);
        assertRow(
                run(
                        Cases.talk().with(Question.I6, "no-concern").with(Question.I6_SAID, "Not listed on the date"),
                        new CaseFacts(true, 0, 0, 0, 0, 1, 300, 30, false)),
                "R34",
                Outcome.COND,
                Authority.L1);
    }

    @Test
    void evidenceOfCrimeStopsAllegationsHold() {
        Answers c = Cases.talkWithConcerns();
        assertRow(run(c.with(Question.J1, "primary")), "R7", Outcome.POLICE, Authority.L3);
        assertRow(run(c.with(Question.J2, "primary")), "R7", Outcome.POLICE, Authority.L3);
        assertRow(run(c.with(Question.J1, "alleged")), "R8", Outcome.HOLD_L2, Authority.L2);
        assertRow(run(c.with(Question.J2, "alleged")), "R8", Outcome.HOLD_L2, Authority.L2);
        assertRow(run(c.with(Question.J3, "event")), "R9", Outcome.HOLD_L2, Authority.L2);
        assertRow(run(c.with(Question.J3, "past")), "R10", Outcome.COND, Authority.L1);
    }

    @Test
    void viewsLobbyingAndReputationAloneAreApproved() {
        for (Question context : List.of(Question.J4, Question.J5, Question.J6)) {
            Recommendation actual = run(Cases.talkWithConcerns().with(context, "yes"));
            assertRow(actual, "R11", Outcome.OK, Authority.L1);
        }
    }

    @Test
    void candidatesHaveARightOnceElectoralServicesConfirm() {
        Recommendation verified = run(Cases.electionMeeting());
        assertRow(verified, "R12", Outcome.OK, Authority.L1);
        assertThat(verified.right()).isTrue();
        assertThat(verified.conditions()).containsExactly(ConditionCode.COSTS_ONLY);
        assertRow(run(Cases.electionMeeting().with(Question.I7, "asked")), "R13", Outcome.INFO, Authority.L1);
        Recommendation ordinary = run(Cases.electionMeeting().with(Question.I7, "not-confirmed"));
        assertThat(ordinary.right()).isFalse();
        assertRow(ordinary, "R32", Outcome.OK, Authority.L0);
        assertThat(rows(run(Cases.electionMeeting().with(Question.E3, "no")))).doesNotContain("R12", "R13");
    }

    @Test
    void protestGivesConditionsAndAskingThePoliceIsAGate() {
        Answers protest = Cases.talk().with(Question.G1, "protest").with(Question.G1_WHAT, "A vigil outside");
        assertThat(Concerns.of(protest, Cases.CLEAR).openGates()).containsExactly(Gate.POLICE);
        Answers asked = protest.with(Question.I6, "conditions").with(Question.I6_SAID, "Two stewards are enough.");
        assertRow(run(asked), "R16", Outcome.COND, Authority.L1);
        assertThat(run(asked).conditions()).contains(ConditionCode.STEWARDS);
        assertRow(run(asked.with(Question.I6, "credible-threat")), "R16", Outcome.HOLD_L2, Authority.L2);
    }

    @Test
    void sizeAndNoticeRows() {
        assertRow(run(Cases.talk(), CaseFacts.clear(59, 30)), "R20", Outcome.INFO, Authority.L0);
        CaseFacts hall = CaseFacts.clear(1200, 30);
        assertRow(run(Cases.talk().with(Question.C7, "200"), hall), "R21", Outcome.COND, Authority.L1);
        Recommendation large = run(Cases.talk().with(Question.C7, "850"), hall);
        assertThat(large.conditions()).contains(ConditionCode.BRIEFED_PROCEDURES, ConditionCode.SECURITY_PLAN);
        assertRow(run(Cases.talk(), CaseFacts.clear(300, 4)), "R34", Outcome.COND, Authority.L1);
        assertRow(
                run(Cases.talk().with(Question.D1, "").with(Question.C3, "later"), CaseFacts.clear(300, 4)),
                "R27",
                Outcome.HOLD_L2,
                Authority.L2);
    }

    @Test
    void whoIsHiringRows() {
        Answers forOther = Cases.talk().with(Question.B2, "other");
        assertRow(run(forOther), "R22", Outcome.INFO, Authority.L0);
        assertRow(run(Cases.talk().with(Question.B1_PROOF, "not")), "R22", Outcome.INFO, Authority.L0);
        assertRow(run(Cases.talk().with(Question.I1, "not-found")), "R22", Outcome.INFO, Authority.L0);
        assertRow(run(Cases.talk().with(Question.B1_EMAIL, "")), "R22", Outcome.INFO, Authority.L0);
    }

    @Test
    void contentRows() {
        assertRow(
                run(Cases.talk().with(Question.C6, "other").with(Question.C6_OPEN, "accepts")),
                "R17",
                Outcome.COND,
                Authority.L1);
        assertRow(
                run(Cases.talk().with(Question.C6, "other").with(Question.C6_OPEN, "declines")),
                "R17",
                Outcome.HOLD_L3,
                Authority.L3);
        assertThat(rows(run(Cases.talk().with(Question.C6, "worship")))).containsExactly("R32");
        assertRow(run(Cases.talk().with(Question.C5, "characteristic")), "R18", Outcome.HOLD_L3, Authority.L3);
        assertRow(
                run(Cases.talk().with(Question.C8, "yes").with(Question.C8_POLICY, "none")),
                "R19",
                Outcome.INFO,
                Authority.L1);
        assertRow(
                run(Cases.talk().with(Question.D1, "").with(Question.C3, "later")), "R23", Outcome.COND, Authority.L1);
        assertRow(run(Cases.talk().with(Question.C2, "A talk.")), "R34", Outcome.COND, Authority.L1);
        assertRow(
                run(Cases.talk().with(Question.I3, "serious").with(Question.I3_NOTE, "Damage in 2025")),
                "R26",
                Outcome.HOLD_L2,
                Authority.L2);
    }

    @Test
    void anAgendaIsAskedForWhereSomebodyTalks() {
        for (String answer : List.of("later", "none")) {
            assertRow(run(Cases.talk().with(Question.C3, answer)), "R23", Outcome.COND, Authority.L1);
            assertThat(rows(run(Cases.talk().with(Question.A1, "worship").with(Question.C3, answer))))
                    .containsExactly("R32");
        }
        assertRow(run(Cases.talk().with(Question.D1, "")), "R23", Outcome.COND, Authority.L1);
    }

    @Test
    void aFilmWithoutItsLicenceNeedsTheConsentOfWhoeverManagesTheVenue() {
        Answers film = Cases.talk().with(Question.A1, "screening").with(Question.F6, "The olive harvest");
        assertRow(run(film.with(Question.F6_LICENCE, "certificate")), "R30", Outcome.COND, Authority.L1);
        assertThat(rows(run(film.with(Question.F6_LICENCE, "both")))).containsExactly("R32");
        assertRow(run(Cases.talk().with(Question.G3, "not-yet")), "R30", Outcome.COND, Authority.L0);
    }

    @Test
    void threeConcernsTogetherGoToLevelTwo() {
        Answers three = Cases.talk()
                .with(Question.C2, "A talk.")
                .with(Question.D1, "")
                .with(Question.C3, "none")
                .with(Question.I3, "minor")
                .with(Question.I3_NOTE, "Left late");
        assertRow(run(three), "R28", Outcome.HOLD_L2, Authority.L2);
    }

    @Test
    void case1YogaClassOfAKnownHirer() {
        Answers yoga = Cases.talk()
                .with(Question.A1, "class")
                .with(Question.A2, "yes")
                .with(Question.A2_CHANGED, "no")
                .with(Question.C7, "18");
        Recommendation actual = run(yoga, new CaseFacts(true, 0, 0, 0, 0, 0, 30, 20, true));
        assertRow(actual, "R31", Outcome.OK, Authority.L0);
        assertThat(actual.fired().getFirst().number()).isEqualTo("R31");
    }

    @Test
    void case2CarolEveningWithChildrenAndTheirParents() {
        Answers carols = Cases.talk().with(Question.A1, "worship").with(Question.C7, "150");
        assertRow(run(carols), "R32", Outcome.OK, Authority.L0);
    }

    @Test
    void case4UnpopularCandidateKeepsTheRightAndGetsSafetyConditions() {
        Answers candidate = Cases.electionMeeting()
                .with(Question.G1, "protest")
                .with(Question.G1_WHAT, "Two groups announced a protest")
                .with(Question.I6, "conditions")
                .with(Question.I6_SAID, "Door plan, stewards")
                .with(Question.J0, "yes")
                .with(Question.J1, "none")
                .with(Question.J2, "none")
                .with(Question.J3, "none")
                .with(Question.J4, "yes")
                .with(Question.J5, "yes")
                .with(Question.J5_LOG, "31 e-mails from residents")
                .with(Question.J6, "yes");
        Recommendation actual = run(candidate);
        assertRow(actual, "R12", Outcome.COND, Authority.L1);
        assertThat(rows(actual)).contains("R16");
        assertThat(actual.right()).isTrue();
    }

    @Test
    void case7VisitingPreacherWithFortyComplaints() {
        Answers preacher = Cases.talkWithConcerns()
                .with(Question.A1, "worship")
                .with(Question.J4, "yes")
                .with(Question.J5, "yes")
                .with(Question.J6, "yes");
        assertRow(run(preacher), "R11", Outcome.OK, Authority.L1);
    }

    @Test
    void aDocumentTypeIsNotRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleSet.of("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x/>"));
        assertThatIllegalArgumentException().isThrownBy(() -> RuleSet.of("<x/>"));
    }

    @Test
    void everyRowCarriesReasonAndReference() {
        assertThat(RULES.rows()).hasSizeGreaterThan(30).allSatisfy(row -> {
            assertThat(row.reason()).isNotBlank();
            assertThat(row.reference()).isNotBlank();
            assertThat(row.conditionsByInput()).isNotEmpty();
        });
    }
}
