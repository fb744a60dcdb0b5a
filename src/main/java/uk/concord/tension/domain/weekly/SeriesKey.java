package uk.concord.tension.domain.weekly;

/**
 * What a series of weekly counts is about.
 *
 * @param kind ward, category or the whole borough
 * @param key id of the ward, code of the category, or ALL
 */
public record SeriesKey(Kind kind, String key) {
    /** Everything that was reported about the borough and its wards. */
    public static final SeriesKey BOROUGH = new SeriesKey(Kind.BOROUGH, "ALL");

    /** Kinds of series. */
    public enum Kind {
        WARD,
        CATEGORY,
        BOROUGH
    }

    public static SeriesKey ward(long id) {
        return new SeriesKey(Kind.WARD, Long.toString(id));
    }

    public static SeriesKey category(String code) {
        return new SeriesKey(Kind.CATEGORY, code);
    }
}
