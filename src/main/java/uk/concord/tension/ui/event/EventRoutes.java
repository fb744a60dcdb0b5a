package uk.concord.tension.ui.event;

import java.time.LocalDate;

/** Addresses of the register of events. */
public final class EventRoutes {
    public static final String LIST = "tensions/events";
    static final String IMPORT = LIST + "/import";
    static final String NEW = "new";
    /** Query parameter of {@link #LIST}: the first day shown. */
    static final String FROM = "from";

    private EventRoutes() {}

    public static String event(String reference) {
        return LIST + "/" + reference;
    }

    static String from(LocalDate day) {
        return LIST + "?" + FROM + "=" + day;
    }
}
