package uk.concord.tension.ui.issue;

import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.QueryText;
import uk.concord.tension.domain.issue.IssueQuery;

/** Addresses of the pages of issues. */
public final class IssueRoutes {
    public static final String LIST = "tensions/issues";
    public static final String NEW = LIST + "/new";
    /** Query parameter of {@link #NEW}: a report the issue begins with. */
    static final String REPORT = "report";

    private IssueRoutes() {}

    public static String issue(String reference) {
        return LIST + "/" + reference;
    }

    static String change(String reference) {
        return issue(reference) + "/change";
    }

    static String level(String reference) {
        return issue(reference) + "/level";
    }

    static String list(IssueQuery.Filter filter, @Nullable String cursor) {
        return QueryText.address(
                LIST,
                "all",
                filter.live() ? null : "yes",
                "ward",
                filter.wardId() == null ? null : String.valueOf(filter.wardId()),
                "after",
                cursor);
    }
}
