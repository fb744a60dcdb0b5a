package uk.concord.tension.domain.issue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.report.Problem;

/**
 * What an issue is about, complete or not; {@link #problems()} says what is missing.
 *
 * @param title 10 to 120 characters, no names of people
 * @param summary 20 to 2,000 characters, written so that it can be shared: no source, no names
 * @param category code of a category
 * @param wardIds at least one, at most 20
 * @param handlingLine mandatory with OFFICIAL-SENSITIVE, at most 200 characters
 * @param shareWithSchools whether the schools briefing may mention it
 */
public record IssueDetails(
        String title,
        String summary,
        @Nullable String category,
        Set<Long> wardIds,
        Marking marking,
        String handlingLine,
        boolean shareWithSchools) {
    public static final int TITLE_MAX = 120;
    public static final int SUMMARY_MAX = 2_000;
    public static final int HANDLING_LINE_MAX = 200;

    private static final int WARDS_MAX = 20;

    public IssueDetails {
        title = title.strip();
        summary = summary.strip();
        handlingLine = handlingLine.strip();
        wardIds = Set.copyOf(wardIds);
    }

    /** @return what is missing or wrong, in the order of the form */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        if (title.length() < 10 || title.length() > TITLE_MAX) {
            found.add(problem("title"));
        }
        if (summary.length() < 20 || summary.length() > SUMMARY_MAX) {
            found.add(problem("summary"));
        }
        if (category == null) {
            found.add(problem("category"));
        }
        if (wardIds.isEmpty() || wardIds.size() > WARDS_MAX) {
            found.add(problem("wards"));
        }
        boolean sensitive = marking == Marking.OFFICIAL_SENSITIVE;
        if ((sensitive && handlingLine.isBlank()) || handlingLine.length() > HANDLING_LINE_MAX) {
            found.add(problem("handlingLine"));
        }
        return List.copyOf(found);
    }

    private static Problem problem(String field) {
        return new Problem(field, "tension.problem.issue." + field, List.of());
    }
}
