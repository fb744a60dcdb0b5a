package uk.concord.tension.domain.report;

/** The kind of place. */
public enum PlaceType implements Choice {
    STREET,
    SHOPS,
    WORSHIP,
    SCHOOL,
    ASYLUM_ACCOMMODATION,
    ESTATE,
    PARK,
    TRANSPORT,
    LICENSED_PREMISES,
    COUNCIL_BUILDING,
    HIRED_VENUE,
    PORT_INDUSTRIAL,
    ONLINE
}
