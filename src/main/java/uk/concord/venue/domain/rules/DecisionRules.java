package uk.concord.venue.domain.rules;

import java.util.Set;

/**
 * Who may decide what on a recommendation (venue rules X2, X3): as recommended at the level the rules name; anything else
 * that is milder than a hold one level up, with a reason for every row that fired; a refusal at level 3.
 */
public final class DecisionRules {
    private DecisionRules() {}

    /** @return whether the decision differs from what the rules recommend */
    public static boolean departs(
            Outcome outcome, Set<ConditionCode> recommended, Decision decision, Set<ConditionCode> chosen) {
        return switch (decision) {
            case REFUSE, CANCEL -> true;
            case KEEP_HOLD -> outcome.compareTo(Outcome.INFO) < 0;
            case APPROVE -> outcome != Outcome.OK || !recommended.isEmpty();
            case APPROVE_CONDITIONS ->
                switch (outcome) {
                    case OK, COND -> recommended.isEmpty() || !chosen.equals(recommended);
                    case HOLD_L2, HOLD_L3 -> !chosen.containsAll(recommended);
                    case INFO, INCOMPLETE, POLICE -> true;
                };
        };
    }

    /** @return the lowest level that may decide so */
    public static Authority needed(
            Outcome outcome,
            Authority authority,
            Set<ConditionCode> recommended,
            Decision decision,
            Set<ConditionCode> chosen) {
        if (decision == Decision.REFUSE || decision == Decision.CANCEL) {
            return Authority.L3;
        }
        boolean up = decision != Decision.KEEP_HOLD && departs(outcome, recommended, decision, chosen);
        return up ? authority.up() : authority;
    }
}
