package uk.concord.tension.ui.disclosure;

import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.QueryText;

/** Addresses of disclosures and agreements. */
public final class DisclosureRoutes {
    public static final String LIST = "tensions/disclosures";
    static final String NEW = LIST + "/new";
    static final String AGREEMENTS = "tensions/agreements";
    static final String ISSUE = "issue";

    private DisclosureRoutes() {}

    public static String disclose(@Nullable String issue) {
        return QueryText.address(NEW, ISSUE, issue);
    }

    static String agreement(String id) {
        return AGREEMENTS + "/" + id;
    }
}
