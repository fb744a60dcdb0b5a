package uk.concord.venue.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.venue.domain.rules.ConditionCode.*;
import static uk.concord.venue.domain.rules.Question.*;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.remedy.Remedy;
import uk.concord.venue.domain.remedy.Supply;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Evidence;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.Question;

/** Cases beyond those of the venue rules §10, each read off §8 by hand; what would change them is tried out. */
@DatabaseTest
class FurtherCasesDatabaseTest extends AcceptanceSteps {
    private static final String PRIMARY = new Evidence(Evidence.Grade.PRIMARY, "", "own channel", "says it").line();
    private static final String ANONYMOUS = new Evidence(Evidence.Grade.ANONYMOUS, "", "a mail", "claims it").line();

    private record Case(
            String name,
            Map<Question, String> answers,
            Outcome outcome,
            Authority authority,
            Set<String> rows,
            Set<ConditionCode> conditions) {
        static Case of(String name, Outcome outcome, Authority authority, String rows, Object... answers) {
            Map<Question, String> changed = new EnumMap<>(Question.class);
            for (int i = 0; i < answers.length; i += 2) {
                changed.put((Question) answers[i], (String) answers[i + 1]);
            }
            return new Case(name, changed, outcome, authority, Set.of(rows.split(" ")), Set.of());
        }

        Case on(ConditionCode... codes) {
            return new Case(name, answers, outcome, authority, rows, Set.of(codes));
        }

        /** With the questions on concerns open and nothing found. */
        Case weighed() {
            Map<Question, String> all = new EnumMap<>(Question.class);
            all.putAll(Map.of(J0, "yes", J1, "none", J2, "none", J3, "none", J4, "no", J5, "no", J6, "no"));
            all.putAll(answers);
            return new Case(name, all, outcome, authority, rows, conditions);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                Case.of("agent whose client is not disclosed", Outcome.INFO, Authority.L0, "G1 R22", B2, "other"),
                Case.of("agent who names the client", Outcome.OK, Authority.L0, "R32", B2, "other", B3, "Quay Readers"),
                Case.of(
                        "closed meeting of a campaign",
                        Outcome.OK,
                        Authority.L0,
                        "R32",
                        A1,
                        "campaign",
                        C4,
                        "invitation"),
                Case.of(
                                "protest expected three days ahead",
                                Outcome.HOLD_L2,
                                Authority.L2,
                                "R16 R27",
                                A3_DATE,
                                "in 3",
                                G1,
                                "protest",
                                G1_WHAT,
                                "A vigil",
                                I6,
                                "conditions",
                                I6_SAID,
                                "Stewards")
                        .on(POLICE_CONTACT, STEWARDS, DOOR_LIST),
                Case.of("late and nothing else", Outcome.COND, Authority.L1, "R34", A3_DATE, "in 3")
                        .on(STATED_CONDITION),
                Case.of("seven working days ahead", Outcome.OK, Authority.L0, "R32", A3_DATE, "in 10"),
                Case.of(
                                "late talk without an agenda",
                                Outcome.INFO,
                                Authority.L1,
                                "R23 R34",
                                A3_DATE,
                                "in 3",
                                C3,
                                "later")
                        .on(STATED_CONDITION),
                Case.of(
                                "candidate in a school hall",
                                Outcome.OK,
                                Authority.L1,
                                "R12 R32",
                                A1,
                                "election",
                                A4,
                                "school",
                                E1,
                                "yes",
                                E2,
                                "Reedham, Ada Finch",
                                E3,
                                "yes",
                                E4,
                                "yes",
                                I7,
                                "confirmed")
                        .on(COSTS_ONLY),
                Case.of(
                        "right claimed, Electoral Services asked",
                        Outcome.INFO,
                        Authority.L1,
                        "G1 R13",
                        A1,
                        "election",
                        E1,
                        "yes",
                        E2,
                        "Reedham, Ada Finch",
                        E3,
                        "yes",
                        E4,
                        "yes",
                        I7,
                        "asked"),
                Case.of(
                                "right not confirmed: the policy on parties applies as to every hirer",
                                Outcome.COND,
                                Authority.L1,
                                "R14 R32",
                                A1,
                                "election",
                                B5,
                                "party",
                                E1,
                                "yes",
                                E2,
                                "Reedham, Ada Finch",
                                E3,
                                "yes",
                                E4,
                                "yes",
                                I7,
                                "not-confirmed",
                                E5,
                                "yes")
                        .on(NO_BRANDING),
                Case.of(
                                "a right, and primary evidence of hatred",
                                Outcome.POLICE,
                                Authority.L3,
                                "R7 R12",
                                A1,
                                "election",
                                E1,
                                "yes",
                                E2,
                                "Reedham, Ada Finch",
                                E3,
                                "yes",
                                E4,
                                "yes",
                                I7,
                                "confirmed",
                                J2,
                                "primary",
                                I4,
                                PRIMARY,
                                I6,
                                "conditions",
                                I6_SAID,
                                "Told today")
                        .weighed()
                        .on(COSTS_ONLY),
                Case.of(
                        "moved from elsewhere after a refusal: an allegation weighs nothing",
                        Outcome.OK,
                        Authority.L0,
                        "R32",
                        A5_MOVED,
                        "refused",
                        B9,
                        "yes",
                        B9_SAID,
                        "They did not like our title."),
                Case.of("cash and nothing else", Outcome.OK, Authority.L0, "R32", F3, "cash"),
                Case.of("cash, and other publicity", Outcome.INFO, Authority.L1, "R24", F3, "cash", F1, "differs"),
                Case.of(
                                "money for a body without a number",
                                Outcome.COND,
                                Authority.L1,
                                "R25 R32",
                                A1,
                                "fundraiser",
                                F4_CAUSE,
                                "Friends of the quay")
                        .on(CHARITY_CHECK, NO_COLLECTIONS),
                Case.of(
                                "martial arts with minors, no policy",
                                Outcome.INFO,
                                Authority.L1,
                                "R19",
                                A1,
                                "class",
                                C8,
                                "yes",
                                C8_POLICY,
                                "none")
                        .on(SAFEGUARDING_LEAD),
                Case.of(
                                "the same with a policy",
                                Outcome.COND,
                                Authority.L1,
                                "R19 R32",
                                A1,
                                "class",
                                C8,
                                "yes",
                                C8_POLICY,
                                "policy")
                        .on(SAFEGUARDING_LEAD),
                Case.of(
                                "the same in a school, no policy",
                                Outcome.INFO,
                                Authority.L1,
                                "R19",
                                A1,
                                "class",
                                A4,
                                "school",
                                C8,
                                "yes",
                                C8_POLICY,
                                "none")
                        .on(SAFEGUARDING_LEAD, SAFEGUARDING_CLAUSE),
                Case.of("terms not accepted", Outcome.HOLD_L3, Authority.L3, "R29", H1, "no", H1_REASON, "The deposit"),
                Case.of(
                                "this event, primary evidence below crime",
                                Outcome.HOLD_L2,
                                Authority.L2,
                                "R9",
                                J3,
                                "event",
                                I4,
                                PRIMARY)
                        .weighed()
                        .on(SPEAKER_LOCK, NAMED_CHAIR, OFFICER_ATTENDS),
                Case.of("this event, a single claim", Outcome.COND, Authority.L1, "R10", J3, "event", I4, ANONYMOUS)
                        .weighed()
                        .on(SPEAKER_LOCK, NAMED_CHAIR, OFFICER_ATTENDS),
                Case.of("more people than the room holds", Outcome.INFO, Authority.L0, "R20", A4, "smallest", C7, "150")
                        .on(ROOM_OR_CAP),
                Case.of(
                                "threat that the police confirm",
                                Outcome.HOLD_L2,
                                Authority.L2,
                                "R16",
                                G1,
                                "threats",
                                G1_WHAT,
                                "A call",
                                I6,
                                "credible-threat",
                                I6_SAID,
                                "Inspector, today")
                        .on(POLICE_CONTACT, STEWARDS, DOOR_LIST),
                Case.of(
                                "threat before the police answer",
                                Outcome.INFO,
                                Authority.L1,
                                "G1 R16",
                                G1,
                                "threats",
                                G1_WHAT,
                                "A call",
                                I6,
                                "asked")
                        .on(POLICE_CONTACT, STEWARDS, DOOR_LIST),
                Case.of(
                                "three concerns of severity 2",
                                Outcome.HOLD_L2,
                                Authority.L2,
                                "R22 R24 R28 R33",
                                B1_PROOF,
                                "not",
                                F1,
                                "differs",
                                F2,
                                "no")
                        .on(MATERIAL_SIGHT),
                Case.of("two concerns of severity 2", Outcome.INFO, Authority.L1, "R24 R33", F1, "differs", F2, "no")
                        .on(MATERIAL_SIGHT),
                Case.of("somebody in danger", Outcome.POLICE, Authority.L2, "R1", I0, "yes"),
                Case.of(
                        "number on no register",
                        Outcome.INFO,
                        Authority.L0,
                        "R22",
                        B5,
                        "charity",
                        B5_NUMBER,
                        "1",
                        I1,
                        "not-found"),
                Case.of("a vague purpose", Outcome.COND, Authority.L1, "R34", C2, "Just a talk")
                        .on(STATED_CONDITION),
                Case.of("a talk without a speaker", Outcome.COND, Authority.L1, "R23", D1, "")
                        .on(AGENDA_AHEAD),
                Case.of("women only, no exception named", Outcome.HOLD_L3, Authority.L3, "R18", C5, "characteristic"),
                Case.of(
                                "lobbying beside expected protest changes nothing",
                                Outcome.COND,
                                Authority.L1,
                                "R16",
                                G1,
                                "protest",
                                G1_WHAT,
                                "A vigil",
                                I6,
                                "no-concern",
                                I6_SAID,
                                "Sergeant, today",
                                J4,
                                "yes",
                                J5,
                                "yes",
                                J5_LOG,
                                "Two councillors",
                                J6,
                                "yes")
                        .weighed()
                        .on(POLICE_CONTACT, STEWARDS, DOOR_LIST),
                Case.of(
                                "licence not yet applied for, 300 people",
                                Outcome.COND,
                                Authority.L1,
                                "R21 R30 R32",
                                G3,
                                "not-yet",
                                C7,
                                "300")
                        .on(LICENCE_EVIDENCE, BRIEFED_PROCEDURES),
                Case.of(
                                "serious incident of a returning hirer",
                                Outcome.HOLD_L2,
                                Authority.L2,
                                "R26",
                                A2,
                                "yes",
                                A2_CHANGED,
                                "no",
                                I3,
                                "serious",
                                I3_NOTE,
                                "Exits chained in 2025")
                        .on(DEPOSIT));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aCaseIsReadAsTheRulesSay(Case expected) {
        expected.answers().forEach((question, value) -> with(question, inTheseRooms(question, value)));
        String ref = enter();
        Evaluation actual = evaluate(ref);
        assertThat(actual.fired().stream().map(Evaluation.FiredRow::number).collect(Collectors.toSet()))
                .isEqualTo(expected.rows());
        assertThat(actual.outcome()).isEqualTo(expected.outcome());
        assertThat(actual.authority()).isEqualTo(expected.authority());
        assertThat(actual.conditions()).isEqualTo(expected.conditions());
        for (Remedy remedy : decisions.remedies(ref)) {
            supply(ref, remedy);
        }
    }

    private String inTheseRooms(Question question, String value) {
        if (question == A3_DATE) {
            return day(Integer.parseInt(value.substring(3))).toString();
        }
        if (question != A4) {
            return value;
        }
        Stream<Room> rooms = checks.rooms().stream();
        Room room = value.equals("school")
                ? rooms.filter(found -> found.venueKind().equals("school hall"))
                        .findFirst()
                        .orElseThrow()
                : rooms.min(Comparator.comparing(Room::capacity)).orElseThrow();
        return String.valueOf(room.id());
    }

    /** Does what is said to help, on a check of its own, and looks whether it does. */
    private void supply(String of, Remedy remedy) {
        Map<Question, String> before = new EnumMap<>(given);
        remedy.supplies().forEach(supply -> supply(of, supply));
        Evaluation after = run();
        assertThat(after.outcome()).as("%s", remedy).isEqualTo(remedy.outcome());
        assertThat(after.authority()).as("%s", remedy).isEqualTo(remedy.authority());
        assertThat(after.conditions()).as("%s", remedy).isEqualTo(remedy.conditions());
        given.clear();
        given.putAll(before);
    }

    private void supply(String of, Supply supply) {
        switch (supply) {
            case AGENDA -> with(C3, "attached");
            case SPEAKERS -> with(D1, "Nadia Frome");
            case PURPOSE -> with(C2, "People listen to a talk about the river and ask questions afterwards.");
            case CONTACT -> with(B1_PHONE, "01375 000000");
            case PROOF -> with(B1_PROOF, "seen");
            case CLIENT -> with(B3, "Quay Readers");
            case REGISTER -> with(I1, "found");
            case OPEN_SEATING -> with(C6_OPEN, "accepts");
            case LARGER_ROOM -> given.remove(A4);
            case TICKET_CAP ->
                with(
                        C7,
                        String.valueOf(
                                Objects.requireNonNull(checks.file(of).room()).capacity()));
            case SAFEGUARDING -> with(C8_POLICY, "policy");
            case PUBLICITY -> with(F1, "matches");
            case MATERIAL -> with(F2, "yes");
            case CAUSE_NUMBER -> with(F4_NUMBER, "900412");
            case FILM_LICENCE -> with(F6_LICENCE, "both");
            case LICENCE -> with(G3, "covered");
            case STEWARDS -> with(G2, "arranged");
            case TERMS -> with(H1, "yes");
            case MEMBERS_ONLY -> with(C4, "members");
            case LATER_DATE -> with(A3_DATE, day(40).toString());
        }
    }

    @Test
    void whatWouldHelpIsSaidForWhatCanBeHelped() {
        with(A3_DATE, day(3).toString()).with(C3, "later");
        String ref = enter();
        evaluate(ref);
        assertThat(decisions.remedies(ref))
                .extracting(Remedy::supplies)
                .contains(Set.of(Supply.LATER_DATE, Supply.AGENDA));
        assertThat(decisions.remedies(ref).getFirst().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void aFilmClubUnderAListedNameIsHeldUntilSomebodyHasLooked() {
        with(A1, "screening").with(B4, "The Base").with(F6, "Rivers").with(F6_LICENCE, "neither");
        String ref = enter();
        Evaluation held = evaluate(ref);
        assertThat(held.outcome()).isEqualTo(Outcome.HOLD_L2);
        assertThat(held.fired()).extracting(Evaluation.FiredRow::number).contains("G1", "R2");
        settle(ref, "prevent", Resolution.NOT_SAME);
        assertCase(evaluate(ref), Outcome.COND, Authority.L1, "R30", "R32");
        assertThat(with(C1, "Rivers again").run().fired())
                .as("remembered for the same name")
                .extracting(Evaluation.FiredRow::number)
                .doesNotContain("R2");
    }

    @Test
    void aBodyWhoseListingIsContestedIsHeldAndNotReported() {
        String ref = with(B4, "Palestine Action")
                .with(I6, "no-concern")
                .with(I6_SAID, "Adviser, today")
                .enter();
        settle(ref, "prevent", Resolution.CONFIRMED);
        assertCase(evaluate(ref), Outcome.HOLD_L3, Authority.L3, "R4");
    }

    private void settle(String ref, String who, Resolution resolution) {
        SignIn.as(who);
        for (Match match : checks.file(ref).openMatches()) {
            screening.resolve(ref, match.id(), match.version(), resolution, "Their own page, seen today");
        }
        SignIn.as("bookings");
    }

    @Test
    void aPartyBeforeAnElectionMeetsTheSameWhoeverItIs() {
        inPreElectionPeriod();
        with(A1, "campaign").with(B5, "party").with(E5, "yes");
        for (String party : List.of("Forward Reedham", "Old Anchor Party")) {
            Evaluation actual = with(B4, party).run();
            assertCase(actual, Outcome.COND, Authority.L1, "R14", "R15", "R32");
            assertThat(actual.conditions())
                    .containsExactlyInAnyOrder(NO_BRANDING, FULL_CHARGE, NAMED_CHAIR, BALANCED_PANEL);
        }
    }
}
