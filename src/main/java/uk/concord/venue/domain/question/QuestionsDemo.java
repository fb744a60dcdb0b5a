package uk.concord.venue.domain.question;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.venue.domain.question.QuestionSet.Action;
import uk.concord.venue.domain.question.QuestionSet.State;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.AddedQuestion.Branch;
import uk.concord.venue.domain.rules.AddedQuestion.Words;
import uk.concord.venue.domain.rules.Question.Kind;
import uk.concord.venue.domain.rules.Section;

/** Demonstration: the council has added a question of its own; checks begun before keep the version without it. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class QuestionsDemo implements DemoPart {
    private static final AddedQuestion CARS = new AddedQuestion(
            "",
            Section.CONTENT,
            "C7",
            Kind.NUMBER,
            List.of(),
            Branch.ALWAYS,
            false,
            false,
            new Words(
                    "How many cars do you expect?",
                    "A guess is enough",
                    "Neighbours of the halls share the car parks, so a full evening is told to them beforehand."));

    private final QuestionSetRepository sets;
    private final QuestionBook book;
    private final AccountQuery accounts;
    private final Clock clock;

    QuestionsDemo(QuestionSetRepository sets, QuestionBook book, AccountQuery accounts, Clock clock) {
        this.sets = sets;
        this.book = book;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 47;
    }

    @Override
    public void load() {
        Instant now = clock.instant();
        var editor = accounts.byUsername("prevent").orElseThrow();
        var publisher = accounts.byUsername("legal").orElseThrow();
        long id = sets.insert(book.versions().getFirst(), now);
        AddedQuestion cars = CARS.withCode(book.freeCode());
        sets.replace(id, cars);
        sets.record(id, Action.ADDED, cars.code(), editor.id(), editor.displayName(), now);
        sets.record(id, Action.SUBMITTED, "", editor.id(), editor.displayName(), now);
        sets.record(id, Action.PUBLISHED, "", publisher.id(), publisher.displayName(), now);
        sets.step(book.byId(id), State.PUBLISHED, "Cars are asked for since the summer.", LondonTime.today(clock));
        sets.published(id, publisher.displayName(), now);
    }
}
