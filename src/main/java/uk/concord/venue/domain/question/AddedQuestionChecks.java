package uk.concord.venue.domain.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import uk.concord.core.RuleBrokenException;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.AddedQuestion.Choice;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Question.Kind;

/** What an added question has to be before it can stand in a version. */
final class AddedQuestionChecks {
    private static final int MOST_ADDED = 40;
    private static final String VALUE = "[a-z0-9][a-z0-9-]{0,39}";

    private AddedQuestionChecks() {}

    /**
     * @param published the added questions of the newest published version
     * @throws RuleBrokenException saying what is wrong
     */
    static void verify(AddedQuestion question, QuestionSet set, List<AddedQuestion> published) {
        words(question);
        choices(question);
        place(question, set);
        branch(question);
        published.stream()
                .filter(known -> known.code().equals(question.code()))
                .forEach(known -> stays(known, question));
        require(AddedQuestion.isCode(question.code()) && set.asked().size() < MOST_ADDED, "place");
    }

    private static void words(AddedQuestion question) {
        require(!question.words().wording().isBlank(), "wording");
        require(!question.words().why().isBlank(), "why");
        boolean tooLong = question.words().wording().length() > QuestionText.LONGEST_WORDING
                || question.words().help().length() > QuestionText.LONGEST_TEXT
                || question.words().why().length() > QuestionText.LONGEST_TEXT
                || question.choices().stream().anyMatch(choice -> choice.label().length() > QuestionText.LONGEST_LABEL);
        require(!tooLong, "long");
    }

    private static void choices(AddedQuestion question) {
        Set<String> values = new HashSet<>(question.values());
        boolean fits = question.kind() == Kind.CHOICE
                ? question.choices().stream().filter(Choice::offered).count() >= 2
                        && values.size() == question.choices().size()
                        && question.choices().stream()
                                .allMatch(choice -> choice.value().matches(VALUE)
                                        && !choice.label().isBlank())
                : question.choices().isEmpty();
        require(fits && AddedQuestion.KINDS.contains(question.kind()), "choices");
    }

    /** It stands behind a question of its own section that is there. */
    private static void place(AddedQuestion question, QuestionSet set) {
        String after = question.after();
        boolean known = after.isEmpty()
                || Question.byCode(after)
                        .filter(before -> before.section() == question.section())
                        .isPresent()
                || set.added().stream()
                        .anyMatch(before -> before.code().equals(after)
                                && before.section() == question.section()
                                && number(before) < number(question));
        require(known, "place");
    }

    private static int number(AddedQuestion question) {
        return Integer.parseInt(question.code().substring(1));
    }

    private static void branch(AddedQuestion question) {
        Question depends = question.branch().question();
        require(
                depends == null
                        || !question.branch().answers().isEmpty()
                                && depends.options()
                                        .containsAll(question.branch().answers()),
                "branch");
    }

    /** What was published keeps its kind, its section and every answer somebody may have given. */
    private static void stays(AddedQuestion known, AddedQuestion now) {
        require(
                known.kind() == now.kind()
                        && known.section() == now.section()
                        && now.values().containsAll(known.values()),
                "kept");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new RuleBrokenException("venue.error.added." + what);
        }
    }
}
