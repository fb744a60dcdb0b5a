package uk.concord.briefing.domain.flash;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;

/**
 * A notice as one person at one or more schools sees it.
 *
 * @param schools names of the schools this person receives it for
 * @param acknowledgedAt when this person acknowledged it for the last of them, null while one waits
 * @param withdrawnAt when it was taken back; there is nothing to read any more then
 */
public record MyNotice(
        long id,
        String title,
        Marking marking,
        List<String> schools,
        Instant sentAt,
        Instant acknowledgeBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant withdrawnAt) {

    public MyNotice {
        schools = List.copyOf(schools);
    }
}
