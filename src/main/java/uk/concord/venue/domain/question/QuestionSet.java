package uk.concord.venue.domain.question;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Question;

/**
 * A version of the words of the questions.
 *
 * @param versionNo 0 while it is not published
 * @param effectiveFrom first day it counts, or null while nobody said
 * @param publishedAt null while it is not published
 * @param texts only those that differ from what comes with the product
 * @param added the questions the council added, retired ones too, in the order of their codes
 * @param version for optimistic locking
 */
public record QuestionSet(
        long id,
        int versionNo,
        State state,
        String note,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant publishedAt,
        String publishedBy,
        Map<Question, QuestionText> texts,
        List<AddedQuestion> added,
        List<Change> history,
        int version) {
    /** Where a set stands. */
    public enum State {
        OPEN,
        SUBMITTED,
        PUBLISHED,
        DISCARDED
    }

    /** What somebody did to a set. */
    public enum Action {
        STARTED,
        DESCRIBED,
        SAVED,
        ADDED,
        SUBMITTED,
        RETURNED,
        PUBLISHED,
        DISCARDED
    }

    /** @param question code, or an empty text */
    public record Change(Action action, String question, long by, String name, Instant at) {
        boolean makesAnAuthor() {
            return action == Action.DESCRIBED
                    || action == Action.SAVED
                    || action == Action.ADDED
                    || action == Action.SUBMITTED;
        }
    }

    public QuestionSet {
        texts = texts.isEmpty() ? Map.of() : new EnumMap<>(texts);
        added = List.copyOf(added);
        history = List.copyOf(history);
    }

    public QuestionText text(Question question) {
        return texts.getOrDefault(question, QuestionText.plain(question));
    }

    /** @return the added questions that are asked */
    public List<AddedQuestion> asked() {
        return added.stream().filter(question -> !question.retired()).toList();
    }

    /** @return whether it says the same as another, whatever it is called */
    boolean saysTheSame(QuestionSet other) {
        return texts.equals(other.texts) && added.equals(other.added);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** @return account ids of everybody who changed it */
    public Set<Long> authorIds() {
        return history.stream().filter(Change::makesAnAuthor).map(Change::by).collect(Collectors.toSet());
    }

    public String authors() {
        return history.stream()
                .filter(Change::makesAnAuthor)
                .map(Change::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
