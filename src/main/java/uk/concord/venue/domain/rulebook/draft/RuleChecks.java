package uk.concord.venue.domain.rulebook.draft;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.CaseFacts;
import uk.concord.venue.domain.rules.Concerns;

/** Looks a draft over before anybody can publish it. */
@Component
public class RuleChecks {
    private final Set<String> knownInputs =
            Concerns.of(Answers.of(Map.of()), CaseFacts.clear(0, 0)).inputs().keySet();

    /** @return what was found, the blocking first; nothing when the draft is fine */
    public List<Finding> of(String dmn) {
        return TableChecks.of(dmn, knownInputs);
    }
}
