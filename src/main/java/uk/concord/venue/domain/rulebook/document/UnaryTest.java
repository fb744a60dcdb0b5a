package uk.concord.venue.domain.rulebook.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A condition of a row: one of the few unary tests of DMN that officers may use. Anything else of the expression
 * language, functions above all, is no condition here.
 *
 * @param values literals as DMN writes them: {@code 2}, {@code true}, {@code "claimed"}
 */
public record UnaryTest(Operator operator, List<String> values) {
    /** Any value: the input does not matter. */
    public static final UnaryTest ANY = new UnaryTest(Operator.ANY, List.of());

    private static final String LITERAL = "true|false|-?\\d{1,9}(?:\\.\\d{1,4})?|\"[^\"\\\\<>&]{0,120}\"";
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*(-?\\d{1,9}(?:\\.\\d{1,4})?)");
    private static final Pattern RANGE =
            Pattern.compile("\\[\\s*(-?\\d{1,9}(?:\\.\\d{1,4})?)\\s*\\.\\.\\s*(-?\\d{1,9}(?:\\.\\d{1,4})?)\\s*]");
    private static final Pattern LIST = Pattern.compile("(?:" + LITERAL + ")(?:\\s*,\\s*(?:" + LITERAL + "))*");
    private static final Pattern NEGATION = Pattern.compile("not\\(\\s*(" + LIST.pattern() + ")\\s*\\)");
    private static final Pattern ONE = Pattern.compile(LITERAL);

    /** How the value of the input is compared. */
    public enum Operator {
        ANY,
        IS,
        IS_NOT,
        AT_LEAST,
        AT_MOST,
        MORE_THAN,
        LESS_THAN,
        BETWEEN
    }

    public UnaryTest {
        values = List.copyOf(values);
        int needed = switch (operator) {
            case ANY -> 0;
            case IS, IS_NOT -> Math.max(1, values.size());
            case BETWEEN -> 2;
            default -> 1;
        };
        if (values.size() != needed
                || !values.stream().allMatch(value -> ONE.matcher(value).matches())) {
            throw new IllegalArgumentException("Not a condition");
        }
    }

    /** @throws IllegalArgumentException when the text is not one of the allowed forms */
    public static UnaryTest parse(String text) {
        String test = text.strip();
        if (test.isEmpty() || "-".equals(test)) {
            return ANY;
        }
        Matcher comparison = COMPARISON.matcher(test);
        if (comparison.matches()) {
            Operator operator = switch (comparison.group(1)) {
                case ">=" -> Operator.AT_LEAST;
                case "<=" -> Operator.AT_MOST;
                case ">" -> Operator.MORE_THAN;
                default -> Operator.LESS_THAN;
            };
            return new UnaryTest(operator, List.of(comparison.group(2)));
        }
        Matcher range = RANGE.matcher(test);
        if (range.matches()) {
            return new UnaryTest(Operator.BETWEEN, List.of(range.group(1), range.group(2)));
        }
        Matcher negation = NEGATION.matcher(test);
        if (negation.matches()) {
            return new UnaryTest(Operator.IS_NOT, literals(negation.group(1)));
        }
        if (LIST.matcher(test).matches()) {
            return new UnaryTest(Operator.IS, literals(test));
        }
        throw new IllegalArgumentException("Not a condition that rows may have: " + test);
    }

    /** @return literals of a comma-separated list, such as the values an input may take */
    static List<String> literals(String list) {
        return ONE.matcher(list).results().map(found -> found.group()).toList();
    }

    /** @return a text as DMN writes it */
    public static String quoted(String text) {
        return '"' + text.replaceAll("[\"\\\\<>&]", "").strip() + '"';
    }

    /** @return the values without quotes, for reading */
    public List<String> plainValues() {
        return values.stream().map(UnaryTest::plain).toList();
    }

    static String plain(String literal) {
        return literal.replace("\"", "");
    }

    /** @return the condition as it stands in the DMN */
    public String text() {
        return switch (operator) {
            case ANY -> "-";
            case IS -> list();
            case IS_NOT -> "not(" + list() + ")";
            case AT_LEAST -> ">= " + values.getFirst();
            case AT_MOST -> "<= " + values.getFirst();
            case MORE_THAN -> "> " + values.getFirst();
            case LESS_THAN -> "< " + values.getFirst();
            case BETWEEN -> "[" + values.get(0) + ".." + values.get(1) + "]";
        };
    }

    private String list() {
        return values.stream().collect(Collectors.joining(", "));
    }

    /** Whether a literal satisfies the condition: for looking at the table as a whole, never for deciding a case. */
    public boolean admits(String literal) {
        return switch (operator) {
            case ANY -> true;
            case IS -> isListed(literal);
            case IS_NOT -> !isListed(literal);
            case AT_LEAST -> compare(literal, 0) >= 0;
            case AT_MOST -> compare(literal, 0) <= 0;
            case MORE_THAN -> compare(literal, 0) > 0;
            case LESS_THAN -> compare(literal, 0) < 0;
            case BETWEEN -> compare(literal, 0) >= 0 && compare(literal, 1) <= 0;
        };
    }

    private boolean isListed(String literal) {
        return values.contains(literal)
                || (literal.matches("-?\\d.*")
                        && values.stream()
                                .anyMatch(value -> new BigDecimal(value).compareTo(new BigDecimal(literal)) == 0));
    }

    private int compare(String literal, int value) {
        return new BigDecimal(literal).compareTo(new BigDecimal(values.get(value)));
    }
}
