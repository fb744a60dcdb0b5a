package uk.concord.venue.domain.remedy;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.venue.domain.remedy.Supply.*;
import static uk.concord.venue.domain.rules.Question.*;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import uk.concord.venue.domain.rulebook.trial.BuiltInCase;
import uk.concord.venue.domain.rulebook.trial.MadeUpCases;
import uk.concord.venue.domain.rulebook.trial.MadeUpCases.MadeUp;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.CaseFacts;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Recommendation;
import uk.concord.venue.domain.rules.RuleSet;

class RemediesTest {
    private static final RuleSet RULES = published();
    private static final CaseFacts CLEAR = CaseFacts.clear(300, 30);

    /** What an event or a person is, and what was found: no remedy may ever touch it. */
    private static final Set<Question> FACTS = EnumSet.of(
            A1,
            A2,
            A2_CHANGED,
            A5_MOVED,
            B1,
            B2,
            B4,
            B4_OTHER,
            B5,
            B5_NUMBER,
            B7,
            B9,
            C1,
            C5,
            C6,
            C8,
            E1,
            E2,
            E3,
            E5,
            E6,
            G1,
            I0,
            I3,
            I4,
            I5,
            I6,
            I7,
            J0,
            J1,
            J2,
            J3,
            J4,
            J5,
            J6);

    private static RuleSet published() {
        try (InputStream dmn = RemediesTest.class.getResourceAsStream("/rules/venue-hire.dmn")) {
            return RuleSet.of(new String(Objects.requireNonNull(dmn).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    private static Answers talk() {
        return Answers.of(BuiltInCase.unremarkable());
    }

    private static List<Remedy> remedies(Answers answers, CaseFacts facts) {
        return Remedies.of(RULES, new Situation(answers, facts));
    }

    private static Remedy only(Answers answers, CaseFacts facts) {
        List<Remedy> found = remedies(answers, facts);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static void assertRemedy(Remedy actual, Outcome outcome, Authority authority, Supply... supplies) {
        assertThat(actual.supplies()).containsExactlyInAnyOrder(supplies);
        assertThat(actual.outcome()).isEqualTo(outcome);
        assertThat(actual.authority()).isEqualTo(authority);
    }

    @Test
    void anUnremarkableTalkNeedsNothing() {
        assertThat(remedies(talk(), CLEAR)).isEmpty();
    }

    @Test
    void missingPapersAreNamedOneByOne() {
        assertRemedy(
                only(talk().with(C8, "yes").with(C8_POLICY, "none"), CLEAR), Outcome.COND, Authority.L1, SAFEGUARDING);
        assertRemedy(only(talk().with(B1_PROOF, "not"), CLEAR), Outcome.OK, Authority.L0, PROOF);
        assertRemedy(only(talk().with(H1, "no").with(H1_REASON, "Too long"), CLEAR), Outcome.OK, Authority.L0, TERMS);
        assertRemedy(only(talk().with(C2, "A talk."), CLEAR), Outcome.OK, Authority.L0, PURPOSE);
        assertRemedy(only(talk().with(F1, "differs"), CLEAR), Outcome.OK, Authority.L0, PUBLICITY);
        assertRemedy(
                only(talk().with(C6, "other").with(C6_OPEN, "declines"), CLEAR),
                Outcome.COND,
                Authority.L1,
                OPEN_SEATING);
    }

    @Test
    void tooManyPeopleFitIntoALargerRoomOrAreCapped() {
        List<Remedy> found = remedies(talk(), CaseFacts.clear(40, 30));
        assertThat(found).extracting(Remedy::supplies).containsExactly(Set.of(LARGER_ROOM), Set.of(TICKET_CAP));
        assertThat(found).extracting(Remedy::outcome).containsOnly(Outcome.OK);
    }

    @Test
    void whereOneThingIsNotEnoughThePairIsNamed() {
        Answers two = talk().with(B1_PROOF, "not").with(I1, "not-found");
        assertRemedy(only(two, CLEAR), Outcome.OK, Authority.L0, PROOF, REGISTER);
    }

    @Test
    void whereAPairIsNotEnoughTheSmallestSetIsNamed() {
        Answers three = talk().with(B1_PROOF, "not").with(I1, "not-found").with(F1, "differs");
        assertThat(remedies(three, CLEAR).getFirst().supplies()).containsExactlyInAnyOrder(PROOF, REGISTER, PUBLICITY);
        assertThat(remedies(three, CLEAR).getFirst().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void aConditionThatWouldFallAwayIsNamed() {
        Answers noMaterial = talk().with(F2, "no").with(I3, "minor").with(I3_NOTE, "Left late");
        Remedy actual = only(noMaterial, CLEAR);
        assertRemedy(actual, Outcome.COND, Authority.L1, MATERIAL);
        assertThat(actual.fallsAway()).containsExactly(ConditionCode.MATERIAL_SIGHT);
    }

    @Test
    void nothingIsSuggestedAgainstWhatWasFoundOrWhatPeopleAre() {
        Answers preacher =
                talk().with(J0, "yes").with(J4, "yes").with(J5, "yes").with(J6, "yes");
        assertThat(remedies(
                        preacher.with(J1, "none")
                                .with(J2, "none")
                                .with(J3, "none")
                                .with(J5_LOG, "x"),
                        CLEAR))
                .isEmpty();
        assertThat(remedies(talk().with(C5, "characteristic"), CLEAR)).isEmpty();
        assertThat(remedies(talk().with(I3, "serious").with(I3_NOTE, "Fire exits chained"), CLEAR))
                .isEmpty();
        assertThat(remedies(talk(), new CaseFacts(true, 0, 0, 1, 0, 0, 300, 30, false)))
                .isEmpty();
    }

    @Test
    void everyRemedyOfThousandsOfCasesIsTrueSmallAndHonest() {
        int found = 0;
        for (MadeUp madeUp : new MadeUpCases().cases(1_500)) {
            Situation situation = new Situation(madeUp.answers(), madeUp.facts());
            Recommendation now = RULES.evaluate(situation.concerns());
            for (Remedy remedy : Remedies.of(RULES, situation)) {
                found++;
                Situation then = supplied(situation, remedy.supplies());
                Recommendation actual = RULES.evaluate(then.concerns());
                assertThat(actual.outcome()).isEqualTo(remedy.outcome());
                assertThat(actual.authority()).isEqualTo(remedy.authority());
                assertThat(actual.conditions()).isEqualTo(remedy.conditions());
                assertThat(Remedies.isBetter(actual, now)).isTrue();
                assertThat(smaller(remedy.supplies()))
                        .as("nothing in %s is superfluous", remedy.supplies())
                        .noneMatch(fewer -> !Remedies.isBetter(
                                actual,
                                RULES.evaluate(supplied(situation, fewer).concerns())));
                assertThat(FACTS)
                        .allSatisfy(fact -> assertThat(then.answers().kept(fact))
                                .isEqualTo(
                                        fact == I1
                                                ? "found"
                                                : situation.answers().kept(fact)));
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    private static Situation supplied(Situation situation, Set<Supply> supplies) {
        Situation changed = situation;
        for (Supply supply : supplies) {
            changed = supply.in(changed);
        }
        return changed;
    }

    private static Stream<Set<Supply>> smaller(Set<Supply> supplies) {
        return supplies.stream().filter(one -> supplies.size() > 1).map(one -> {
            Set<Supply> fewer = EnumSet.copyOf(supplies);
            fewer.remove(one);
            return fewer;
        });
    }
}
