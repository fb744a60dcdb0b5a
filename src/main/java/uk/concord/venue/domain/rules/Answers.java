package uk.concord.venue.domain.rules;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a check by question. Answers in branches that are closed are kept but read as blank, so that they are
 * there again when the branch opens and count for nothing meanwhile.
 */
public final class Answers {
    private final Map<Question, String> all;
    private final Map<AddedQuestion, String> added;

    private Answers(Map<Question, String> all, Map<AddedQuestion, String> added) {
        this.all = all;
        this.added = added;
    }

    public static Answers of(Map<Question, String> answers) {
        Map<Question, String> kept = new LinkedHashMap<>();
        answers.forEach((question, value) -> kept.put(question, value.strip()));
        return new Answers(kept, Map.of());
    }

    /** @return these answers with those to the questions a council added, all that are asked, answered or not */
    public Answers withAdded(Map<AddedQuestion, String> given) {
        Map<AddedQuestion, String> kept = new LinkedHashMap<>();
        given.forEach((question, value) -> kept.put(question, value.strip()));
        return new Answers(all, kept);
    }

    /** @return the answer when its branch is open, or an empty text */
    public String get(Question question) {
        return question.isOpen(this) ? all.getOrDefault(question, "") : "";
    }

    /** @return the answer when its branch is open, or an empty text */
    public String get(AddedQuestion question) {
        return question.isOpen(this) ? added.getOrDefault(question, "") : "";
    }

    /** @return the added questions that are asked and whose branch is open */
    public List<AddedQuestion> openAdded() {
        return added.keySet().stream().filter(question -> question.isOpen(this)).toList();
    }

    /** @return the added question with that code, when it is asked and open */
    public Optional<AddedQuestion> openAdded(String code) {
        return openAdded().stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /** @return what was typed, whether its branch is open or not */
    public String kept(Question question) {
        return all.getOrDefault(question, "");
    }

    public boolean is(Question question, String... options) {
        return Arrays.asList(options).contains(get(question));
    }

    public boolean isBlank(Question question) {
        return get(question).isBlank();
    }

    /** @return lines of an answer that lists names */
    public List<String> lines(Question question) {
        return get(question)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    public OptionalInt number(Question question) {
        String text = get(question);
        return text.matches("\\d{1,6}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    public Optional<LocalDate> date(Question question) {
        return parse(get(question));
    }

    public Optional<LocalTime> time(Question question) {
        try {
            return Optional.of(LocalTime.parse(get(question)));
        } catch (DateTimeParseException notATime) {
            return Optional.empty();
        }
    }

    /** @return these answers with one of them changed */
    public Answers with(Question question, @Nullable String value) {
        Map<Question, String> changed = new LinkedHashMap<>(all);
        changed.put(question, value == null ? "" : value.strip());
        return new Answers(changed, added);
    }

    /** @return open questions that must be answered and are not */
    public List<Question> missing() {
        return Arrays.stream(Question.values())
                .filter(question -> question.isRequired(this) && isBlank(question))
                .toList();
    }

    /** @return added questions that are open, must be answered and are not */
    public List<AddedQuestion> missingAdded() {
        return openAdded().stream()
                .filter(question -> question.required() && get(question).isBlank())
                .toList();
    }

    private static Optional<LocalDate> parse(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
