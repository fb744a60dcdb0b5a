package uk.concord.venue.domain.question;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.concord.core.text.Texts;
import uk.concord.venue.domain.question.QuestionText.Option;
import uk.concord.venue.domain.rules.Question;

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
                options);
    }

    private static String unlessSame(String text, String known) {
        return text.equals(known) ? "" : text;
    }

    public QuestionSet set() {
        return set;
    }
}
