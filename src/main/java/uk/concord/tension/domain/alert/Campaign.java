package uk.concord.tension.domain.alert;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in which people were asked to report.
 *
 * @param wardId the ward it was in, or null for the whole borough
 * @param wardName its name, or null
 * @param version for optimistic locking
 */
public record Campaign(
        long id,
        String name,
        @Nullable Long wardId,
        @Nullable String wardName,
        LocalDate startsOn,
        LocalDate endsOn,
        int version) {}
