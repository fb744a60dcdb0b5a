package uk.concord.venue.domain.added;

import static uk.concord.db.Tables.VENUE_ANSWER;
import static uk.concord.db.Tables.VENUE_CHECK;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.venue.domain.added.AddedAnswers.Given;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.rules.AddedQuestion;

/** Reads the answers to added questions. */
@Component
public class AddedAnswerQuery {
    private final DSLContext db;
    private final QuestionBook book;

    AddedAnswerQuery(DSLContext db, QuestionBook book) {
        this.db = db;
        this.book = book;
    }

    /** @return what the set of the check asks, and what was answered */
    public AddedAnswers of(long checkId) {
        long setId = db.select(VENUE_CHECK.QUESTION_SET_ID)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.ID.eq(checkId))
                .fetchSingle()
                .value1();
        List<AddedQuestion> asked = book.asked(setId);
        if (asked.isEmpty()) {
            return new AddedAnswers(List.of(), Map.of());
        }
        Map<String, Given> given = db
                .selectFrom(VENUE_ANSWER)
                .where(VENUE_ANSWER.CHECK_ID.eq(checkId))
                .and(VENUE_ANSWER.QUESTION.in(
                        asked.stream().map(AddedQuestion::code).toList()))
                .fetch()
                .stream()
                .collect(Collectors.toMap(
                        row -> row.getQuestion(),
                        row -> new Given(
                                row.getValue(), row.getAnsweredName(), row.getAnsweredAt(), row.getVersion())));
        return new AddedAnswers(asked, given);
    }
}
