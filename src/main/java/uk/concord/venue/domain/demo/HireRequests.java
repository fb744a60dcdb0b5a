package uk.concord.venue.domain.demo;

import static uk.concord.db.Tables.VENUE_ANSWER;
import static uk.concord.db.Tables.VENUE_CHECK;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.CheckEditing;
import uk.concord.venue.domain.check.CheckRepository;
import uk.concord.venue.domain.check.Speaker;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;

/** Writes invented requests with all their answers at once, for a quick start. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class HireRequests {
    private final DSLContext db;
    private final CheckEditing editing;
    private final CheckRepository checks;

    HireRequests(DSLContext db, CheckEditing editing, CheckRepository checks) {
        this.db = db;
        this.editing = editing;
        this.checks = checks;
    }

    /**
     * @param number of the times the event was held before
     * @param asked when the hirer asked
     * @return reference of the check
     */
    String make(Actor officer, DemoHire hire, int number, LocalDate date, long room, Instant asked) {
        UUID key =
                UUID.nameUUIDFromBytes(("venue-hire-" + hire.organisation() + date).getBytes(StandardCharsets.UTF_8));
        String reference = editing.start(officer, key);
        long check = checks.find(reference).orElseThrow().id();
        Map<Question, String> answers = answers(hire, number, date, room);
        if (!hire.speaker().isEmpty()) {
            Speaker speaker = new Speaker(hire.speaker(), hire.organisation(), title(answers), "");
            checks.saveSpeakers(check, List.of(speaker));
            answers.put(Question.D1, speaker.line());
        }
        db.batch(answers.entrySet().stream()
                        .map(answer -> db.insertInto(VENUE_ANSWER)
                                .set(VENUE_ANSWER.CHECK_ID, check)
                                .set(VENUE_ANSWER.QUESTION, answer.getKey().code())
                                .set(VENUE_ANSWER.VALUE, answer.getValue())
                                .set(VENUE_ANSWER.ANSWERED_BY, officer.id())
                                .set(VENUE_ANSWER.ANSWERED_NAME, officer.name())
                                .set(VENUE_ANSWER.ANSWERED_AT, asked)
                                .set(VENUE_ANSWER.VERSION, 1))
                        .toList())
                .execute();
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.CREATED_AT, asked)
                .where(VENUE_CHECK.ID.eq(check))
                .execute();
        checks.answersChanged(check, Answers.of(answers), true, asked);
        return reference;
    }

    private static String title(Map<Question, String> answers) {
        return Objects.requireNonNull(answers.get(Question.C1));
    }

    private static Map<Question, String> answers(DemoHire hire, int number, LocalDate date, long room) {
        Map<Question, String> answers = DemoAnswers.of(room, hire.kind(), date, hire.organisation(), hire.people());
        answers.putAll(hire.answers());
        if (hire.way().equals("minor") && number == 0) {
            answers.keySet().removeIf(question -> question.section() == Section.RIGHTS);
        }
        return answers;
    }
}
