package uk.concord.place.domain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where each ward stands on the schematic map: west to the left, the river below. A ward that the map does not know
 * stands after the others, so that none is missing.
 */
public final class WardTiles {
    /** Columns of the map. */
    public static final int COLUMNS = 7;

    private static final List<List<String>> ROWS = List.of(
            List.of(
                    "Belhus",
                    "Ockendon",
                    "",
                    "Orsett, Horndon & Bulphan",
                    "",
                    "The Homesteads & Stanford-le-Hope North",
                    ""),
            List.of(
                    "Aveley",
                    "Chafford Hundred West",
                    "Stifford",
                    "Little Thurrock Blackshots",
                    "",
                    "Stanford-le-Hope South",
                    "Corringham & Fobbing"),
            List.of(
                    "Purfleet-on-Thames",
                    "Chafford Hundred East",
                    "Grays Town",
                    "Little Thurrock Rectory",
                    "Chadwell St Mary",
                    "East Tilbury, Linford & West Tilbury",
                    ""),
            List.of(
                    "",
                    "West Thurrock & South Stifford",
                    "Grays Riverside",
                    "",
                    "Tilbury St Chads",
                    "Tilbury Riverside",
                    ""));

    /** A ward and its place, counted from 1. */
    public record Tile(Ward ward, int column, int row) {}

    private WardTiles() {}

    /** @return in reading order, row by row */
    public static List<Tile> of(List<Ward> wards) {
        Map<String, Tile> known = new HashMap<>();
        List<Tile> tiles = new ArrayList<>();
        int extra = 0;
        for (Ward ward : wards) {
            Tile tile = place(ward);
            if (tile == null || known.putIfAbsent(ward.name(), tile) != null) {
                tile = new Tile(ward, extra % COLUMNS + 1, ROWS.size() + 1 + extra / COLUMNS);
                extra++;
            }
            tiles.add(tile);
        }
        tiles.sort(Comparator.comparingInt(Tile::row).thenComparingInt(Tile::column));
        return tiles;
    }

    private static @Nullable Tile place(Ward ward) {
        for (int row = 0; row < ROWS.size(); row++) {
            int column = ROWS.get(row).indexOf(ward.name());
            if (column >= 0) {
                return new Tile(ward, column + 1, row + 1);
            }
        }
        return null;
    }
}
