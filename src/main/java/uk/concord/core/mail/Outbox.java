package uk.concord.core.mail;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;

/** Messages to be sent. A message says that something waits and links to the sign-in; it never carries content. */
@Component
public class Outbox {
    private final DSLContext db;
    private final Clock clock;

    Outbox(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** One message as the list shows it. */
    public record Line(
            long id,
            Instant createdAt,
            String recipient,
            String subject,
            String body,
            String state,
            int attempts,
            @Nullable Instant sentAt,
            String lastError) {}

    /**
     * Queues a message in the caller's transaction; the same key is queued once.
     *
     * @param idempotencyKey at most 120 characters, such as {@code briefing-7-account-12}
     * @param subject begins with the marking; no content
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(String idempotencyKey, String recipient, String subject, String body) {
        Instant now = clock.instant();
        db.insertInto(OUTBOX_MESSAGE)
                .set(OUTBOX_MESSAGE.IDEMPOTENCY_KEY, idempotencyKey)
                .set(OUTBOX_MESSAGE.RECIPIENT, recipient)
                .set(OUTBOX_MESSAGE.SUBJECT, subject)
                .set(OUTBOX_MESSAGE.BODY, body)
                .set(OUTBOX_MESSAGE.CREATED_AT, now)
                .set(OUTBOX_MESSAGE.NEXT_ATTEMPT_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /**
     * @param occasion how the keys of the messages begin; without wildcards
     * @return number of messages by state
     */
    @Transactional(readOnly = true)
    public Map<String, Integer> states(String occasion) {
        return db.select(OUTBOX_MESSAGE.STATE, count())
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith(occasion))
                .groupBy(OUTBOX_MESSAGE.STATE)
                .fetchMap(OUTBOX_MESSAGE.STATE, count());
    }

    /**
     * @param before id to go on from, exclusive; null for the newest
     * @param size rows on the page
     */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.OUTBOX_READ)
    public KeyPage<Line> page(@Nullable Long before, int size) {
        List<Line> lines = db.select(
                        OUTBOX_MESSAGE.ID,
                        OUTBOX_MESSAGE.CREATED_AT,
                        OUTBOX_MESSAGE.RECIPIENT,
                        OUTBOX_MESSAGE.SUBJECT,
                        OUTBOX_MESSAGE.BODY,
                        OUTBOX_MESSAGE.STATE,
                        OUTBOX_MESSAGE.ATTEMPTS,
                        OUTBOX_MESSAGE.SENT_AT,
                        OUTBOX_MESSAGE.LAST_ERROR)
                .from(OUTBOX_MESSAGE)
                .where(before == null ? org.jooq.impl.DSL.noCondition() : OUTBOX_MESSAGE.ID.lt(before))
                .orderBy(OUTBOX_MESSAGE.ID.desc())
                .limit(size + 1)
                .fetch(mapping((id, created, recipient, subject, body, state, attempts, sent, error) ->
                        new Line(id, created, recipient, subject, LinkMask.mask(body), state, attempts, sent, error)));
        return KeyPage.of(lines, size, line -> String.valueOf(line.id()));
    }
}
