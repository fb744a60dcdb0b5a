package uk.concord.tension.domain.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Problem;

/**
 * An action to be taken on, complete or not.
 *
 * @param title what is to be done, 5 to 200 characters, no names of people
 * @param ownerId account that will do it
 * @param dueOn today or later, at most a year ahead
 */
public record NewAction(
        String title, @Nullable Long ownerId, @Nullable LocalDate dueOn) {
    public static final int TITLE_MAX = 200;

    public NewAction {
        title = title.strip();
    }

    /** @return what is missing or wrong, in the order of the form */
    public List<Problem> problems(LocalDate today) {
        List<Problem> found = new ArrayList<>();
        if (title.length() < 5 || title.length() > TITLE_MAX) {
            found.add(problem("title"));
        }
        if (ownerId == null) {
            found.add(problem("owner"));
        }
        if (dueOn == null || dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(1))) {
            found.add(problem("dueOn"));
        }
        return List.copyOf(found);
    }

    private static Problem problem(String field) {
        return new Problem(field, "tension.problem.action." + field, List.of());
    }
}
