package uk.concord.venue.domain.register;

import static uk.concord.db.Tables.VENUE_REGISTER_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.register.RegisterEntry.Standing;

/** The register entries in the log of checks. */
@Repository
public class RegisterEntryRepository {
    private final DSLContext db;

    RegisterEntryRepository(DSLContext db) {
        this.db = db;
    }

    /** @return whether it is new; the same one sent twice is kept once */
    boolean insert(long checkId, RecordedEntry row, Actor actor, Instant now, UUID key) {
        RegisterEntry entry = row.entry();
        return db.insertInto(VENUE_REGISTER_ENTRY)
                        .set(VENUE_REGISTER_ENTRY.CHECK_ID, checkId)
                        .set(VENUE_REGISTER_ENTRY.REGISTER, entry.register().name())
                        .set(VENUE_REGISTER_ENTRY.ASKED, row.asked())
                        .set(VENUE_REGISTER_ENTRY.NUMBER, entry.number())
                        .set(VENUE_REGISTER_ENTRY.NAME, entry.name())
                        .set(VENUE_REGISTER_ENTRY.STANDING, entry.standing().name())
                        .set(VENUE_REGISTER_ENTRY.REGISTERED_ON, entry.registeredOn())
                        .set(VENUE_REGISTER_ENTRY.ENDED_ON, entry.endedOn())
                        .set(VENUE_REGISTER_ENTRY.PERSON_NAMED, entry.personNamed())
                        .set(VENUE_REGISTER_ENTRY.AGREES, row.agrees())
                        .set(VENUE_REGISTER_ENTRY.BY_HAND, row.byHand())
                        .set(VENUE_REGISTER_ENTRY.SOURCE, entry.source())
                        .set(VENUE_REGISTER_ENTRY.SEEN_ON, row.seenOn())
                        .set(VENUE_REGISTER_ENTRY.RECORDED_BY, actor.id())
                        .set(VENUE_REGISTER_ENTRY.RECORDED_NAME, actor.name())
                        .set(VENUE_REGISTER_ENTRY.RECORDED_AT, now)
                        .set(VENUE_REGISTER_ENTRY.SUBMISSION_KEY, key.toString())
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    /** @return oldest first */
    public List<RecordedEntry> of(long checkId) {
        return db.selectFrom(VENUE_REGISTER_ENTRY)
                .where(VENUE_REGISTER_ENTRY.CHECK_ID.eq(checkId))
                .orderBy(VENUE_REGISTER_ENTRY.ID)
                .fetch(row -> new RecordedEntry(
                        new RegisterEntry(
                                Register.valueOf(row.getRegister()),
                                row.getNumber(),
                                row.getName(),
                                Standing.valueOf(row.getStanding()),
                                row.getRegisteredOn(),
                                row.getEndedOn(),
                                row.getPersonNamed(),
                                row.getSource()),
                        row.getAsked(),
                        row.getAgrees(),
                        row.getByHand(),
                        row.getSeenOn(),
                        row.getRecordedName(),
                        row.getRecordedAt()));
    }
}
