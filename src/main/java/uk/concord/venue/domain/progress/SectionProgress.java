package uk.concord.venue.domain.progress;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Gate;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;

/**
 * How far a part of a check honestly is: a part is done when nothing in it is missing and nobody has to be waited for.
 *
 * @param missing questions still to be answered
 */
public record SectionProgress(State state, int missing) {
    /** Where a part stands. */
    public enum State {
        /** Its branch is closed: this event does not need it. */
        NOT_NEEDED,
        /** Nothing in it has to be answered, and nothing is. */
        OPTIONAL,
        NOT_STARTED,
        IN_PROGRESS,
        WAITING_POLICE,
        WAITING_ELECTORAL,
        WAITING_HIRER,
        DONE
    }

    /**
     * @param openGates what the check as a whole still lacks
     * @param asked codes of the questions that the hirer has before them; empty when nobody asked
     */
    public static SectionProgress of(Section section, Answers answers, Set<Gate> openGates, Set<String> asked) {
        List<SetQuestion> open = Stream.concat(
                        Question.of(section).stream().map(SetQuestion::of),
                        answers.openAdded().stream()
                                .filter(question -> question.section() == section)
                                .map(SetQuestion::of))
                .filter(question -> question.isOpen(answers))
                .toList();
        if (open.isEmpty()) {
            return new SectionProgress(State.NOT_NEEDED, 0);
        }
        List<SetQuestion> missing = open.stream()
                .filter(question ->
                        question.isRequired(answers) && question.answer(answers).isBlank())
                .toList();
        boolean begun =
                open.stream().anyMatch(question -> !question.answer(answers).isBlank());
        return new SectionProgress(state(section, answers, openGates, asked, open, missing, begun), missing.size());
    }

    private static State state(
            Section section,
            Answers answers,
            Set<Gate> openGates,
            Set<String> asked,
            List<SetQuestion> open,
            List<SetQuestion> missing,
            boolean begun) {
        if (open.stream().anyMatch(question -> asked.contains(question.code()))
                && missing.stream().allMatch(question -> asked.contains(question.code()))) {
            return State.WAITING_HIRER;
        }
        if (!begun) {
            return open.stream().allMatch(SetQuestion::isOptional) ? State.OPTIONAL : State.NOT_STARTED;
        }
        if (!missing.isEmpty()) {
            return State.IN_PROGRESS;
        }
        return section == Section.CHECKS ? others(answers, openGates) : State.DONE;
    }

    /** Everything is answered; somebody outside may still have to answer us. */
    private static State others(Answers answers, Set<Gate> openGates) {
        if (openGates.contains(Gate.POLICE)) {
            return answers.is(Question.I6, "asked") ? State.WAITING_POLICE : State.IN_PROGRESS;
        }
        return openGates.contains(Gate.ELECTORAL) ? State.WAITING_ELECTORAL : State.DONE;
    }
}
