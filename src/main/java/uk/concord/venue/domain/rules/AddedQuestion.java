package uk.concord.venue.domain.rules;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.concord.venue.domain.rules.Question.Kind;

/**
 * A question a council added. The product does not know what it is about: it is asked, kept and shown, has to be answered
 * when it is required, and can be read by rows of the rules under its code. It raises no concern by itself.
 *
 * @param code {@code N1}; stays with the question in every version and is never used for another
 * @param after code of the question it stands behind, or an empty text for the end of its section
 * @param choices the answers to choose, for {@link Kind#CHOICE} only
 * @param retired whether it is no longer asked; its answers stay readable
 */
public record AddedQuestion(
        String code,
        Section section,
        String after,
        Kind kind,
        List<Choice> choices,
        Branch branch,
        boolean required,
        boolean retired,
        Words words) {
    public static final List<Kind> KINDS =
            List.of(Kind.YES_NO, Kind.CHOICE, Kind.TEXT, Kind.LONG_TEXT, Kind.NUMBER, Kind.DATE);
    private static final Set<Kind> READABLE = Set.of(Kind.YES_NO, Kind.CHOICE, Kind.NUMBER);
    private static final Pattern CODE = Pattern.compile("N[1-9]\\d{0,3}");
    private static final int SHORT_TEXT = 200;
    private static final int LONG_TEXT = 1000;

    /**
     * An answer to choose.
     *
     * @param value as it is stored and as the rules read it
     * @param offered whether it can be chosen; one that was chosen before stays readable
     */
    public record Choice(String value, String label, boolean offered) {}

    /**
     * When it is asked.
     *
     * @param question the question it depends on; null when it is always asked
     * @param answers values of that question which open it
     */
    public record Branch(@Nullable Question question, List<String> answers) {
        public static final Branch ALWAYS = new Branch(null, List.of());

        public Branch {
            answers = List.copyOf(answers);
        }

        boolean isOpen(Answers given) {
            return question == null || given.is(question, answers.toArray(String[]::new));
        }
    }

    /** @param why why it is asked; never empty once it is saved */
    public record Words(String wording, String help, String why) {}

    public AddedQuestion {
        choices = List.copyOf(choices);
    }

    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    public AddedQuestion withCode(String newCode) {
        return new AddedQuestion(newCode, section, after, kind, choices, branch, required, retired, words);
    }

    public AddedQuestion withRetired(boolean nowRetired) {
        return new AddedQuestion(code, section, after, kind, choices, branch, required, nowRetired, words);
    }

    /** @return whether the branch it stands in is open */
    public boolean isOpen(Answers answers) {
        return !retired && branch.isOpen(answers);
    }

    /** @return whether the hirer answers it; the rest are the officer's */
    public boolean isForHirer() {
        return switch (section) {
            case CHECKS, CONCERNS, RIGHTS -> false;
            default -> true;
        };
    }

    /** @return whether rows of the rules can read it: what is written in free words never counts */
    public boolean isReadable() {
        return READABLE.contains(kind);
    }

    /** @return longest answer, in characters */
    public int length() {
        return switch (kind) {
            case TEXT -> SHORT_TEXT;
            case LONG_TEXT -> LONG_TEXT;
            default -> 40;
        };
    }

    /** @return values it can have; empty when it is not a choice */
    public List<String> values() {
        return kind == Kind.YES_NO
                ? List.of("yes", "no")
                : choices.stream().map(Choice::value).toList();
    }
}
