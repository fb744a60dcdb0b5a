package uk.concord.briefing.domain.clearance;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.Section;

/**
 * Whether an agreement is needed.
 *
 * @param needed null while nobody has said
 * @param sections what it is about
 * @param reason why it is not needed although it usually is; empty when there is nothing to explain
 * @param version for optimistic locking, 0 while nobody has said
 */
record ClearanceNeed(@Nullable Boolean needed, Set<Section> sections, String reason, int version) {

    ClearanceNeed {
        sections = Set.copyOf(sections);
    }
}
