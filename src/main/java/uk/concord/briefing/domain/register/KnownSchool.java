package uk.concord.briefing.domain.register;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.school.Phase;

/**
 * A school on our record, as the register is compared with it.
 *
 * @param urns its numbers, the former ones too
 * @param currentUrn the one in use, null when none was ever entered
 * @param type of establishment under that number, empty when not known
 * @param trust name of its trust, empty when it has none
 */
public record KnownSchool(
        long id,
        String name,
        Phase phase,
        Set<Integer> urns,
        @Nullable Integer currentUrn,
        String type,
        String trust,
        String postcode,
        @Nullable LocalDate closed) {

    public KnownSchool {
        urns = Set.copyOf(urns);
    }
}
