package uk.concord.venue.domain.repeat;

import java.util.List;

/**
 * What could be taken over from an earlier check.
 *
 * @param answers what the hirer said then, in the order of the questions
 * @param checks what the officer found then
 * @param quick whether nothing was found then, so that confirming is enough
 */
public record RepeatOffer(PastHire hire, List<AnswerPair> answers, List<AnswerPair> checks, boolean quick) {
    public RepeatOffer {
        answers = List.copyOf(answers);
        checks = List.copyOf(checks);
    }
}
