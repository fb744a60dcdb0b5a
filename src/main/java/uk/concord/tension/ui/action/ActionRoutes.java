package uk.concord.tension.ui.action;

import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.QueryText;

/** Addresses of actions. */
public final class ActionRoutes {
    public static final String LIST = "tensions/actions";
    static final String NEW = LIST + "/new";
    /** Query parameter of {@link #NEW}: the issue it serves. */
    static final String ISSUE = "issue";

    private ActionRoutes() {}

    public static String create(@Nullable String issue) {
        return QueryText.address(NEW, ISSUE, issue);
    }

    public static String action(String reference) {
        return LIST + "/" + reference;
    }
}
