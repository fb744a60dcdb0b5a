package uk.concord.venue.domain.letter;

import static uk.concord.db.Tables.LETTER_TEMPLATE;
import static uk.concord.db.Tables.VENUE_LETTER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;

/** Writes and reads letters and their templates. */
@Repository
class LetterRepository {
    private final DSLContext db;

    LetterRepository(DSLContext db) {
        this.db = db;
    }

    /** @return by kind, the newest first */
    List<LetterTemplate> templates() {
        return db.selectFrom(LETTER_TEMPLATE)
                .orderBy(LETTER_TEMPLATE.KIND, LETTER_TEMPLATE.VALID_FROM.desc())
                .fetch(LetterRepository::toTemplate);
    }

    Optional<LetterTemplate> template(long id) {
        return db.selectFrom(LETTER_TEMPLATE)
                .where(LETTER_TEMPLATE.ID.eq(id))
                .fetchOptional(LetterRepository::toTemplate);
    }

    /** @return the one in use on that day */
    Optional<LetterTemplate> template(LetterKind kind, LocalDate day) {
        return db.selectFrom(LETTER_TEMPLATE)
                .where(LETTER_TEMPLATE.KIND.eq(kind.name()))
                .and(LETTER_TEMPLATE.VALID_FROM.le(day))
                .orderBy(LETTER_TEMPLATE.VALID_FROM.desc())
                .limit(1)
                .fetchOptional(LetterRepository::toTemplate);
    }

