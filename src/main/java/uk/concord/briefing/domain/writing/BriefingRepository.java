package uk.concord.briefing.domain.writing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.table;
import static uk.concord.db.Tables.BRIEFING;
import static uk.concord.db.Tables.BRIEFING_EDITION;
import static uk.concord.db.Tables.BRIEFING_SECTION;
import static uk.concord.db.Tables.BRIEFING_VERSION;
import static uk.concord.db.Tables.SCHOOL_TERM;

import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.core.EditConflictException;

/** Writes briefings, sections and versions. */
@Component
public class BriefingRepository {

    private final DSLContext db;
    private final Clock clock;

    BriefingRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Lets one person at a time open a briefing, until the transaction ends. */
    void lockTerms() {
        db.select(SCHOOL_TERM.ID).from(SCHOOL_TERM).forUpdate().fetch();
    }

    /** Text or figures changed: whoever decides on what stood there before is refused. */
    public void touch(long briefingId) {
        db.update(BRIEFING)
                .set(BRIEFING.VERSION, BRIEFING.VERSION.plus(1))
                .where(BRIEFING.ID.eq(briefingId))
                .execute();
    }

    /** @return id of the new draft, with an empty text for every written section */
    public long open(long termId, ReleasePeriod period, long authorId) {
        long id = db.insertInto(BRIEFING)
                .set(BRIEFING.TERM_ID, termId)
                .set(BRIEFING.STATE, BriefingState.DRAFT.name())
                .set(BRIEFING.PERIOD_FROM, period.from())
                .set(BRIEFING.CUT_OFF, period.cutOff())
                .set(BRIEFING.SETTLING_DAYS, period.settlingDays())
                .set(BRIEFING.AUTHOR_ID, authorId)
                .set(BRIEFING.OPENED_AT, clock.instant())
                .returningResult(BRIEFING.ID)
                .fetchSingle()
                .value1();
        Section.allWritten()
                .forEach(section -> db.insertInto(BRIEFING_SECTION)
                        .set(BRIEFING_SECTION.BRIEFING_ID, id)
                        .set(BRIEFING_SECTION.SECTION, section.name())
                        .set(BRIEFING_SECTION.BODY, "")
                        .execute());
        return id;
    }

    /** @throws EditConflictException when somebody else changed the section since that version */
    public void saveSection(
            long briefingId, Section section, String text, String owner, boolean finished, long editorId, int version) {
        int changed = db.update(BRIEFING_SECTION)
                .set(BRIEFING_SECTION.BODY, text)
                .set(BRIEFING_SECTION.OWNER, owner)
                .set(BRIEFING_SECTION.FINISHED, finished)
                .set(BRIEFING_SECTION.EDITED_BY, editorId)
                .set(BRIEFING_SECTION.EDITED_AT, clock.instant())
                .set(BRIEFING_SECTION.VERSION, version + 1)
                .where(BRIEFING_SECTION.BRIEFING_ID.eq(briefingId))
                .and(BRIEFING_SECTION.SECTION.eq(section.name()))
                .and(BRIEFING_SECTION.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("section " + section.slug());
        }
    }

