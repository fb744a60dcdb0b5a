package uk.concord.tension.domain.action;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Choice;

/**
 * What somebody undertook to do.
 *
 * @param reference such as AC-2026-000012
 * @param issue reference of the issue it serves, or null
 * @param owner display name
 * @param outcome what came of it; empty while it is open
 * @param evidence how one can tell; empty while it is open
 * @param version for optimistic locking
 */
public record Action(
        long id,
        String reference,
        @Nullable String issue,
        String title,
        long ownerId,
        String owner,
        LocalDate dueOn,
        State state,
        String outcome,
        String evidence,
        Instant createdAt,
        @Nullable Instant endedAt,
        int version) {

    /** Where an action stands. */
    public enum State implements Choice {
        OPEN,
        DONE,
        DROPPED;

        @Override
        public String key() {
            return "tension.action." + name();
        }
    }

    /** @return as it was just before that moment: what ended afterwards was still open */
    Action asOf(Instant moment) {
        return endedAt == null || endedAt.isBefore(moment)
                ? this
                : new Action(
                        id,
                        reference,
                        issue,
                        title,
                        ownerId,
                        owner,
                        dueOn,
                        State.OPEN,
                        "",
                        "",
                        createdAt,
                        null,
                        version);
    }

    /** @return whether it is open and its day has passed */
    public boolean isOverdue(LocalDate today) {
        return state == State.OPEN && dueOn.isBefore(today);
    }
}
