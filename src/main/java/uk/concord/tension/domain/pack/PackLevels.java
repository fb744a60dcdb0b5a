package uk.concord.tension.domain.pack;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.document.drawing.MapPicture;
import uk.concord.core.document.drawing.TilePicture;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardTiles;
import uk.concord.place.domain.boundary.BoundaryRepository;
import uk.concord.place.domain.boundary.WardOutline;
import uk.concord.tension.domain.assessment.AreaLevels;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Trend;

/**
 * What a pack says about levels: a map of the wards within the boundaries of its last day, a schematic one while none are
 * imported, and the table with the reasons.
 */
@Component
class PackLevels {
    private static final int RAISED = Level.RAISED.number();

    private final AreaLevels areas;
    private final BoundaryRepository boundaries;
    private final Texts texts;

    PackLevels(AreaLevels areas, BoundaryRepository boundaries, Texts texts) {
        this.areas = areas;
        this.boundaries = boundaries;
        this.texts = texts;
    }

    void add(PackPage page, Pack pack) {
        List<AreaLevels.Line> lines = areas.on(pack.to());
        page.heading("levels");
        String words = words(lines);
        page.say("tension.pack.sentence", words);
        Map<Long, AreaLevels.Line> byWard = new HashMap<>();
        lines.forEach(line -> byWard.put(line.ward().id(), line));
        List<Ward> wards = lines.stream()
                .map(AreaLevels.Line::ward)
                .filter(ward -> !ward.isSpecial())
                .toList();
        if (!wards.isEmpty()) {
            List<WardOutline> outlines = boundaries.of(wards, pack.to());
            page.add(
                    outlines.isEmpty()
                            ? TilePicture.draw(
                                    page.alt(words),
                                    WardTiles.of(wards).stream()
                                            .map(tile -> tile(
                                                    tile,
                                                    line(byWard, tile.ward().id())))
                                            .toList())
                            : MapPicture.draw(
                                    page.alt(words),
                                    outlines.stream()
                                            .map(outline -> place(outline, line(byWard, outline.wardId())))
                                            .toList(),
                                    keys()));
        }
        boolean reasons = !pack.kind().isNumbers();
        page.table(
                "levels",
                reasons
                        ? List.of("area", "level", "trend", "reason", "judged")
                        : List.of("area", "level", "trend", "judged"),
                lines.stream().map(line -> row(line, reasons)).toList());
    }

    private static AreaLevels.Line line(Map<Long, AreaLevels.Line> byWard, long wardId) {
        return Objects.requireNonNull(byWard.get(wardId));
    }

    private static MapPicture.Place place(WardOutline outline, AreaLevels.Line line) {
        Assessment inForce = line.inForce();
        boolean recovering = inForce != null && inForce.judgement().recovery();
        WardOutline.Spot inside = outline.inside();
        return new MapPicture.Place(
                line.ward().name(),
                inForce == null ? "\u2013" : number(line) + (recovering ? " R" : ""),
                outline.rings(),
                inside.east(),
                inside.south(),
                number(line),
                recovering);
    }

    /** Every ground, met on this map or not, so that maps of several days are read alike. */
    private List<MapPicture.Key> keys() {
        List<MapPicture.Key> keys = new ArrayList<>();
        keys.add(new MapPicture.Key("\u2013 " + texts.get("tension.level.none"), 0, false));
        for (Level level : Level.values()) {
            keys.add(new MapPicture.Key(texts.get(level.key()), level.number(), false));
        }
        keys.add(new MapPicture.Key(texts.get("tension.pack.levels.recovering"), 0, true));
        return keys;
    }

    private TilePicture.Tile tile(WardTiles.Tile tile, AreaLevels.Line line) {
        Assessment inForce = line.inForce();
        return new TilePicture.Tile(
                tile.column(),
                tile.row(),
                tile.ward().name(),
                level(line),
                inForce == null ? 0 : inForce.level().number(),
                inForce != null && inForce.judgement().recovery());
    }

    private List<String> row(AreaLevels.Line line, boolean reasons) {
        Assessment inForce = line.inForce();
        List<String> row = new ArrayList<>(List.of(
                line.ward().name(),
                level(line),
                trend(inForce == null ? null : inForce.judgement().trend())));
        if (reasons) {
            row.add(inForce == null ? "–" : inForce.judgement().reason());
        }
        row.add(inForce == null ? "–" : LondonTime.date(inForce.proposedAt()));
        return row;
    }

    /** @return which wards stand at raised or above, the highest first */
    private String words(List<AreaLevels.Line> lines) {
        String high = lines.stream()
                .filter(line -> !line.ward().isSpecial() && number(line) >= RAISED)
                .sorted(Comparator.comparingInt(PackLevels::number).reversed())
                .map(line -> texts.get("tension.pack.levels.one", line.ward().name(), level(line)))
                .collect(Collectors.joining("; "));
        long unjudged = lines.stream()
                .filter(line -> !line.ward().isSpecial() && line.inForce() == null)
                .count();
        return texts.get(high.isEmpty() ? "tension.pack.levels.none" : "tension.pack.levels.words", high, unjudged);
    }

    private static int number(AreaLevels.Line line) {
        Assessment inForce = line.inForce();
        return inForce == null ? 0 : inForce.level().number();
    }

    private String level(AreaLevels.Line line) {
        Assessment inForce = line.inForce();
        return inForce == null
                ? texts.get("tension.level.none")
                : level(inForce.level(), inForce.judgement().recovery());
    }

    String level(@Nullable Level level, boolean recovery) {
        if (level == null) {
            return texts.get("tension.level.none");
        }
        return recovery ? texts.get("tension.level.recovering", texts.get(level.key())) : texts.get(level.key());
    }

    String trend(@Nullable Trend trend) {
        return trend == null ? "–" : texts.get(trend.key());
    }
}
