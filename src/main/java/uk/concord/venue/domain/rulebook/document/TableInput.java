package uk.concord.venue.domain.rulebook.document;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An input of the decision tables.
 *
 * @param name as the rules read it, such as {@code seg}
 * @param label what it is about, in words
 * @param values literals it is known to take; may be empty
 */
public record TableInput(String name, String label, Kind kind, List<String> values) {
    /** What kind of value it takes. */
    public enum Kind {
        YES_NO,
        NUMBER,
        TEXT;

        static Kind of(String typeRef) {
            return switch (typeRef) {
                case "boolean" -> YES_NO;
                case "number" -> NUMBER;
                default -> TEXT;
            };
        }

        /** @return whether a literal is of this kind */
        public boolean accepts(String literal) {
            return switch (this) {
                case YES_NO -> "true".equals(literal) || "false".equals(literal);
                case NUMBER -> literal.matches("-?\\d.*");
                case TEXT -> literal.startsWith("\"");
            };
        }
    }

    public TableInput {
        values = List.copyOf(values);
    }

    /**
     * @return literals that stand for every value of the input as far as these rows can tell values apart: what the rows
     *     name, the numbers beside those, and something no row names
     */
    public Set<String> turningPoints(List<EditableRow> rows) {
        Set<String> points = new LinkedHashSet<>();
        if (kind == Kind.YES_NO) {
            points.add("true");
            points.add("false");
            return points;
        }
        points.add(kind == Kind.NUMBER ? "0" : "\"\"");
        for (EditableRow row : rows) {
            UnaryTest test = row.tests().get(name);
            if (test != null) {
                test.values().stream().filter(kind::accepts).forEach(value -> addAround(points, value));
            }
        }
        return points;
    }

    private void addAround(Set<String> points, String value) {
        if (kind != Kind.NUMBER) {
            points.add(value);
            return;
        }
        BigDecimal number = new BigDecimal(value);
        for (BigDecimal near : List.of(number.subtract(BigDecimal.ONE), number, number.add(BigDecimal.ONE))) {
            if (near.signum() >= 0) {
                points.add(near.stripTrailingZeros().toPlainString());
            }
        }
    }
}
