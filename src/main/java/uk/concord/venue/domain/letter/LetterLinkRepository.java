package uk.concord.venue.domain.letter;

import static uk.concord.db.Tables.LETTER_LINK;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_LETTER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;

/** Writes and reads links to letters. */
@Repository
class LetterLinkRepository {
    private final DSLContext db;

    LetterLinkRepository(DSLContext db) {
        this.db = db;
    }

    /** The letter a link opens. */
    record Open(long linkId, String reference, long checkId, long letterId) {}

    void insert(long letterId, String tokenHash, Instant now, Instant expires) {
        db.insertInto(LETTER_LINK)
                .set(LETTER_LINK.LETTER_ID, letterId)
                .set(LETTER_LINK.TOKEN_HASH, tokenHash)
                .set(LETTER_LINK.CREATED_AT, now)
                .set(LETTER_LINK.EXPIRES_AT, expires)
                .execute();
    }

    /** @return only a letter that has left, and only until the link runs out */
    Optional<Open> open(String tokenHash, Instant now) {
        return db.select(LETTER_LINK.ID, VENUE_CHECK.REFERENCE, VENUE_CHECK.ID, VENUE_LETTER.ID)
                .from(LETTER_LINK)
                .join(VENUE_LETTER)
                .on(VENUE_LETTER.ID.eq(LETTER_LINK.LETTER_ID))
                .join(VENUE_CHECK)
                .on(VENUE_CHECK.ID.eq(VENUE_LETTER.CHECK_ID))
                .where(LETTER_LINK.TOKEN_HASH.eq(tokenHash))
                .and(LETTER_LINK.EXPIRES_AT.gt(now))
                .and(VENUE_LETTER.STATE.eq(Letter.State.SENT.name()))
                .fetchOptional(Records.mapping(Open::new));
    }

    /** @return whether it was opened for the first time */
    boolean opened(long linkId, Instant now) {
        return db.update(LETTER_LINK)
                        .set(LETTER_LINK.OPENED_AT, now)
                        .where(LETTER_LINK.ID.eq(linkId))
                        .and(LETTER_LINK.OPENED_AT.isNull())
                        .execute()
                > 0;
    }
}
