package uk.concord.briefing.domain.receipt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.school.School;

/**
 * What is known of one school and one published version. Told, opened and acknowledged are three facts.
 *
 * @param notifiedAt when its first contact was told, null when nobody was
 * @param openedAt when somebody there first opened it
 * @param acknowledgedAt when a safeguarding lead or deputy first acknowledged it
 * @param acknowledgedBy who, null when nobody has
 * @param question what they asked, empty when nothing
 */
public record SchoolStatus(
        School school,
        @Nullable Instant notifiedAt,
        @Nullable Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        String question) {

    /** How far a school is. */
    public enum Stage {
        NOT_NOTIFIED,
        NOTIFIED,
        OPENED,
        ACKNOWLEDGED
    }

    public Stage stage() {
        if (acknowledgedAt != null) {
            return Stage.ACKNOWLEDGED;
        }
        if (openedAt != null) {
            return Stage.OPENED;
        }
        return notifiedAt == null ? Stage.NOT_NOTIFIED : Stage.NOTIFIED;
    }
}
