package uk.concord.venue.domain.question;

import static uk.concord.db.Tables.VENUE_QUESTION_ADDED;
import static uk.concord.db.Tables.VENUE_QUESTION_CHANGE;
import static uk.concord.db.Tables.VENUE_QUESTION_OPTION;
import static uk.concord.db.Tables.VENUE_QUESTION_SET;
import static uk.concord.db.Tables.VENUE_QUESTION_TEXT;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.venue.domain.question.QuestionSet.Action;
import uk.concord.venue.domain.question.QuestionSet.State;
import uk.concord.venue.domain.rules.AddedQuestion;

/** Writes sets of questions on their way. */
@Repository
class QuestionSetRepository {
    private final DSLContext db;

    QuestionSetRepository(DSLContext db) {
        this.db = db;
    }

    /** @return id of a new open set with the texts of another */
    long insert(QuestionSet base, Instant now) {
        long id = db.insertInto(VENUE_QUESTION_SET)
                .set(VENUE_QUESTION_SET.STATE, State.OPEN.name())
                .set(VENUE_QUESTION_SET.STARTED_AT, now)
                .returningResult(VENUE_QUESTION_SET.ID)
                .fetchSingle()
                .value1();
        base.texts().values().forEach(text -> replace(id, text));
        base.added().forEach(question -> replace(id, question));
        return id;
    }

    /**
     * Takes the next step with a set; its version goes up by one.
     *
     * @throws EditConflictException when somebody else took one meanwhile
     */
    void step(QuestionSet seen, State to, String note, @Nullable LocalDate from) {
        int changed = db.update(VENUE_QUESTION_SET)
                .set(VENUE_QUESTION_SET.STATE, to.name())
                .set(VENUE_QUESTION_SET.NOTE, note)
                .set(VENUE_QUESTION_SET.EFFECTIVE_FROM, from)
                .set(VENUE_QUESTION_SET.VERSION, seen.version() + 1)
                .where(VENUE_QUESTION_SET.ID.eq(seen.id()))
                .and(VENUE_QUESTION_SET.VERSION.eq(seen.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("question set");
        }
    }

    void published(long id, String by, Instant now) {
        int last = db.select(DSL.coalesce(DSL.max(VENUE_QUESTION_SET.VERSION_NO), 0))
                .from(VENUE_QUESTION_SET)
                .fetchSingle()
                .value1();
        db.update(VENUE_QUESTION_SET)
                .set(VENUE_QUESTION_SET.VERSION_NO, last + 1)
                .set(VENUE_QUESTION_SET.PUBLISHED_AT, now)
                .set(VENUE_QUESTION_SET.PUBLISHED_BY, by)
                .where(VENUE_QUESTION_SET.ID.eq(id))
                .execute();
    }

    /** Writes what the set says about a question over what it said before. */
    void replace(long setId, QuestionText text) {
        String code = text.question().code();
        db.deleteFrom(VENUE_QUESTION_OPTION)
                .where(VENUE_QUESTION_OPTION.SET_ID.eq(setId))
                .and(VENUE_QUESTION_OPTION.QUESTION.eq(code))
                .execute();
        db.deleteFrom(VENUE_QUESTION_TEXT)
                .where(VENUE_QUESTION_TEXT.SET_ID.eq(setId))
                .and(VENUE_QUESTION_TEXT.QUESTION.eq(code))
                .execute();
        if (text.isPlain()) {
            return;
        }
        db.insertInto(VENUE_QUESTION_TEXT)
                .set(VENUE_QUESTION_TEXT.SET_ID, setId)
                .set(VENUE_QUESTION_TEXT.QUESTION, code)
                .set(VENUE_QUESTION_TEXT.WORDING, text.wording())
                .set(VENUE_QUESTION_TEXT.HELP, text.help())
                .set(VENUE_QUESTION_TEXT.WHY, text.why())
                .set(VENUE_QUESTION_TEXT.ASKED, text.asked())
                .execute();
        text.options().forEach((value, option) -> option(setId, code, value, option.label(), option.offered()));
    }

    /** Writes an added question over what the set said of it before. */
    void replace(long setId, AddedQuestion question) {
        String code = question.code();
        var depends = question.branch().question();
        db.deleteFrom(VENUE_QUESTION_OPTION)
                .where(VENUE_QUESTION_OPTION.SET_ID.eq(setId))
                .and(VENUE_QUESTION_OPTION.QUESTION.eq(code))
                .execute();
        db.deleteFrom(VENUE_QUESTION_ADDED)
                .where(VENUE_QUESTION_ADDED.SET_ID.eq(setId))
                .and(VENUE_QUESTION_ADDED.CODE.eq(code))
                .execute();
        db.insertInto(VENUE_QUESTION_ADDED)
                .set(VENUE_QUESTION_ADDED.SET_ID, setId)
                .set(VENUE_QUESTION_ADDED.CODE, code)
                .set(VENUE_QUESTION_ADDED.SECTION, question.section().name())
                .set(VENUE_QUESTION_ADDED.AFTER_CODE, question.after())
                .set(VENUE_QUESTION_ADDED.KIND, question.kind().name())
                .set(VENUE_QUESTION_ADDED.WORDING, question.words().wording())
                .set(VENUE_QUESTION_ADDED.HELP, question.words().help())
                .set(VENUE_QUESTION_ADDED.WHY, question.words().why())
                .set(VENUE_QUESTION_ADDED.OPENS_ON, depends == null ? "" : depends.code())
                .set(
                        VENUE_QUESTION_ADDED.OPENS_VALUES,
                        String.join(",", question.branch().answers()))
                .set(VENUE_QUESTION_ADDED.REQUIRED, question.required())
                .set(VENUE_QUESTION_ADDED.RETIRED, question.retired())
                .execute();
        question.choices().forEach(choice -> option(setId, code, choice.value(), choice.label(), choice.offered()));
    }

    private void option(long setId, String code, String value, String label, boolean offered) {
        db.insertInto(VENUE_QUESTION_OPTION)
                .set(VENUE_QUESTION_OPTION.SET_ID, setId)
                .set(VENUE_QUESTION_OPTION.QUESTION, code)
                .set(VENUE_QUESTION_OPTION.VALUE, value)
                .set(VENUE_QUESTION_OPTION.LABEL, label)
                .set(VENUE_QUESTION_OPTION.OFFERED, offered)
                .execute();
    }

    /** @param question code, or an empty text */
    void record(long setId, Action action, String question, long byId, String by, Instant now) {
        db.insertInto(VENUE_QUESTION_CHANGE)
                .set(VENUE_QUESTION_CHANGE.SET_ID, setId)
                .set(VENUE_QUESTION_CHANGE.ACTION, action.name())
                .set(VENUE_QUESTION_CHANGE.QUESTION, question)
                .set(VENUE_QUESTION_CHANGE.CHANGED_BY, byId)
                .set(VENUE_QUESTION_CHANGE.CHANGED_NAME, by)
                .set(VENUE_QUESTION_CHANGE.CHANGED_AT, now)
                .execute();
    }
}
