package uk.concord.tension.domain.triage.kept;

import java.time.Instant;
import java.util.Map;

/**
 * What a person had entered about a report when the page was left, or Concord stopped.
 *
 * @param answers by the names of the fields
 * @param savedAt when the last of them was saved
 */
public record KeptAnswers(Map<String, String> answers, Instant savedAt) {
    public KeptAnswers {
        answers = Map.copyOf(answers);
    }
}
