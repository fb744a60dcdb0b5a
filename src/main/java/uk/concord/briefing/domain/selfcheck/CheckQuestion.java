package uk.concord.briefing.domain.selfcheck;

import java.util.Set;
import uk.concord.briefing.domain.school.Phase;

/**
 * A question of the self-check.
 *
 * @param topic what the answer tells about, such as TRAINING
 * @param phases for whom; empty for all
 */
public record CheckQuestion(long id, String topic, String text, Set<Phase> phases) {

    public CheckQuestion {
        phases = Set.copyOf(phases);
    }

    public boolean isFor(Phase phase) {
        return phases.isEmpty() || phases.contains(phase);
    }
}
