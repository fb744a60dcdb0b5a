package uk.concord.tension.ui.importing;

/** Addresses of imports. */
public final class ImportRoutes {
    public static final String LIST = "tensions/imports";
    static final String NEW = LIST + "/new";

    private ImportRoutes() {}

    public static String one(String reference) {
        return LIST + "/" + reference;
    }

    /** @param cursor where the page before ended */
    static String after(String cursor) {
        return LIST + "?after=" + cursor;
    }
}
