package uk.concord.tension.ui.alerts;

import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.QueryText;

/** Addresses of the alerts. */
public final class AlertRoutes {
    public static final String LIST = "tensions/alerts";
    public static final String CAMPAIGNS = "tensions/campaigns";

    private AlertRoutes() {}

    public static String alert(String reference) {
        return LIST + "/" + reference;
    }

    static String list(@Nullable String cursor) {
        return QueryText.address(LIST, "after", cursor);
    }
}
