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
import uk.concord.core.document.drawing.TilePicture;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardTiles;
import uk.concord.tension.domain.assessment.AreaLevels;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Trend;

/** What a pack says about levels: a schematic map of the wards, and the table with the reasons. */
@Component
class PackLevels {
    private static final int RAISED = Level.RAISED.number();

    private final AreaLevels areas;
    private final Texts texts;

    PackLevels(AreaLevels areas, Texts texts) {
        this.areas = areas;
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
            page.add(TilePicture.draw(
                    page.alt(words),
                    WardTiles.of(wards).stream()
                            .map(tile -> tile(
                                    tile,
                                    Objects.requireNonNull(
                                            byWard.get(tile.ward().id()))))
                            .toList()));
        }
        List<List<String>> rows = new ArrayList<>();
        lines.forEach(line -> rows.add(row(line)));
        page.table("levels", List.of("area", "level", "trend", "reason", "judged"), rows);
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

    private List<String> row(AreaLevels.Line line) {
        Assessment inForce = line.inForce();
        return inForce == null
                ? List.of(line.ward().name(), level(line), "–", "–", "–")
                : List.of(
                        line.ward().name(),
                        level(line),
                        trend(inForce.judgement().trend()),
                        inForce.judgement().reason(),
                        LondonTime.date(inForce.proposedAt()));
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
