package uk.concord.venue.domain.screening;

/** What bears a name. It decides what a missing word means. */
public enum NameKind {
    /** One word more or less is another body: "Harbour Trust" and "Harbour Trust Bank". */
    ORGANISATION,
    /** Middle names, patronymics and family names are often left out, and first names shortened to an initial. */
    PERSON
}
