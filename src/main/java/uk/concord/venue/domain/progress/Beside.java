package uk.concord.venue.domain.progress;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.life.LifeEvent;

/**
 * Where the tasks stand that are done beside the answers.
 *
 * @param requested codes of the questions of an open request
 * @param asked codes of all questions the hirer has before them, by a request or by a link
 * @param linkOut whether a link to the hirer works now
 * @param letters in progress while one is not sent yet
 * @param review waiting while a reviewer has to answer, in progress while a complaint is open
 * @param reopened what opened the check again; null when it is not open again
 */
public record Beside(
        Set<String> requested,
        Set<String> asked,
        boolean linkOut,
        Step letters,
        Step review,
        @Nullable LifeEvent reopened) {
    /** Where one of them stands. */
    public enum Step {
        NONE,
        IN_PROGRESS,
        WAITING,
        DONE
    }
}
