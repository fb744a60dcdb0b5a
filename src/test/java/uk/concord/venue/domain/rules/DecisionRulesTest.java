package uk.concord.venue.domain.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {
    private static final Set<ConditionCode> NONE = Set.of();
    private static final Set<ConditionCode> TWO = EnumSet.of(ConditionCode.STEWARDS, ConditionCode.DOOR_LIST);

    @Test
    void whatIsRecommendedIsDecidedAtTheLevelTheRulesName() {
        assertThat(DecisionRules.needed(Outcome.OK, Authority.L0, NONE, Decision.APPROVE, NONE))
                .isEqualTo(Authority.L0);
        assertThat(DecisionRules.needed(Outcome.COND, Authority.L1, TWO, Decision.APPROVE_CONDITIONS, TWO))
                .isEqualTo(Authority.L1);
        assertThat(DecisionRules.needed(Outcome.HOLD_L2, Authority.L2, NONE, Decision.APPROVE_CONDITIONS, TWO))
                .isEqualTo(Authority.L2);
    }

    @Test
    void everyDepartureGoesOneLevelUp() {
        assertThat(DecisionRules.needed(Outcome.COND, Authority.L1, TWO, Decision.APPROVE, NONE))
                .isEqualTo(Authority.L2);
        assertThat(DecisionRules.needed(
                        Outcome.COND,
                        Authority.L1,
                        TWO,
                        Decision.APPROVE_CONDITIONS,
                        EnumSet.of(ConditionCode.STEWARDS)))
                .isEqualTo(Authority.L2);
        assertThat(DecisionRules.needed(Outcome.OK, Authority.L0, NONE, Decision.APPROVE_CONDITIONS, TWO))
                .isEqualTo(Authority.L1);
        assertThat(DecisionRules.needed(Outcome.INFO, Authority.L0, NONE, Decision.APPROVE, NONE))
                .isEqualTo(Authority.L1);
        assertThat(DecisionRules.needed(Outcome.HOLD_L2, Authority.L2, NONE, Decision.APPROVE, NONE))
                .isEqualTo(Authority.L3);
        assertThat(DecisionRules.needed(Outcome.POLICE, Authority.L3, NONE, Decision.APPROVE_CONDITIONS, TWO))
                .isEqualTo(Authority.L4);
    }

    @Test
    void aRefusalNeedsLevelThreeWhateverTheRulesSay() {
        for (Outcome outcome : Outcome.values()) {
            assertThat(DecisionRules.needed(outcome, Authority.L0, NONE, Decision.REFUSE, NONE))
                    .isEqualTo(Authority.L3);
            assertThat(DecisionRules.departs(outcome, NONE, Decision.REFUSE, NONE))
                    .isTrue();
        }
    }
}
