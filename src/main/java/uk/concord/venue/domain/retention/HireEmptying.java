package uk.concord.venue.domain.retention;

import static uk.concord.db.Tables.HIRER;
import static uk.concord.db.Tables.HIRER_LINK;
import static uk.concord.db.Tables.LETTER_LINK;
import static uk.concord.db.Tables.NAME_MATCH;
import static uk.concord.db.Tables.VENUE_ADVICE;
import static uk.concord.db.Tables.VENUE_ANSWER;
import static uk.concord.db.Tables.VENUE_ANSWER_PAST;
import static uk.concord.db.Tables.VENUE_CHECK;
import static uk.concord.db.Tables.VENUE_DEBRIEF;
import static uk.concord.db.Tables.VENUE_DECISION;
import static uk.concord.db.Tables.VENUE_DEPARTURE;
import static uk.concord.db.Tables.VENUE_EVALUATION;
import static uk.concord.db.Tables.VENUE_FIRED_ROW;
import static uk.concord.db.Tables.VENUE_HIRE_CONDITION;
import static uk.concord.db.Tables.VENUE_LETTER;
import static uk.concord.db.Tables.VENUE_LIFE_EVENT;
import static uk.concord.db.Tables.VENUE_REGISTER_ENTRY;
import static uk.concord.db.Tables.VENUE_REVIEW;
import static uk.concord.db.Tables.VENUE_SPEAKER;

import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.document.Attachments;
import uk.concord.core.text.Texts;
import uk.concord.venue.domain.check.CheckFiles;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.check.SourceFiles;
import uk.concord.venue.domain.register.RegisterEntryRepository;
import uk.concord.venue.domain.rules.Question;

