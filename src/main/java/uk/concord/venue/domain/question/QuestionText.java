package uk.concord.venue.domain.question;

import java.util.LinkedHashMap;
import java.util.Map;
import uk.concord.venue.domain.rules.Question;

/**
 * What a set says about a question.
 *
 * @param wording an empty text for the words that come with the product
 * @param help stands under the field; empty for the product's own, if it has any
 * @param why why it is asked; empty for the product's own, if it has any
 * @param options by stored value, only those that differ
 * @param asked whether it is put at all; only false where {@link Question#isDispensable()}
 */
public record QuestionText(
        Question question, String wording, String help, String why, Map<String, Option> options, boolean asked) {
    public static final int LONGEST_WORDING = 300;
    public static final int LONGEST_TEXT = 1000;
    public static final int LONGEST_LABEL = 200;

    /**
     * An answer to choose.
     *
     * @param label an empty text for the product's own
     * @param offered whether it can be chosen; one that was chosen before stays readable
     */
    public record Option(String label, boolean offered) {
        boolean isPlain() {
            return label.isEmpty() && offered;
        }
    }

    public QuestionText {
        Map<String, Option> differing = new LinkedHashMap<>(options);
        differing.values().removeIf(Option::isPlain);
        options = differing;
    }

    /** Words of a question that is asked. */
    public QuestionText(Question question, String wording, String help, String why, Map<String, Option> options) {
        this(question, wording, help, why, options, true);
    }

    /** @return the words that come with the product */
    public static QuestionText plain(Question question) {
        return new QuestionText(question, "", "", "", Map.of());
    }

    public boolean isPlain() {
        return wording.isEmpty() && help.isEmpty() && why.isEmpty() && options.isEmpty() && asked;
    }
}
