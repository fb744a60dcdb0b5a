package uk.concord.tension.domain.assessment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Choice;

/**
 * A judgement on the record: about an issue, or about a ward (or the whole borough) in a period.
 *
 * @param judgement complete
 * @param decidedBy who approved or refused; the proposer where one person is enough
 * @param version for optimistic locking
 */
public record Assessment(
        long id,
        Subject subject,
        State state,
        Judgement judgement,
        long proposedBy,
        String proposer,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String decisionReason,
        int version) {

    /** Where an assessment stands. */
    public enum State implements Choice {
        PROPOSED,
        IN_FORCE,
        REFUSED,
        WITHDRAWN;

        @Override
        public String key() {
            return "tension.assessment." + name();
        }
    }

    /** What is judged. */
    public sealed interface Subject {
        /** @return the same for everything about this issue or area; at most 30 characters */
        String key();
    }

    /** An issue, by its id. */
    public record OfIssue(long issueId) implements Subject {
        @Override
        public String key() {
            return "issue-" + issueId;
        }
    }

    /**
     * A ward or the whole borough, and the days looked at.
     *
     * @throws IllegalArgumentException when the period ends before it begins
     */
    public record OfArea(long wardId, LocalDate from, LocalDate to) implements Subject {
        public OfArea {
            if (to.isBefore(from)) {
                throw new IllegalArgumentException("A period ends after it begins");
            }
        }

        @Override
        public String key() {
            return "ward-" + wardId;
        }
    }

    /** @return the same without anything that somebody wrote */
    Assessment withoutReasons() {
        return new Assessment(
                id,
                subject,
                state,
                judgement.withoutReasons(),
                proposedBy,
                proposer,
                proposedAt,
                decidedBy,
                decidedAt,
                "",
                version);
    }

    /** @return the level judged */
    public Level level() {
        return java.util.Objects.requireNonNull(judgement.level());
    }
}
