package uk.concord.tension.domain.report;

/** How exact a point on the map is. */
public enum GeoPrecision implements Choice {
    EXACT,
    STREET,
    AREA,
    WARD
}
