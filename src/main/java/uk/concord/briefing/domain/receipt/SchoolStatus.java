package uk.concord.briefing.domain.receipt;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.school.School;

/**
 * What is known of one school and one published version. Told, opened and acknowledged are three facts.
 *
 * @param notifiedAt when its first contact was told, null when nobody was
 * @param mail what became of the message to it; the best of its people's
 * @param openedAt when somebody there first opened it
 * @param acknowledgedAt when a safeguarding lead or deputy first acknowledged it
 * @param acknowledgedBy who, null when nobody has
 * @param question what they asked, empty when nothing
 */
public record SchoolStatus(
        School school,
        @Nullable Instant notifiedAt,
        Mail mail,
        @Nullable Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        String question) {

    /** What became of a message, the worst first. */
    public enum Mail {
        /** There is none on record. */
        NONE,
        CAME_BACK,
        WAITING,
        SENT,
        DELIVERED;

        /** Key of the words for it. */
        public String textKey() {
            return "briefing.board.mail." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Mail of(String outboxState) {
            return switch (outboxState) {
                case "DELIVERED" -> DELIVERED;
                case "SENT", "ACCEPTED" -> SENT;
                case "WAITING" -> WAITING;
                default -> CAME_BACK;
            };
        }
    }

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