/**
 * Takes the words out of a check. What the figures are made from stays: days, room, kind of event and of body, outcome,
 * decision, times, conditions and whether there was an incident.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class HireEmptying {
    private static final List<String> COUNTED = List.of(Question.A1.code(), Question.B5.code());

    private final DSLContext db;
    private final Attachments attachments;
    private final Texts texts;
    private final Clock clock;

    HireEmptying(DSLContext db, Attachments attachments, Texts texts, Clock clock) {
        this.db = db;
        this.attachments = attachments;
        this.texts = texts;
        this.clock = clock;
    }

    /** Files and dated sources about those who were cleared. */
    void sources(long check) {
        files(check);
        List<String> evidence = List.of(Question.I4.code());
        db.deleteFrom(VENUE_ANSWER)
                .where(VENUE_ANSWER.CHECK_ID.eq(check))
                .and(VENUE_ANSWER.QUESTION.in(evidence))
                .execute();
        db.deleteFrom(VENUE_ANSWER_PAST)
                .where(VENUE_ANSWER_PAST.CHECK_ID.eq(check))
                .and(VENUE_ANSWER_PAST.QUESTION.in(evidence))
                .execute();
        db.update(VENUE_SPEAKER)
                .set(VENUE_SPEAKER.LINK, "")
                .where(VENUE_SPEAKER.CHECK_ID.eq(check))
                .execute();
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.SOURCES_DISPOSED_AT, clock.instant())
                .where(VENUE_CHECK.ID.eq(check))
                .execute();
    }

    private void files(long check) {
        List.of(CheckFiles.OWNER, SourceFiles.OWNER, RegisterEntryRepository.OWNER)
                .forEach(owner -> attachments.removeAll(owner, check));
    }

    /** Everything that was written, by the council and by the hirer. */
    void words(long check, boolean draft) {
        sources(check);
        db.deleteFrom(VENUE_ANSWER)
                .where(VENUE_ANSWER.CHECK_ID.eq(check))
                .and(VENUE_ANSWER.QUESTION.notIn(COUNTED))
                .execute();
        db.deleteFrom(VENUE_ANSWER_PAST)
                .where(VENUE_ANSWER_PAST.CHECK_ID.eq(check))
                .execute();
        db.deleteFrom(VENUE_SPEAKER).where(VENUE_SPEAKER.CHECK_ID.eq(check)).execute();
        db.deleteFrom(VENUE_ADVICE).where(VENUE_ADVICE.CHECK_ID.eq(check)).execute();
        db.deleteFrom(VENUE_REGISTER_ENTRY)
                .where(VENUE_REGISTER_ENTRY.CHECK_ID.eq(check))
                .execute();
        db.deleteFrom(HIRER_LINK).where(HIRER_LINK.CHECK_ID.eq(check)).execute();
        matches(check);
        decisions(check);
        letters(check);
        after(check);
        hirer(check);
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.TITLE, texts.get("venue.retention.title"))
                .set(VENUE_CHECK.HIRER_NAME, "")
                .set(VENUE_CHECK.DISPOSED_AT, clock.instant())
                .set(VENUE_CHECK.VERSION, VENUE_CHECK.VERSION.plus(1))
                .where(VENUE_CHECK.ID.eq(check))
                .execute();
        if (draft) {
            db.update(VENUE_CHECK)
                    .set(VENUE_CHECK.STATE, CheckState.WITHDRAWN.name())
                    .setNull(VENUE_CHECK.DUE_ON)
                    .where(VENUE_CHECK.ID.eq(check))
                    .execute();
        }
    }

    /** How near a name was and what a person said of it is counted; the name goes. */
    private void matches(long check) {
        db.update(NAME_MATCH)
                .set(NAME_MATCH.SUBJECT, "")
                .set(NAME_MATCH.SUBJECT_KEY, DSL.concat(DSL.inline("#"), NAME_MATCH.ID.cast(String.class)))
                .set(NAME_MATCH.REASON, "")
                .where(NAME_MATCH.CHECK_ID.eq(check))
                .execute();
    }

    private void decisions(long check) {
        db.update(VENUE_FIRED_ROW)
                .set(VENUE_FIRED_ROW.ANSWERS, "")
                .where(VENUE_FIRED_ROW.EVALUATION_ID.in(db.select(VENUE_EVALUATION.ID)
                        .from(VENUE_EVALUATION)
                        .where(VENUE_EVALUATION.CHECK_ID.eq(check))))
                .execute();
        db.deleteFrom(VENUE_DEPARTURE)
                .where(VENUE_DEPARTURE.DECISION_ID.in(
                        db.select(VENUE_DECISION.ID).from(VENUE_DECISION).where(VENUE_DECISION.CHECK_ID.eq(check))))
                .execute();
        db.update(VENUE_DECISION)
                .set(VENUE_DECISION.REASONS, "")
                .set(VENUE_DECISION.ALTERNATIVE, "")
                .where(VENUE_DECISION.CHECK_ID.eq(check))
                .execute();
    }

    private void letters(long check) {
        db.deleteFrom(LETTER_LINK)
                .where(LETTER_LINK.LETTER_ID.in(
                        db.select(VENUE_LETTER.ID).from(VENUE_LETTER).where(VENUE_LETTER.CHECK_ID.eq(check))))
                .execute();
        db.deleteFrom(VENUE_LETTER).where(VENUE_LETTER.CHECK_ID.eq(check)).execute();
    }

    private void after(long check) {
        db.update(VENUE_HIRE_CONDITION)
                .set(VENUE_HIRE_CONDITION.EVIDENCE, "")
                .where(VENUE_HIRE_CONDITION.CHECK_ID.eq(check))
                .execute();
        db.update(VENUE_LIFE_EVENT)
                .set(VENUE_LIFE_EVENT.DETAIL, "")
                .where(VENUE_LIFE_EVENT.CHECK_ID.eq(check))
                .execute();
        db.update(VENUE_DEBRIEF)
                .set(VENUE_DEBRIEF.NOTE, "")
                .where(VENUE_DEBRIEF.CHECK_ID.eq(check))
                .execute();
        db.update(VENUE_REVIEW)
                .set(VENUE_REVIEW.SAID, "")
                .set(VENUE_REVIEW.REASONS, DSL.when(VENUE_REVIEW.REASONS.isNotNull(), ""))
                .where(VENUE_REVIEW.CHECK_ID.eq(check))
                .execute();
    }

    /** The name of the hirer goes with the last check that needs it. */
    private void hirer(long check) {
        Long hirer = db.select(VENUE_CHECK.HIRER_ID)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.ID.eq(check))
                .fetchSingle()
                .value1();
        if (hirer == null) {
            return;
        }
        db.update(VENUE_CHECK)
                .setNull(VENUE_CHECK.HIRER_ID)
                .where(VENUE_CHECK.ID.eq(check))
                .execute();
        db.deleteFrom(HIRER)
                .where(HIRER.ID.eq(hirer))
                .and(DSL.notExists(DSL.selectOne().from(VENUE_CHECK).where(VENUE_CHECK.HIRER_ID.eq(hirer))))
                .execute();
    }
}
