package uk.concord.tension.ui.pack;

/** Addresses of the packs. */
public final class PackRoutes {
    public static final String LIST = "tensions/packs";

    private PackRoutes() {}

    public static String pack(String reference) {
        return LIST + "/" + reference;
    }

    static String words(String reference) {
        return pack(reference) + "/words";
    }

    static String meeting(String reference) {
        return pack(reference) + "/meeting";
    }
}
