package uk.concord.tension.domain.disclosure;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.report.Problem;

/**
 * What is about to be disclosed, complete or not.
 *
 * @param issue reference of the issue it is about, or null
 * @param recipient office or team, 3 to 200 characters
 * @param what 10 to 1,000 characters
 * @param purpose 10 to 500 characters
 */
public record NewDisclosure(
        @Nullable Long agreementId,
        @Nullable String issue,
        String recipient,
        String what,
        String purpose,
        Marking marking) {
    public NewDisclosure {
        recipient = recipient.strip();
        what = what.strip();
        purpose = purpose.strip();
    }

    /** @return what is missing or wrong, in the order of the form */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        if (agreementId == null) {
            found.add(problem("agreement"));
        }
        length(recipient, 3, 200, "recipient", found);
        length(what, 10, 1_000, "what", found);
        length(purpose, 10, 500, "purpose", found);
        return List.copyOf(found);
    }

    private static void length(String text, int min, int max, String field, List<Problem> found) {
        if (text.length() < min || text.length() > max) {
            found.add(problem(field));
        }
    }

    private static Problem problem(String field) {
        return new Problem(field, "tension.problem.disclosure." + field, List.of());
    }
}
