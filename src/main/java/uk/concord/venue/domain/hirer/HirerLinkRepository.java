package uk.concord.venue.domain.hirer;

import static uk.concord.db.Tables.HIRER_LINK;
import static uk.concord.db.Tables.VENUE_CHECK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Writes and reads links to hirers. */
@Repository
class HirerLinkRepository {
    private static final int MOST_SAVES = 1000;

    private final DSLContext db;

    HirerLinkRepository(DSLContext db) {
        this.db = db;
    }

    /** A link that works. */
    record Open(long id, String reference) {}

    void insert(long checkId, String tokenHash, String by, Instant now, Instant expires) {
        db.insertInto(HIRER_LINK)
                .set(HIRER_LINK.CHECK_ID, checkId)
                .set(HIRER_LINK.TOKEN_HASH, tokenHash)
                .set(HIRER_LINK.CREATED_NAME, by)
                .set(HIRER_LINK.CREATED_AT, now)
                .set(HIRER_LINK.EXPIRES_AT, expires)
                .execute();
    }

    Optional<Open> open(String tokenHash, Instant now) {
        return db.select(HIRER_LINK.ID, VENUE_CHECK.REFERENCE)
                .from(HIRER_LINK)
                .join(VENUE_CHECK)
                .on(VENUE_CHECK.ID.eq(HIRER_LINK.CHECK_ID))
                .where(HIRER_LINK.TOKEN_HASH.eq(tokenHash))
                .and(HIRER_LINK.EXPIRES_AT.gt(now))
                .and(HIRER_LINK.ENDED_AT.isNull())
                .and(HIRER_LINK.SAVES.lt(MOST_SAVES))
                .fetchOptional(org.jooq.Records.mapping(Open::new));
    }

    void used(long id) {
        db.update(HIRER_LINK)
                .set(HIRER_LINK.SAVES, HIRER_LINK.SAVES.plus(1))
                .where(HIRER_LINK.ID.eq(id))
                .execute();
    }

    void end(long id, Instant now) {
        db.update(HIRER_LINK)
                .set(HIRER_LINK.ENDED_AT, now)
                .where(HIRER_LINK.ID.eq(id))
                .and(HIRER_LINK.ENDED_AT.isNull())
                .execute();
    }

    /** Ends every link of a check: there is one at a time. */
    void endAll(long checkId, Instant now) {
        db.update(HIRER_LINK)
                .set(HIRER_LINK.ENDED_AT, now)
                .where(HIRER_LINK.CHECK_ID.eq(checkId))
                .and(HIRER_LINK.ENDED_AT.isNull())
                .execute();
    }

    /** @return oldest first */
    List<HirerLink> links(long checkId) {
        return db.selectFrom(HIRER_LINK)
                .where(HIRER_LINK.CHECK_ID.eq(checkId))
                .orderBy(HIRER_LINK.ID)
                .fetch(row ->
                        new HirerLink(row.getCreatedName(), row.getCreatedAt(), row.getExpiresAt(), row.getEndedAt()));
    }
}
