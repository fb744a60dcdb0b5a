package uk.concord.briefing.domain.flash;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notice.
 *
 * @param returnNote why it was given back, empty when it was not
 * @param sentAt when schools were told, null before
 * @param acknowledgeBy until when schools acknowledge, null before it is sent
 * @param withdrawnAt null when it was not withdrawn
 * @param version for optimistic locking
 */
public record FlashNotice(
        long id,
        NoticeText text,
        NoticeState state,
        String authorName,
        String returnNote,
        @Nullable Instant sentAt,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant withdrawnAt,
        String withdrawnReason,
        int version) {}
