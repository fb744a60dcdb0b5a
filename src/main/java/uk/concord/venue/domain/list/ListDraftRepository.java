package uk.concord.venue.domain.list;

import static uk.concord.db.Tables.LIST_DRAFT;
import static uk.concord.db.Tables.LIST_VERSION;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.core.security.CurrentUser;

/** Writes and reads new versions of the list on their way. */
@Repository
class ListDraftRepository {
    private static final String OPEN = "OPEN";

    private final DSLContext db;

    ListDraftRepository(DSLContext db) {
        this.db = db;
    }

    Optional<ListDraft> open() {
        return db.selectFrom(LIST_DRAFT)
                .where(LIST_DRAFT.STATE.eq(OPEN))
                .orderBy(LIST_DRAFT.ID.desc())
                .limit(1)
                .fetchOptional(row -> new ListDraft(
                        row.getId(),
                        row.getBasedOn(),
                        row.getSource(),
                        row.getNote(),
                        row.getEffectiveFrom(),
                        SeedFile.read(row.getCsv()),
                        row.getProposedBy(),
                        row.getProposedName(),
                        row.getProposedAt(),
                        row.getVersion()));
    }

    long insert(
            long basedOn,
            String source,
            String note,
            LocalDate effectiveFrom,
            List<ListEntry> entries,
            CurrentUser by,
            Instant now) {
        return db.insertInto(LIST_DRAFT)
                .set(LIST_DRAFT.BASED_ON, basedOn)
                .set(LIST_DRAFT.STATE, OPEN)
                .set(LIST_DRAFT.SOURCE, source)
                .set(LIST_DRAFT.NOTE, note)
                .set(LIST_DRAFT.EFFECTIVE_FROM, effectiveFrom)
                .set(LIST_DRAFT.CSV, SeedFile.write(entries))
                .set(LIST_DRAFT.PROPOSED_BY, by.id())
                .set(LIST_DRAFT.PROPOSED_NAME, by.displayName())
                .set(LIST_DRAFT.PROPOSED_AT, now)
                .returningResult(LIST_DRAFT.ID)
                .fetchSingle()
                .value1();
    }

    /** Who proposed something. */
    record Proposer(long id, String name) {}

    /** @return who proposed the version that was published; nobody for the first */
    Optional<Proposer> proposer(int versionNo) {
        return db.select(LIST_DRAFT.PROPOSED_BY, LIST_DRAFT.PROPOSED_NAME)
                .from(LIST_DRAFT)
                .join(LIST_VERSION)
                .on(LIST_VERSION.ID.eq(LIST_DRAFT.BASED_ON))
                .where(LIST_VERSION.VERSION_NO.eq(versionNo - 1))
                .and(LIST_DRAFT.STATE.eq("PUBLISHED"))
                .limit(1)
                .fetchOptional(row -> new Proposer(row.value1(), row.value2()));
    }

    /** @param state PUBLISHED or DISCARDED */
    void close(long id, int seenVersion, String state) {
        int changed = db.update(LIST_DRAFT)
                .set(LIST_DRAFT.STATE, state)
                .set(LIST_DRAFT.VERSION, seenVersion + 1)
                .where(LIST_DRAFT.ID.eq(id))
                .and(LIST_DRAFT.VERSION.eq(seenVersion))
                .and(LIST_DRAFT.STATE.eq(OPEN))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("list draft");
        }
    }

    /** Notes that a version was compared with the published list and is right. */
    void checked(long versionId, LocalDate day) {
        db.update(LIST_VERSION)
                .set(LIST_VERSION.CHECKED_ON, day)
                .where(LIST_VERSION.ID.eq(versionId))
                .execute();
    }
}
