package uk.concord.briefing.domain.comment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.Section;

/**
 * Comments that belong together.
 *
 * @param askedId who is asked, and has it on "my work" until it is settled
 * @param comments the first opens the thread, in order
 * @param resolvedBy who settled it, null while it is open
 * @param version for optimistic locking
 */
public record CommentThread(
        long id,
        Section section,
        long askedId,
        String askedName,
        List<Comment> comments,
        @Nullable String resolvedBy,
        @Nullable Instant resolvedAt,
        int version) {

    public CommentThread {
        comments = List.copyOf(comments);
    }

    /** One comment. */
    public record Comment(String writer, Instant at, String text) {}

    public boolean open() {
        return resolvedAt == null;
    }
}
