package uk.concord.tension.domain.issue;

import java.time.Instant;
import uk.concord.tension.domain.report.Choice;

/**
 * Something that was done with an issue.
 *
 * @param subject reference or state it was about, may be empty
 * @param reason may be empty
 * @param by display name
 */
public record IssueStep(Kind kind, String subject, String reason, String by, Instant at) {
    /** What kind of thing was done. */
    public enum Kind implements Choice {
        OPENED,
        CHANGED,
        LINKED,
        UNLINKED,
        MOVED,
        MERGED,
        MERGE_UNDONE;

        @Override
        public String key() {
            return "tension.issue.step." + name();
        }
    }
}
