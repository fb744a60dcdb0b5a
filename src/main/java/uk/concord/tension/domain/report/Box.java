package uk.concord.tension.domain.report;

/** A rectangle on the map, in degrees (WGS 84), its edges included. */
public record Box(double south, double north, double west, double east) {
    /** Catches a latitude and longitude that were swapped, or a wrong sign. */
    static final Box GREAT_BRITAIN = new Box(49.8, 61, -8.7, 1.8);

    public boolean contains(double latitude, double longitude) {
        return latitude >= south && latitude <= north && longitude >= west && longitude <= east;
    }
}
