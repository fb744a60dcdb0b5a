package uk.concord.core.audit;

import static org.jooq.impl.DSL.max;
import static uk.concord.db.Tables.AUDIT_EVENT;
import static uk.concord.db.Tables.AUDIT_SEAL;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.db.tables.records.AuditEventRecord;

/**
 * Chains the audit events: the seal at position n is the SHA-256 of the seal at n − 1 and of the event it seals. An
 * event that was changed, removed or put elsewhere no longer fits its seal. One job seals; two at once would meet on
 * the primary key and one would fail.
 */
@Component
public class AuditChain {
    private static final int BATCH = 1_000;
    /** Events younger than this wait: a transaction with a smaller id may still be open. */
    private static final Duration SETTLING = Duration.ofSeconds(2);

    private static final String START = "0".repeat(64);

    private final DSLContext db;
    private final Clock clock;

    AuditChain(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Seals what is not sealed yet, oldest first.
     *
     * @return number of events sealed, at most one batch
     */
    @Transactional
    public int seal() {
        Record last = db.select(AUDIT_SEAL.POSITION, AUDIT_SEAL.HASH)
                .from(AUDIT_SEAL)
                .orderBy(AUDIT_SEAL.POSITION.desc())
                .limit(1)
                .fetchOne();
        long position = last == null ? 0 : last.get(AUDIT_SEAL.POSITION);
        String hash = last == null ? START : last.get(AUDIT_SEAL.HASH);
        List<AuditEventRecord> events = db.select(AUDIT_EVENT.fields())
                .from(AUDIT_EVENT)
                .leftJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.EVENT_ID.eq(AUDIT_EVENT.ID))
                .where(AUDIT_SEAL.EVENT_ID.isNull())
                .and(AUDIT_EVENT.ID.gt(lowestOpenEvent()))
                .and(AUDIT_EVENT.HAPPENED_AT.le(clock.instant().minus(SETTLING)))
                .orderBy(AUDIT_EVENT.ID)
                .limit(BATCH)
                .fetchInto(AUDIT_EVENT);
        for (AuditEventRecord event : events) {
            position++;
            hash = next(hash, event);
            db.insertInto(AUDIT_SEAL)
                    .set(AUDIT_SEAL.POSITION, position)
                    .set(AUDIT_SEAL.EVENT_ID, event.getId())
                    .set(AUDIT_SEAL.SEALED_AT, clock.instant())
                    .set(AUDIT_SEAL.HASH, hash)
                    .execute();
        }
        return events.size();
    }

    /**
     * Walks the whole chain.
     *
     * @return the position of the first seal that does not fit, or empty when the chain is whole
     */
    @Transactional(readOnly = true)
    public OptionalLong firstBreak() {
        String hash = START;
        long expected = 1;
        while (true) {
            var batch = db.select(AUDIT_SEAL.POSITION, AUDIT_SEAL.HASH, AUDIT_SEAL.EVENT_ID)
                    .select(AUDIT_EVENT.fields())
                    .from(AUDIT_SEAL)
                    .leftJoin(AUDIT_EVENT)
                    .on(AUDIT_EVENT.ID.eq(AUDIT_SEAL.EVENT_ID))
                    .where(AUDIT_SEAL.POSITION.ge(expected))
                    .orderBy(AUDIT_SEAL.POSITION)
                    .limit(BATCH)
                    .fetch();
            for (Record row : batch) {
                if (row.get(AUDIT_SEAL.POSITION) != expected || row.get(AUDIT_EVENT.ID) == null) {
                    return OptionalLong.of(expected);
                }
                hash = next(hash, row.into(AUDIT_EVENT));
                if (!hash.equals(row.get(AUDIT_SEAL.HASH))) {
                    return OptionalLong.of(expected);
                }
                expected++;
            }
            if (batch.size() < BATCH) {
                return OptionalLong.empty();
            }
        }
    }

    /** @return whether events wait longer than a minute for their seal: the job stands still, or a seal was removed */
    @Transactional(readOnly = true)
    public boolean isBehind() {
        return db.fetchExists(db.selectOne()
                .from(AUDIT_EVENT)
                .leftJoin(AUDIT_SEAL)
                .on(AUDIT_SEAL.EVENT_ID.eq(AUDIT_EVENT.ID))
                .where(AUDIT_SEAL.EVENT_ID.isNull())
                .and(AUDIT_EVENT.HAPPENED_AT.lt(clock.instant().minus(Duration.ofMinutes(1)))));
    }

    /** Sealed events far below the last sealed one need no second look; the margin covers transactions still open. */
    private long lowestOpenEvent() {
        Long highest = db.select(max(AUDIT_SEAL.EVENT_ID)).from(AUDIT_SEAL).fetchOne(max(AUDIT_SEAL.EVENT_ID));
        return highest == null ? 0 : highest - 10_000;
    }

    private static String next(String previous, AuditEventRecord event) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : List.of(
                    previous,
                    String.valueOf(event.getId()),
                    String.valueOf(event.getHappenedAt()),
                    event.getActor(),
                    event.getAction(),
                    event.getSubjectType(),
                    event.getSubjectRef(),
                    event.getDetail(),
                    event.getAddress())) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // The length first, so that text cannot move from one field to the next unseen.
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
