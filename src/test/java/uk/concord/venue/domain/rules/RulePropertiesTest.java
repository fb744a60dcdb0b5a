package uk.concord.venue.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for every case, tried on thousands of random ones. */
class RulePropertiesTest {
    private static final RuleSet RULES = Cases.published();
    private static final int TRIES = 4_000;
    private static final List<String> GROUPS = List.of(
            "Parish of the Reed Marshes",
            "Reedham Mosque Committee",
            "Reedham Gurdwara Sabha",
            "Reedham Humanists",
            "Left Bench Alliance",
            "Right Bench Alliance");

    private final Random random = new Random(20261124);

    @Test
    void everyCaseHasAnOutcomeAndAnExplanationAndNeverARefusal() {
        for (int i = 0; i < TRIES; i++) {
            Concerns concerns = Concerns.of(answers(), facts());
            Recommendation actual = RULES.evaluate(concerns);
            assertThat(actual.fired()).isNotEmpty();
            assertThat(actual.authority()).isNotEqualTo(Authority.L4);
            if (!concerns.openGates().isEmpty()) {
                assertThat(actual.outcome()).isGreaterThanOrEqualTo(Outcome.INFO);
            }
        }
        assertThat(Outcome.values()).extracting(Enum::name).noneMatch(name -> name.contains("REFUSE"));
    }

    @Test
    void whoTheGroupIsNeverMatters() {
        for (int i = 0; i < TRIES; i++) {
            Answers case1 = named(answers(), GROUPS.get(random.nextInt(GROUPS.size())), "charity");
            Answers case2 = named(case1, GROUPS.get(random.nextInt(GROUPS.size())), "party");
            CaseFacts facts = facts();
            assertThat(RULES.evaluate(Concerns.of(case1, facts))).isEqualTo(RULES.evaluate(Concerns.of(case2, facts)));
        }
    }

    @Test
    void lobbyingReputationAndViewsNeverWorsenTheOutcome() {
        for (int i = 0; i < TRIES; i++) {
            Answers without = answers()
                    .with(Question.J0, "yes")
                    .with(Question.J4, "no")
                    .with(Question.J5, "no")
                    .with(Question.J6, "no")
                    .with(Question.J5_LOG, "a petition");
            Answers with =
                    without.with(Question.J4, "yes").with(Question.J5, "yes").with(Question.J6, "yes");
            CaseFacts facts = facts();
            Recommendation before = RULES.evaluate(Concerns.of(without, facts));
            Recommendation after = RULES.evaluate(Concerns.of(with, facts));
            assertThat(after.outcome()).isEqualTo(before.outcome());
            assertThat(after.conditions()).isEqualTo(before.conditions());
        }
    }

    @Test
    void aClearingAnswerNeverWorsensTheOutcome() {
        Map<Question, String> clearing = Map.of(
                Question.B1_PROOF, "seen",
                Question.I1, "found",
                Question.I3, "none",
                Question.C5, "none",
                Question.C6, "no",
                Question.C8_POLICY, "policy",
                Question.J1, "none",
                Question.J2, "none",
                Question.J3, "none",
                Question.I0, "no");
        for (int i = 0; i < TRIES; i++) {
            Answers before = answers();
            CaseFacts facts = facts();
            for (Map.Entry<Question, String> answer : clearing.entrySet()) {
                Outcome was = RULES.evaluate(Concerns.of(before, facts)).outcome();
                Outcome is = RULES.evaluate(Concerns.of(before.with(answer.getKey(), answer.getValue()), facts))
                        .outcome();
                assertThat(is).as(answer.getKey().code()).isLessThanOrEqualTo(was);
            }
        }
    }

    private Answers named(Answers answers, String group, String kind) {
        return answers.with(Question.B2, "organisation")
                .with(Question.B4, group)
                .with(Question.B5, kind)
                .with(Question.B5_NUMBER, "12345678")
                .with(Question.C1, "An evening with " + group)
                .with(Question.C2, "A gathering in which " + group + " explains what it believes in.")
                .with(Question.D1, "Speaker of " + group);
    }

    private Answers answers() {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            String value = switch (question.kind()) {
                case CHOICE, YES_NO ->
                    question.options().get(random.nextInt(question.options().size()));
                case NUMBER -> String.valueOf(random.nextInt(1000));
                case DATE -> "2027-02-01";
                case TIME -> "10:00";
                case ROOM -> "1";
                default -> random.nextInt(4) == 0 ? "short" : "some words that say enough of it";
            };
            if (random.nextInt(12) > 0) {
                answers.put(question, value);
            }
        }
        return Answers.of(answers);
    }

    private CaseFacts facts() {
        return new CaseFacts(
                random.nextInt(8) > 0,
                rare(),
                rare(),
                rare(),
                rare(),
                rare(),
                random.nextInt(1200),
                random.nextInt(20),
                random.nextBoolean());
    }

    private int rare() {
        return random.nextInt(8) == 0 ? 1 : 0;
    }
}
