package uk.concord.tension.domain.triage;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.report.Problem;

/**
 * A decision to accept, complete or not; {@link #problems()} says what is missing. A report may be accepted when grade,
 * marking, personal data check and free-expression check are done (tension monitoring domain rules §5).
 *
 * @param handlingLine how the report may be used; mandatory with OFFICIAL-SENSITIVE, at most 200 characters
 * @param conditions mandatory with handling C, at most 500 characters
 * @param freeExpressionReason mandatory when lawful opinion was found, at most 500 characters
 * @param redactedText the text for sharing, beside the original; mandatory when personal data or lawful opinion were
 *     taken out, at most 4,000 characters
 * @param shareWithSchools whether the report may count in the schools briefing
 * @param contexts where safety would have to change, the main one first, at most {@link SafetyContext#MOST}; may be empty
 * @param policeHold whether the police asked not to share it for now
 */
public record Acceptance(
        @Nullable SourceGrade source,
        @Nullable InformationGrade information,
        @Nullable Handling handling,
        String conditions,
        @Nullable Marking marking,
        String handlingLine,
        @Nullable PersonalDataCheck personalData,
        @Nullable FreeExpressionCheck freeExpression,
        String freeExpressionReason,
        String redactedText,
        boolean shareWithSchools,
        List<SafetyContext> contexts,
        boolean policeHold) {
    public static final int CONDITIONS_MAX = 500;
    public static final int HANDLING_LINE_MAX = 200;
    public static final int TEXT_MAX = 4_000;

    public Acceptance {
        contexts = contexts.stream().distinct().toList();
    }

    /** @return acceptance of a report in which nothing has to be taken out, marked or held back */
    public static Acceptance unremarkable(SourceGrade source, InformationGrade information) {
        return new Acceptance(
                source,
                information,
                Handling.P,
                "",
                Marking.OFFICIAL,
                "",
                PersonalDataCheck.NONE_FOUND,
                FreeExpressionCheck.NOT_CONCERNED,
                "",
                "",
                false,
                List.of(),
                false);
    }

    /** @return what is missing or wrong, in the order of the form */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        required(source, "source", found);
        required(information, "information", found);
        required(handling, "handling", found);
        if (handling == Handling.C && conditions.isBlank()) {
            found.add(problem("conditions"));
        }
        atMost(conditions, CONDITIONS_MAX, "conditions", found);
        required(marking, "marking", found);
        if (marking == Marking.OFFICIAL_SENSITIVE && handlingLine.isBlank()) {
            found.add(problem("handlingLine"));
        }
        atMost(handlingLine, HANDLING_LINE_MAX, "handlingLine", found);
        required(personalData, "personalData", found);
        required(freeExpression, "freeExpression", found);
        if (freeExpression == FreeExpressionCheck.LAWFUL_ONLY) {
            found.add(new Problem("freeExpression", "tension.problem.triage.freeExpression.only", List.of()));
        }
        if (freeExpression == FreeExpressionCheck.LAWFUL_LEFT_OUT && freeExpressionReason.isBlank()) {
            found.add(problem("freeExpressionReason"));
        }
        atMost(freeExpressionReason, CONDITIONS_MAX, "freeExpressionReason", found);
        boolean takenOut =
                personalData == PersonalDataCheck.REDACTED || freeExpression == FreeExpressionCheck.LAWFUL_LEFT_OUT;
        if (takenOut && redactedText.isBlank()) {
            found.add(problem("redactedText"));
        }
        atMost(redactedText, TEXT_MAX, "redactedText", found);
        if (contexts.size() > SafetyContext.MOST) {
            found.add(problem("contexts"));
        }
        return List.copyOf(found);
    }

    private static void required(@Nullable Object answer, String field, List<Problem> found) {
        if (answer == null) {
            found.add(problem(field));
        }
    }

    private static void atMost(String text, int max, String field, List<Problem> found) {
        if (text.length() > max) {
            found.add(new Problem(field, "tension.problem.triage.long", List.of(max, text.length() - max)));
        }
    }

    private static Problem problem(String field) {
        return new Problem(field, "tension.problem.triage." + field, List.of());
    }
}
