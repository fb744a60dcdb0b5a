package uk.concord.briefing.domain.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.school.ContactRole;
import uk.concord.briefing.domain.term.Term;

/**
 * A published briefing, as one person at one or more schools sees it.
 *
 * @param versionId the version
 * @param number of the version
 * @param schools names of the schools this person receives it for
 * @param schoolIds their ids
 * @param role in which this person receives it
 * @param acknowledgeBy the day until which they are asked to acknowledge, by their own school days; the earliest
 * @param acknowledgedAt when this person acknowledged it for the last of these schools, null while one of them waits
 */
public record MyBriefing(
        Term term,
        long versionId,
        int number,
        List<String> schools,
        Set<Long> schoolIds,
        ContactRole role,
        Instant publishedAt,
        LocalDate acknowledgeBy,
        @Nullable Instant acknowledgedAt) {

    public MyBriefing {
        schools = List.copyOf(schools);
        schoolIds = Set.copyOf(schoolIds);
    }
}
