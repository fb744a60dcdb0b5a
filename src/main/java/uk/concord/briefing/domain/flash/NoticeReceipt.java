package uk.concord.briefing.domain.flash;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far one school is with a notice. Only a lead's or a deputy's acknowledgement is the school's.
 *
 * @param acknowledgedBy who, null while nobody has
 */
public record NoticeReceipt(
        String school,
        @Nullable Instant notifiedAt,
        @Nullable Instant openedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy) {}
