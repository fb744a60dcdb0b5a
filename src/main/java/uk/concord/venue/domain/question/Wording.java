package uk.concord.venue.domain.question;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.concord.core.text.Texts;
import uk.concord.venue.domain.question.QuestionText.Option;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;

/** The questions in the words of one set: its own where it has any, else those that come with the product. */
public final class Wording {
    private final QuestionSet set;
    private final Texts texts;

    Wording(QuestionSet set, Texts texts) {
        this.set = set;
        this.texts = texts;
    }

    /** @return the question itself, without its code */
    public String question(Question question) {
        String own = set.text(question).wording();
        return own.isEmpty() ? texts.get("venue.q." + question.code()) : own;
    }

    /** @return the question with its code before it */
    public String labelled(Question question) {
        return question.code() + " " + question(question);
    }

    /** @return what helps to answer it */
    public Optional<String> help(Question question) {
        return own(set.text(question).help(), question, ".help");
    }

    /** @return why it is asked */
    public Optional<String> why(Question question) {
        return own(set.text(question).why(), question, ".why");
    }

    private Optional<String> own(String own, Question question, String suffix) {
        return own.isEmpty() ? texts.find("venue.q." + question.code() + suffix) : Optional.of(own);
    }

    /** @return what the answer is called; the value itself when the question does not know it */
    public String option(Question question, String value) {
        Option own = set.text(question).options().get(value);
        if (own != null && !own.label().isEmpty()) {
            return own.label();
        }
        if (question.kind() == Question.Kind.YES_NO) {
            return texts.get("venue." + value);
        }
        return question.options().contains(value) ? texts.get("venue.o." + question.code() + "." + value) : value;
    }

    /**
     * @param chosen the answer given already, which stays there whether it is still offered or not
     * @return the answers to choose from
     */
    public List<String> offered(Question question, String chosen) {
        return question.options().stream()
                .filter(value -> value.equals(chosen)
                        || Objects.requireNonNullElse(
                                        set.text(question).options().get(value), new Option("", true))
                                .offered())
                .toList();
    }

    /** @return whether the question is put */
    public boolean asks(Question question) {
        return set.text(question).asked();
    }

    /** @return the added question with that code, asked or retired */
    public Optional<AddedQuestion> added(String code) {
        return set.added().stream()
                .filter(question -> question.code().equals(code))
                .findFirst();
    }

    /** @return the added question with its code before it */
    public String labelled(AddedQuestion question) {
        return question.code() + " " + question.words().wording();
    }

    /** @return the question itself, without its code */
    public String text(SetQuestion question) {
        return question.map(this::question, added -> added.words().wording());
    }

    public String labelled(SetQuestion question) {
        return question.map(this::labelled, this::labelled);
    }

    public Optional<String> help(SetQuestion question) {
        return question.map(this::help, added -> filled(added.words().help()));
    }

    public Optional<String> why(SetQuestion question) {
        return question.map(this::why, added -> filled(added.words().why()));
    }

    public String option(SetQuestion question, String value) {
        return question.map(own -> option(own, value), added -> option(added, value));
    }

    public List<String> offered(SetQuestion question, String chosen) {
        return question.map(own -> offered(own, chosen), added -> offered(added, chosen));
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** @return the question with its code before it, whoever asks it; the code alone when nobody knows it */
    public String labelled(String code) {
        return Question.byCode(code)
                .map(this::labelled)
                .or(() -> added(code).map(this::labelled))
                .orElse(code);
    }

    /** @return what the answer to an added question is called */
    public String option(AddedQuestion question, String value) {
        return question.kind() == Question.Kind.YES_NO && question.values().contains(value)
                ? texts.get("venue." + value)
                : question.choices().stream()
                        .filter(choice -> choice.value().equals(value))
                        .map(AddedQuestion.Choice::label)
                        .findFirst()
                        .orElse(value);
    }

    /**
     * @param chosen the answer given already, which stays there whether it is still offered or not
     * @return the answers to choose from
     */
    public List<String> offered(AddedQuestion question, String chosen) {
        return question.values().stream()
                .filter(value -> value.equals(chosen)
                        || question.choices().stream()
                                .noneMatch(choice -> choice.value().equals(value) && !choice.offered()))
                .toList();
    }

    /** @return what was typed, by code of the question, as answers to the questions of this set */
    public Answers answers(Map<String, String> typed) {
        Map<Question, String> own = new EnumMap<>(Question.class);
        typed.forEach((code, value) -> Question.byCode(code).ifPresent(question -> own.put(question, value)));
        Map<AddedQuestion, String> added = new LinkedHashMap<>();
        set.asked().forEach(question -> added.put(question, typed.getOrDefault(question.code(), "")));
        return Answers.of(own).withAdded(added);
    }

    /** @return the questions asked in a part, those of the product and those added, each in its place */
    public List<SetQuestion> asked(Section section) {
        List<SetQuestion> asked = new ArrayList<>();
        Question.of(section).forEach(question -> {
            if (asks(question)) {
                asked.add(SetQuestion.of(question));
            }
            addBehind(question.code(), section, asked);
        });
        addBehind("", section, asked);
        return asked;
    }

    /** @return the hirer's questions that are open with these answers, in the order in which they are put */
    public List<SetQuestion> forHirer(Answers answers) {
        return all().filter(question -> question.isForHirer() && question.isOpen(answers))
                .toList();
    }

    /** @return those of them that must be answered and are not */
    public Stream<SetQuestion> missing(Answers answers) {
        return forHirer(answers).stream()
                .filter(question ->
                        question.isRequired(answers) && question.answer(answers).isBlank());
    }

    /** @return all questions asked, in the order in which they are put */
    public Stream<SetQuestion> all() {
        return Arrays.stream(Section.values()).flatMap(section -> asked(section).stream());
    }

    /** @return the question itself, without its code; the code when nobody knows it */
    public String text(String code) {
        return Question.byCode(code)
                .map(this::question)
                .or(() -> added(code).map(question -> question.words().wording()))
                .orElse(code);
    }

    private void addBehind(String code, Section section, List<SetQuestion> asked) {
        for (AddedQuestion question : set.added()) {
            if (question.section() == section && question.after().equals(code)) {
                if (!question.retired()) {
                    asked.add(SetQuestion.of(question));
                }
                addBehind(question.code(), section, asked);
            }
        }
    }

    /** @return the text with nothing where it says what these words say already */
    QuestionText withoutWhatIsTheSame(QuestionText text) {
        Question question = text.question();
        Map<String, Option> options = new LinkedHashMap<>();
        text.options()
                .forEach((value, option) -> options.put(
                        value, new Option(unlessSame(option.label(), option(question, value)), option.offered())));
        return new QuestionText(
                question,
                unlessSame(text.wording(), question(question)),
                unlessSame(text.help(), help(question).orElse("")),
                unlessSame(text.why(), why(question).orElse("")),
                options,
                text.asked());
    }

    private static String unlessSame(String text, String known) {
        return text.equals(known) ? "" : text;
    }

    public QuestionSet set() {
        return set;
    }
}
