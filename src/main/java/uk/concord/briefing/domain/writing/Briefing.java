package uk.concord.briefing.domain.writing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.briefing.domain.term.Term;

/**
 * The briefing of a term.
 *
 * @param period the days its figures count
 * @param authorName who opened it
 * @param submittedAt when it was last given to an approver, null in a first draft
 * @param returnNote why the approver gave it back, empty when not
 * @param changeNote what changed since the version before, empty in a first version
 * @param version for optimistic locking
 */
public record Briefing(
        long id,
        Term term,
        BriefingState state,
        ReleasePeriod period,
        long authorId,
        String authorName,
        @Nullable Instant submittedAt,
        String returnNote,
        String changeNote,
        int version) {}
