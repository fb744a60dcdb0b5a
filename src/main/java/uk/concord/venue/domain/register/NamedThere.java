package uk.concord.venue.domain.register;

import java.util.List;
import java.util.Set;
import uk.concord.venue.domain.screening.NormalisedName;

/** Whether somebody of that name is among the names of a register. The names themselves are forgotten. */
final class NamedThere {
    private NamedThere() {}

    /** @return whether one of the names holds every part of the person's, of which there must be two */
    static boolean isAmong(String person, List<String> names) {
        Set<String> parts = Set.copyOf(NormalisedName.of(person).tokens());
        return parts.size() >= 2
                && names.stream()
                        .anyMatch(name -> NormalisedName.of(name).tokens().containsAll(parts));
    }
}