    /** Adds the template for its first day, or replaces the one for that day; the old words stay in the history. */
    void save(LetterTemplate template, String by) {
        if (template.version() == 0 && template.id() == 0) {
            db.insertInto(LETTER_TEMPLATE)
                    .set(LETTER_TEMPLATE.KIND, template.kind().name())
                    .set(LETTER_TEMPLATE.VALID_FROM, template.validFrom())
                    .set(LETTER_TEMPLATE.SUBJECT, template.subject())
                    .set(LETTER_TEMPLATE.BODY, template.body())
                    .set(LETTER_TEMPLATE.SOURCE, template.source())
                    .set(LETTER_TEMPLATE.CHANGED_BY, by)
                    .execute();
            return;
        }
        int changed = db.update(LETTER_TEMPLATE)
                .set(LETTER_TEMPLATE.SUBJECT, template.subject())
                .set(LETTER_TEMPLATE.BODY, template.body())
                .set(LETTER_TEMPLATE.SOURCE, template.source())
                .set(LETTER_TEMPLATE.CHANGED_BY, by)
                .set(LETTER_TEMPLATE.VERSION, template.version() + 1)
                .where(LETTER_TEMPLATE.ID.eq(template.id()))
                .and(LETTER_TEMPLATE.VERSION.eq(template.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("letter template");
        }
    }

    Optional<Long> bySubmission(String key) {
        return db.select(VENUE_LETTER.ID)
                .from(VENUE_LETTER)
                .where(VENUE_LETTER.SUBMISSION_KEY.eq(key))
                .fetchOptional(VENUE_LETTER.ID);
    }

    long insert(
            long checkId,
            LetterTemplate template,
            @Nullable Long decisionId,
            String recipient,
            String subject,
            String body,
            String by,
            Instant now,
            String key) {
        return db.insertInto(VENUE_LETTER)
                .set(VENUE_LETTER.CHECK_ID, checkId)
                .set(VENUE_LETTER.KIND, template.kind().name())
                .set(VENUE_LETTER.STATE, Letter.State.DRAFT.name())
                .set(VENUE_LETTER.TEMPLATE_ID, template.id())
                .set(VENUE_LETTER.DECISION_ID, decisionId)
                .set(VENUE_LETTER.RECIPIENT, recipient)
                .set(VENUE_LETTER.SUBJECT, subject)
                .set(VENUE_LETTER.BODY, body)
                .set(VENUE_LETTER.DRAFTED_NAME, by)
                .set(VENUE_LETTER.DRAFTED_AT, now)
                .set(VENUE_LETTER.SUBMISSION_KEY, key)
                .returningResult(VENUE_LETTER.ID)
                .fetchSingle()
                .value1();
    }

    /** @return in the order they were drafted */
    List<Letter> letters(long checkId) {
        return db.selectFrom(VENUE_LETTER)
                .where(VENUE_LETTER.CHECK_ID.eq(checkId))
                .orderBy(VENUE_LETTER.ID)
                .fetch(LetterRepository::toLetter);
    }

    Optional<Letter> letter(long checkId, long id) {
        return db.selectFrom(VENUE_LETTER)
                .where(VENUE_LETTER.ID.eq(id))
                .and(VENUE_LETTER.CHECK_ID.eq(checkId))
                .fetchOptional(LetterRepository::toLetter);
    }

    void rewrite(Letter letter, String subject, String body) {
        changed(db.update(VENUE_LETTER)
                .set(VENUE_LETTER.SUBJECT, subject)
                .set(VENUE_LETTER.BODY, body)
                .set(VENUE_LETTER.STATE, Letter.State.DRAFT.name())
                .setNull(VENUE_LETTER.REVIEWED_NAME)
                .setNull(VENUE_LETTER.REVIEWED_AT)
                .set(VENUE_LETTER.VERSION, letter.version() + 1)
                .where(VENUE_LETTER.ID.eq(letter.id()))
                .and(VENUE_LETTER.VERSION.eq(letter.version()))
                .execute());
    }

    void reviewed(Letter letter, String by, Instant now) {
        changed(db.update(VENUE_LETTER)
                .set(VENUE_LETTER.STATE, Letter.State.REVIEWED.name())
                .set(VENUE_LETTER.REVIEWED_NAME, by)
                .set(VENUE_LETTER.REVIEWED_AT, now)
                .set(VENUE_LETTER.VERSION, letter.version() + 1)
                .where(VENUE_LETTER.ID.eq(letter.id()))
                .and(VENUE_LETTER.VERSION.eq(letter.version()))
                .execute());
    }

    void sent(Letter letter, Letter.Channel channel, String by, Instant now) {
        changed(db.update(VENUE_LETTER)
                .set(VENUE_LETTER.STATE, Letter.State.SENT.name())
                .set(VENUE_LETTER.CHANNEL, channel.name())
                .set(VENUE_LETTER.SENT_NAME, by)
                .set(VENUE_LETTER.SENT_AT, now)
                .set(VENUE_LETTER.VERSION, letter.version() + 1)
                .where(VENUE_LETTER.ID.eq(letter.id()))
                .and(VENUE_LETTER.VERSION.eq(letter.version()))
                .execute());
    }

    void discarded(Letter letter) {
        changed(db.update(VENUE_LETTER)
                .set(VENUE_LETTER.STATE, Letter.State.DISCARDED.name())
                .set(VENUE_LETTER.VERSION, letter.version() + 1)
                .where(VENUE_LETTER.ID.eq(letter.id()))
                .and(VENUE_LETTER.VERSION.eq(letter.version()))
                .execute());
    }

    private static void changed(int rows) {
        if (rows == 0) {
            throw new EditConflictException("letter");
        }
    }

    private static Letter toLetter(Record row) {
        String channel = row.get(VENUE_LETTER.CHANNEL);
        return new Letter(
                row.get(VENUE_LETTER.ID),
                LetterKind.valueOf(row.get(VENUE_LETTER.KIND)),
                Letter.State.valueOf(row.get(VENUE_LETTER.STATE)),
                row.get(VENUE_LETTER.RECIPIENT),
                row.get(VENUE_LETTER.SUBJECT),
                row.get(VENUE_LETTER.BODY),
                row.get(VENUE_LETTER.DRAFTED_NAME),
                row.get(VENUE_LETTER.DRAFTED_AT),
                row.get(VENUE_LETTER.REVIEWED_NAME),
                row.get(VENUE_LETTER.REVIEWED_AT),
                channel == null ? null : Letter.Channel.valueOf(channel),
                row.get(VENUE_LETTER.SENT_NAME),
                row.get(VENUE_LETTER.SENT_AT),
                row.get(VENUE_LETTER.VERSION));
    }

    private static LetterTemplate toTemplate(Record row) {
        return new LetterTemplate(
                row.get(LETTER_TEMPLATE.ID),
                LetterKind.valueOf(row.get(LETTER_TEMPLATE.KIND)),
                row.get(LETTER_TEMPLATE.VALID_FROM),
                row.get(LETTER_TEMPLATE.SUBJECT),
                row.get(LETTER_TEMPLATE.BODY),
                row.get(LETTER_TEMPLATE.SOURCE),
                row.get(LETTER_TEMPLATE.CHANGED_BY),
                row.get(LETTER_TEMPLATE.VERSION));
    }
}
