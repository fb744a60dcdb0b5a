package uk.concord.venue.domain.repeat;

import uk.concord.venue.domain.rules.Question;

/**
 * An answer of last time beside the one of now, both as stored.
 *
 * @param now an empty text while nothing is answered
 */
public record AnswerPair(Question question, String before, String now) {
    public boolean differs() {
        return !before.equals(now);
    }
}