    /** Moves a briefing on, unless it was moved meanwhile. */
    void move(Briefing briefing, BriefingState to, String note) {
        int changed = db.update(BRIEFING)
                .set(BRIEFING.STATE, to.name())
                .set(BRIEFING.RETURN_NOTE, note)
                .set(BRIEFING.VERSION, briefing.version() + 1)
                .where(BRIEFING.ID.eq(briefing.id()))
                .and(BRIEFING.STATE.eq(briefing.state().name()))
                .and(BRIEFING.VERSION.eq(briefing.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("briefing");
        }
    }

    /** Opens the next version: readers will be told what changed since the one before. */
    void noteChange(long briefingId, String note) {
        db.update(BRIEFING)
                .set(BRIEFING.CHANGE_NOTE, note)
                .where(BRIEFING.ID.eq(briefingId))
                .execute();
    }

    void recordSubmission(long briefingId, long accountId) {
        db.update(BRIEFING)
                .set(BRIEFING.SUBMITTED_BY, accountId)
                .set(BRIEFING.SUBMITTED_AT, clock.instant())
                .where(BRIEFING.ID.eq(briefingId))
                .execute();
    }

    /** Everybody who opened, wrote or submitted the briefing, or kept words in it, at whatever time: they do not approve it. */
    Set<Long> hands(long briefingId) {
        Set<Long> hands = new HashSet<>(db.select(field("edited_by", Long.class))
                .from(table("briefing_section FOR SYSTEM_TIME ALL"))
                .where(field("briefing_id", Long.class).eq(briefingId))
                .and(field("edited_by", Long.class).isNotNull())
                .fetchSet(row -> row.value1()));
        hands.addAll(db.select(field("made_by", Long.class))
                .from(table("briefing_scan_override FOR SYSTEM_TIME ALL"))
                .where(field("briefing_id", Long.class).eq(briefingId))
                .fetchSet(row -> row.value1()));
        hands.addAll(db.select(field("partner_id", Long.class))
                .from(table("briefing_invitation FOR SYSTEM_TIME ALL"))
                .where(field("briefing_id", Long.class).eq(briefingId))
                .and(field("body", String.class).ne(""))
                .fetchSet(row -> row.value1()));
        db.select(field("author_id", Long.class), field("submitted_by", Long.class))
                .from(table("briefing FOR SYSTEM_TIME ALL"))
                .where(field("id", Long.class).eq(briefingId))
                .forEach(row -> {
                    hands.add(row.value1());
                    Long submitter = row.value2();
                    if (submitter != null) {
                        hands.add(submitter);
                    }
                });
        return hands;
    }

    /** @return the number the next version of a briefing gets, from 1 */
    int nextNumber(long briefingId) {
        Integer last = db.select(max(BRIEFING_VERSION.NUMBER))
                .from(BRIEFING_VERSION)
                .where(BRIEFING_VERSION.BRIEFING_ID.eq(briefingId))
                .fetchSingle()
                .value1();
        return last == null ? 1 : last + 1;
    }

    /** @return id of the frozen version */
    long freeze(long briefingId, FrozenFiles files, String changeNote, long approverId) {
        long versionId = db.insertInto(BRIEFING_VERSION)
                .set(BRIEFING_VERSION.BRIEFING_ID, briefingId)
                .set(BRIEFING_VERSION.NUMBER, files.number())
                .set(BRIEFING_VERSION.INPUTS, files.inputs())
                .set(BRIEFING_VERSION.HTML, files.html())
                .set(BRIEFING_VERSION.PDF, files.pdf())
                .set(BRIEFING_VERSION.INPUTS_SHA256, files.inputsSha256())
                .set(BRIEFING_VERSION.HTML_SHA256, files.htmlSha256())
                .set(BRIEFING_VERSION.PDF_SHA256, files.pdfSha256())
                .set(BRIEFING_VERSION.CHANGE_NOTE, changeNote)
                .set(BRIEFING_VERSION.APPROVED_BY, approverId)
                .set(BRIEFING_VERSION.APPROVED_AT, clock.instant())
                .returningResult(BRIEFING_VERSION.ID)
                .fetchSingle()
                .value1();
        files.editions()
                .forEach(edition -> db.insertInto(BRIEFING_EDITION)
                        .set(BRIEFING_EDITION.VERSION_ID, versionId)
                        .set(BRIEFING_EDITION.EDITION, edition.edition().name())
                        .set(BRIEFING_EDITION.HTML, edition.html())
                        .set(BRIEFING_EDITION.PDF, edition.pdf())
                        .set(BRIEFING_EDITION.WORD, edition.word())
                        .set(BRIEFING_EDITION.HTML_SHA256, edition.htmlSha256())
                        .set(BRIEFING_EDITION.PDF_SHA256, edition.pdfSha256())
                        .set(BRIEFING_EDITION.WORD_SHA256, edition.wordSha256())
                        .execute());
        return versionId;
    }

    void markPublished(long versionId, long accountId) {
        db.update(BRIEFING_VERSION)
                .set(BRIEFING_VERSION.PUBLISHED_BY, accountId)
                .set(BRIEFING_VERSION.PUBLISHED_AT, clock.instant())
                .where(BRIEFING_VERSION.ID.eq(versionId))
                .and(BRIEFING_VERSION.PUBLISHED_AT.isNull())
                .execute();
    }

    /** @param reason empty when a corrected version takes its place */
    void markWithdrawn(long versionId, long accountId, String reason) {
        db.update(BRIEFING_VERSION)
                .set(BRIEFING_VERSION.WITHDRAWN_BY, accountId)
                .set(BRIEFING_VERSION.WITHDRAWN_AT, clock.instant())
                .set(BRIEFING_VERSION.WITHDRAWN_REASON, reason)
                .where(BRIEFING_VERSION.ID.eq(versionId))
                .execute();
    }
}
