package uk.concord.place.domain.boundary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uk.concord.core.RuleBrokenException;

/**
 * Reads a GeoJSON file (RFC 7946): polygons of longitude and latitude (WGS 84) with the properties that name them. What
 * is no such file is refused as a whole, with the number of the feature that is wrong.
 */
final class BoundaryFile {
    /** Largest file, in bytes. */
    static final int LARGEST = 10_000_000;

    private static final int MOST_FEATURES = 200;
    private static final int MOST_POINTS = 400_000;
    private static final int MOST_TEXT = 200;
    private static final int LEAST_POINTS = 4;
    private static final JsonMapper JSON = new JsonMapper();

    private BoundaryFile() {}

    /** A corner, in degrees. */
    record Point(double longitude, double latitude) {}

    /**
     * One area.
     *
     * @param properties texts and numbers that stand beside it
     * @param rings outer and inner borders, each closed
     */
    record Feature(Map<String, String> properties, List<List<Point>> rings) {}

    /** @throws RuleBrokenException when it is too large, or no GeoJSON of polygons in degrees */
    static List<Feature> read(byte[] file) {
        if (file.length > LARGEST) {
            throw new RuleBrokenException("place.boundary.error.large", LARGEST / 1_000_000);
        }
        JsonNode root;
        try {
            root = JSON.readTree(file);
        } catch (JacksonException notJson) {
            throw new RuleBrokenException("place.boundary.error.json");
        }
        JsonNode features = root.path("features");
        if (!"FeatureCollection".equals(root.path("type").asString("")) || !features.isArray() || features.isEmpty()) {
            throw new RuleBrokenException("place.boundary.error.json");
        }
        String crs = root.path("crs").path("properties").path("name").asString("");
        if (!crs.isEmpty() && !crs.matches("(?i).*(CRS84|4326)")) {
            throw new RuleBrokenException("place.boundary.error.degrees", 1);
        }
        if (features.size() > MOST_FEATURES) {
            throw new RuleBrokenException("place.boundary.error.many", MOST_FEATURES);
        }
        List<Feature> found = new ArrayList<>();
        int points = 0;
        for (JsonNode feature : features) {
            int number = found.size() + 1;
            List<List<Point>> rings = rings(feature.path("geometry"), number);
            points += rings.stream().mapToInt(List::size).sum();
            if (points > MOST_POINTS) {
                throw new RuleBrokenException("place.boundary.error.points", MOST_POINTS);
            }
            found.add(new Feature(properties(feature.path("properties")), rings));
        }
        return found;
    }

    private static Map<String, String> properties(JsonNode node) {
        Map<String, String> properties = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (entry.getValue().isValueNode() && !entry.getValue().isNull()) {
                String text = entry.getValue().asString("");
                properties.put(entry.getKey(), text.substring(0, Math.min(MOST_TEXT, text.length())));
            }
        });
        return properties;
    }

    private static List<List<Point>> rings(JsonNode geometry, int number) {
        JsonNode coordinates = geometry.path("coordinates");
        List<List<Point>> rings = new ArrayList<>();
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> coordinates.forEach(ring -> rings.add(ring(ring, number)));
            case "MultiPolygon" ->
                coordinates.forEach(polygon -> polygon.forEach(ring -> rings.add(ring(ring, number))));
            default -> throw new RuleBrokenException("place.boundary.error.polygon", number);
        }
        if (rings.isEmpty()) {
            throw new RuleBrokenException("place.boundary.error.polygon", number);
        }
        return rings;
    }

    private static List<Point> ring(JsonNode node, int number) {
        List<Point> ring = new ArrayList<>();
        for (JsonNode position : node) {
            if (!position.path(0).isNumber() || !position.path(1).isNumber()) {
                throw new RuleBrokenException("place.boundary.error.polygon", number);
            }
            Point point =
                    new Point(position.path(0).doubleValue(), position.path(1).doubleValue());
            // Metres of the National Grid are much larger than any degree.
            if (Math.abs(point.longitude()) > 180 || Math.abs(point.latitude()) > 85) {
                throw new RuleBrokenException("place.boundary.error.degrees", number);
            }
            ring.add(point);
        }
        if (ring.size() < LEAST_POINTS || !ring.getFirst().equals(ring.getLast())) {
            throw new RuleBrokenException("place.boundary.error.ring", number);
        }
        return ring;
    }
}
