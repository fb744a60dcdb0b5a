package uk.concord.venue.domain.check;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Gate;
import uk.concord.venue.domain.rules.Outcome;

/**
 * What the rules said about a check as it stood at one version.
 *
 * @param checkVersion version of the check's answers that were read
 * @param statutoryRight whether a right to the room is verified (R12)
 * @param fired the rows that fired; never empty
 */
public record Evaluation(
        long id,
        int checkVersion,
        long ruleSetId,
        Outcome outcome,
        Authority authority,
        boolean statutoryRight,
        Set<ConditionCode> conditions,
        Set<Gate> openGates,
        List<FiredRow> fired,
        Instant at) {

    /**
     * A row that fired.
     *
     * @param answers the answers that made it fire, as they read then
     */
    public record FiredRow(
            String rowId,
            String number,
            Outcome outcome,
            Authority authority,
            Set<ConditionCode> conditions,
            String reason,
            String reference,
            List<FiredAnswer> answers) {}

    /** @param question code of the question */
    public record FiredAnswer(String question, String value) {}
}
