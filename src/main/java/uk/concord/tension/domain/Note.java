package uk.concord.tension.domain;

import java.time.Instant;
import uk.concord.tension.domain.report.Choice;

/**
 * Something the portal and the reporter said to each other about a report.
 *
 * @param byReporter whether the author of the report wrote it
 */
public record Note(Kind kind, String text, Instant at, boolean byReporter) {
    /** What kind of thing was said. */
    public enum Kind implements Choice {
        QUESTION,
        ANSWER,
        /** That the reporter was reminded of the question before it. */
        REMINDER,
        OUTCOME,
        /** Between those who triage; the reporter never sees it. */
        INTERNAL;

        @Override
        public String key() {
            return "tension.Note." + name();
        }
    }
}
