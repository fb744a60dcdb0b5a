package uk.concord.tension.domain.report;

/** How a report shows itself: experienced, evidenced or potential (police sorting of community tension information; a report may be more than one, one of them is the main one). */
public enum Eep implements Choice {
    EXPERIENCED,
    EVIDENCED,
    POTENTIAL
}
