package uk.concord.venue.domain.check;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.core.document.Attachment;
import uk.concord.venue.domain.added.AddedAnswers;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;

/**
 * A check with everything that belongs to it.
 *
 * @param answers by question, also those of closed branches
 * @param added the questions the council added, and their answers
 * @param screened whether the names as they stand were compared with the current list
 * @param sourceFiles files of the rows of the log of sources
 * @param editable whether the person who asked may change answers
 */
public record CheckFile(
        Check check,
        Map<Question, Answer> answers,
        AddedAnswers added,
        List<Speaker> speakers,
        @Nullable Room room,
        List<Match> matches,
        Optional<Screening> screening,
        boolean screened,
        Optional<Evaluation> evaluation,
        List<DecisionRecord> decisions,
        List<Advice> advice,
        List<Attachment> documents,
        List<Attachment> sourceFiles,
        boolean editable) {

    /** @return the answers as the rules read them */
    public Answers given() {
        Map<Question, String> values = new EnumMap<>(Question.class);
        answers.forEach((question, answer) -> values.put(question, answer.value()));
        return Answers.of(values).withAdded(added.values());
    }

    /** @return the answer, or an empty text with version 0 when there is none */
    public String value(Question question) {
        Answer answer = answers.get(question);
        return answer == null ? "" : answer.value();
    }

    /** @return version of the answer; 0 when there is none yet */
    public int version(Question question) {
        Answer answer = answers.get(question);
        return answer == null ? 0 : answer.version();
    }

    /** @return whether the recommendation was made on the answers as they stand */
    public boolean isEvaluated() {
        return evaluation.isPresent() && evaluation.get().checkVersion() == check.version() && screened;
    }

    /** @return matches somebody still has to settle */
    public List<Match> openMatches() {
        return matches.stream().filter(match -> match.resolution().isOpen()).toList();
    }

    public boolean hasLegalAdvice() {
        return advice.stream().anyMatch(given -> given.kind() == Advice.Kind.LEGAL);
    }

    /** @return the decision that closed the check */
    public Optional<DecisionRecord> decision() {
        return decisions.stream()
                .filter(taken -> taken.decision() == check.decision())
                .max(Comparator.comparing(DecisionRecord::at));
    }
}
