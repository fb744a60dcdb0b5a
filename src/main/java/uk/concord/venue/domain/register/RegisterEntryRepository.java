package uk.concord.venue.domain.register;

import static uk.concord.db.Tables.VENUE_REGISTER_ENTRY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import uk.concord.core.document.Attachment;
import uk.concord.core.document.Attachments;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.register.RegisterEntry.Standing;

/** The register entries in the log of checks. */
@Repository
public class RegisterEntryRepository {
    /** Owner type of the files of register entries. */
    public static final String OWNER = "venue-check-register";

    private final DSLContext db;
    private final Attachments attachments;

    RegisterEntryRepository(DSLContext db, Attachments attachments) {
        this.db = db;
        this.attachments = attachments;
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

    /** Says which file shows the entry that was sent with that key. */
    void setFile(UUID key, long attachmentId) {
        db.update(VENUE_REGISTER_ENTRY)
                .set(VENUE_REGISTER_ENTRY.ATTACHMENT_ID, attachmentId)
                .where(VENUE_REGISTER_ENTRY.SUBMISSION_KEY.eq(key.toString()))
                .execute();
    }

    /** @return oldest first */
    public List<RecordedEntry> of(long checkId) {
        Map<Long, Attachment> files = attachments.list(OWNER, checkId).stream()
                .collect(Collectors.toMap(Attachment::id, Function.identity()));
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
                        row.getRecordedAt(),
                        row.getAttachmentId() == null ? null : files.get(row.getAttachmentId())));
    }
}
