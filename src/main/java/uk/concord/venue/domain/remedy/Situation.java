package uk.concord.venue.domain.remedy;

import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.CaseFacts;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Question;

/** A check as the rules read it: as it stands, or as it would stand. */
public record Situation(Answers answers, CaseFacts facts) {
    public Concerns concerns() {
        return Concerns.of(answers, facts);
    }

    Situation with(Question question, String value) {
        return new Situation(answers.with(question, value), facts);
    }

    Situation with(CaseFacts other) {
        return new Situation(answers, other);
    }
}
