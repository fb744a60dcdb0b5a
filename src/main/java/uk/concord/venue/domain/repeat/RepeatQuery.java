package uk.concord.venue.domain.repeat;

import static uk.concord.db.Tables.HIRER;
import static uk.concord.db.Tables.VENUE;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_ROOM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.screening.NormalisedName;

/** Reads the approved checks of hirers, and which check was taken over from which. */
@Repository
class RepeatQuery {
    private final DSLContext db;

    RepeatQuery(DSLContext db) {
        this.db = db;
    }

    /** @return approved checks of hirers whose name begins so, the newest first */
    List<PastHire> approved(NormalisedName name, Instant since, int limit) {
        String start = name.text().replace("\\", "").replace("%", "").replace("_", "");
        return fetch(HIRER.NAME_KEY.like(start + "%").and(isApproved(since)), limit);
    }

    /** @return the check when it was approved since */
    Optional<PastHire> approved(String reference, Instant since) {
        return fetch(VENUE_CHECK.REFERENCE.eq(reference).and(isApproved(since)), 1).stream()
                .findFirst();
    }

    private static Condition isApproved(Instant since) {
        return VENUE_CHECK
                .STATE
                .eq(CheckState.DECIDED.name())
                .and(VENUE_CHECK.DECISION.in(Decision.APPROVE.name(), Decision.APPROVE_CONDITIONS.name()))
                .and(VENUE_CHECK.CHANGED_AT.ge(since));
    }

    private List<PastHire> fetch(Condition condition, int limit) {
        return db.select(
                        VENUE_CHECK.REFERENCE,
                        VENUE_CHECK.HIRER_NAME,
                        VENUE_CHECK.TITLE,
                        VENUE_CHECK.EVENT_DATE,
                        VENUE.NAME,
                        VENUE_ROOM.NAME)
                .from(VENUE_CHECK)
                .join(HIRER)
                .on(HIRER.ID.eq(VENUE_CHECK.HIRER_ID))
                .leftJoin(VENUE_ROOM)
                .on(VENUE_ROOM.ID.eq(VENUE_CHECK.ROOM_ID))
                .leftJoin(VENUE)
                .on(VENUE.ID.eq(VENUE_ROOM.VENUE_ID))
                .where(condition)
                .orderBy(VENUE_CHECK.CREATED_AT.desc(), VENUE_CHECK.ID.desc())
                .limit(limit)
                .fetch(RepeatQuery::hire);
    }

    private static PastHire hire(Record row) {
        String venue = row.get(VENUE.NAME);
        return new PastHire(
                row.get(VENUE_CHECK.REFERENCE),
                row.get(VENUE_CHECK.HIRER_NAME),
                row.get(VENUE_CHECK.TITLE),
                venue == null ? "" : venue + ", " + row.get(VENUE_ROOM.NAME),
                row.get(VENUE_CHECK.EVENT_DATE));
    }

    /** @return reference of the check this one was taken over from */
    Optional<String> source(String reference) {
        var before = VENUE_CHECK.as("before");
        return db.select(before.REFERENCE)
                .from(VENUE_CHECK)
                .join(before)
                .on(before.ID.eq(VENUE_CHECK.REPEAT_OF))
                .where(VENUE_CHECK.REFERENCE.eq(reference))
                .fetchOptional(before.REFERENCE);
    }

    void link(long checkId, long sourceId) {
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.REPEAT_OF, sourceId)
                .where(VENUE_CHECK.ID.eq(checkId))
                .execute();
    }
}
