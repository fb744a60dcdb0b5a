package uk.concord.venue.domain.check;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.document.Attachments;
import uk.concord.venue.domain.added.AddedAnswerQuery;
import uk.concord.venue.domain.list.ScreeningList;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.room.RoomQuery;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;

/** Puts a check together from its tables. */
@Component
public class CheckFiles {
    /** Owner type of the documents of checks. */
    public static final String OWNER = "venue-check";

    private final CheckRepository checks;
    private final MatchRepository matches;
    private final DecisionRepository decisions;
    private final AddedAnswerQuery addedAnswers;
    private final RoomQuery rooms;
    private final ScreeningList list;
    private final Attachments attachments;
    private final SourceFiles sources;

    CheckFiles(
            CheckRepository checks,
            MatchRepository matches,
            DecisionRepository decisions,
            AddedAnswerQuery addedAnswers,
            RoomQuery rooms,
            ScreeningList list,
            Attachments attachments,
            SourceFiles sources) {
        this.checks = checks;
        this.matches = matches;
        this.decisions = decisions;
        this.addedAnswers = addedAnswers;
        this.rooms = rooms;
        this.list = list;
        this.attachments = attachments;
        this.sources = sources;
    }

    /** @throws NotFoundException when there is no such check */
    public Check require(String reference) {
        return checks.find(reference).orElseThrow(() -> new NotFoundException("venue check"));
    }

    /**
     * Reads the check so that nobody else changes it until the transaction ends. The first statement of a writing
     * transaction: what is read after it is at least as new.
     *
     * @throws NotFoundException when there is no such check
     * @throws RuleBrokenException when it is closed, or another officer's
     */
    public Check lockForEdit(String reference, Actor actor) {
        Check check = checks.lock(reference).orElseThrow(() -> new NotFoundException("venue check"));
        if (!check.state().isOpen()) {
            throw new RuleBrokenException("venue.error.closed");
        }
        if (!actor.mayEdit(check)) {
            throw new RuleBrokenException("venue.error.not-yours", check.officerName());
        }
        return check;
    }

    /** @param reader who reads; null for a job */
    public CheckFile load(Check check, @Nullable Actor reader) {
        Map<Question, Answer> answers = checks.answers(check.id());
        List<Speaker> speakers = checks.speakers(check.id());
        Optional<Screening> screening = matches.lastScreening(check.id());
        return new CheckFile(
                check,
                answers,
                addedAnswers.of(check.id()),
                speakers,
                room(check),
                matches.current(check.id()),
                screening,
                screening.map(run -> isUpToDate(run, answers, speakers)).orElse(false),
                decisions.lastEvaluation(check.id()),
                decisions.decisions(check.id()),
                decisions.advice(check.id()),
                attachments.list(OWNER, check.id()),
                sources.of(check),
                reader != null && reader.mayEdit(check));
    }

    private @Nullable Room room(Check check) {
        Long roomId = check.roomId();
        return roomId == null ? null : rooms.byId(roomId).orElse(null);
    }

    private boolean isUpToDate(Screening run, Map<Question, Answer> answers, List<Speaker> speakers) {
        return run.listVersionId() == list.current().id()
                && run.namesHash().equals(ScreenedName.hash(ScreenedName.of(given(answers), speakers)));
    }

    static Answers given(Map<Question, Answer> answers) {
        Map<Question, String> values = new EnumMap<>(Question.class);
        answers.forEach((question, answer) -> values.put(question, answer.value()));
        return Answers.of(values);
    }
}
