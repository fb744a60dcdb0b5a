package uk.concord.core.document.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import uk.concord.core.document.Block;

class MapPictureTest {
    private static final int[] SQUARE = {0, 0, 1000, 0, 1000, 600, 0, 600, 0, 0};
    private static final int[] CORNER = {1000, 0, 1010, 0, 1010, 10, 1000, 10, 1000, 0};

    private static MapPicture.Place square(int step, boolean hatched) {
        return new MapPicture.Place("Somewhere", "x", List.of(SQUARE), 500, 300, step, hatched);
    }

    /** Without its colours, so that what is left is what somebody sees who sees none. */
    private static List<String> uncoloured(Block.Figure figure) {
        return Pattern.compile("(?<![-\\w])(?:d|x|y|width|height|cx|cy|r)=\"[^\"]*\"")
                .matcher(figure.svg())
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    @Test
    void everyGroundIsToldApartWithoutItsColour() {
        Set<List<String>> seen = new HashSet<>();
        for (int step = 0; step <= Ground.STEPS; step++) {
            for (boolean hatched : new boolean[] {false, true}) {
                seen.add(uncoloured(MapPicture.draw("A map", List.of(square(step, hatched)), List.of())));
            }
        }
        // None and the lowest step differ in their mark only.
        assertThat(seen).hasSize(2 * Ground.STEPS);
    }

    @Test
    void aPlaceWithoutRoomForItsNameHasALetterThatIsExplained() {
        MapPicture.Place large = square(1, false);
        MapPicture.Place small =
                new MapPicture.Place("A place with a long name", "1", List.of(CORNER), 1005, 5, 1, false);
        Block.Figure named = MapPicture.draw("A map", List.of(large), List.of());
        Block.Figure explained = MapPicture.draw("A map", List.of(large, small), List.of());
        assertThat(explained.height()).isGreaterThan(named.height());
    }

    @Test
    void aMapFitsThePageWhateverItsShape() {
        int[] tall = {0, 0, 10, 0, 10, 9000, 0, 9000, 0, 0};
        Block.Figure figure = MapPicture.draw(
                "A map",
                List.of(new MapPicture.Place("Tall", "1", List.of(tall), 5, 4500, 1, false)),
                List.of(new MapPicture.Key("1 Normal", 1, false)));
        assertThat(figure.height()).isLessThan(140);
        assertThat(figure.svg()).doesNotContain("url(");
    }
}
