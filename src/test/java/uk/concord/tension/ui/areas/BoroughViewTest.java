package uk.concord.tension.ui.areas;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.place.domain.WardTiles;
import uk.concord.place.domain.boundary.BoundaryService;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.tension.ui.chart.TrendChart;
import uk.concord.testing.ViewTestBase;

/** The picture of the borough without a browser (UC-T14). */
class BoroughViewTest extends ViewTestBase {
    @Autowired
    WardQuery wards;

    @Autowired
    BoundaryService boundaries;

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(BoroughViewTest::all));
    }

    private <T extends Component> List<T> shown(Class<T> type) {
        return all(UI.getCurrent()).filter(type::isInstance).map(type::cast).toList();
    }

    private String words() {
        return all(UI.getCurrent())
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private List<Anchor> tiles() {
        return shown(WardMap.class).stream()
                .flatMap(BoroughViewTest::all)
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .toList();
    }

    @Test
    void everyWardHasItsTileAndGraysItsAlert() {
        signIn("analyst");
        TensionRoutes.go(FiguresRoutes.BOROUGH);
        assertThat(tiles()).hasSize((int) wards.all().stream()
                .filter(ward -> !ward.isSpecial() && ward.validTo() == null)
                .count());
        assertThat(words()).contains("Wards with an alert:").contains("Grays Town", "West Thurrock & South Stifford");
        assertThat(shown(TrendChart.class)).hasSize(1);
        assertThat(shown(HeatTable.class)).hasSize(1);
    }

    @Test
    void withBoundariesTheWardsAreDrawnAsTheyLieAndEachIsALink() {
        signIn("admin");
        String features = wards.all().stream()
                .filter(ward -> !ward.isSpecial() && ward.validTo() == null)
                .map(ward -> {
                    double west = ward.id() * 0.01;
                    return "{\"type\":\"Feature\",\"properties\":{\"code\":\"" + ward.code()
                            + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[["
                            + west + ",51],[" + west + ",51.01],[" + (west + 0.01) + ",51.01],[" + west + ",51]]]}}";
                })
                .collect(Collectors.joining(","));
        boundaries.take(
                ("{\"type\":\"FeatureCollection\",\"features\":[" + features + "]}").getBytes(StandardCharsets.UTF_8),
                LocalDate.of(2026, 1, 1),
                "Invented triangles");
        signIn("analyst");
        TensionRoutes.go(FiguresRoutes.BOROUGH + "?from=2026-09-01&to=2026-11-01");
        assertThat(shown(WardMap.class)).isEmpty();
        String svg = all(shown(WardShapes.class).getFirst())
                .filter(Html.class::isInstance)
                .map(html -> ((Html) html).getInnerHtml())
                .collect(Collectors.joining());
        assertThat(svg)
                .contains("aria-label=\"Grays Town: ")
                .contains("ward-shape shape-5")
                .containsPattern("href=\"tensions/areas\\?from=2026-08-31&amp;to=2026-11-01&amp;ward=\\d+\"");
    }

    @Test
    void aTileNarrowsThePageAndTheAddressHoldsIt() {
        signIn("analyst");
        TensionRoutes.go(FiguresRoutes.BOROUGH + "?from=2026-09-01&to=2026-11-01");
        Anchor tile = tiles().stream()
                .filter(anchor ->
                        all(anchor).anyMatch(part -> part.getElement().getText().equals("Grays Riverside")))
                .findFirst()
                .orElseThrow();
        assertThat(tile.getHref()).contains("from=2026-08-31", "to=2026-11-01", "ward=");
        TensionRoutes.go(tile.getHref());
        assertThat(tiles())
                .filteredOn(anchor -> anchor.getElement().hasAttribute("aria-current"))
                .hasSize(1);
    }

    @Test
    void anAddressThatSomebodyEditedIsReadLeniently() {
        signIn("analyst");
        TensionRoutes.go(FiguresRoutes.BOROUGH + "?from=nonsense&to=9999-99-99&ward=x&category=%3Cb%3E&eep=nonsense");
        assertThat(shown(H1.class).getFirst().getText()).isEqualTo("Picture of the borough");
        assertThat(words()).contains("No report fits what you chose").contains("0 reports");
    }

    @Test
    void theMapKnowsEveryWardOfTheDemonstrationAndAddsOthers() {
        List<Ward> known =
                wards.all().stream().filter(ward -> !ward.isSpecial()).toList();
        List<WardTiles.Tile> tiles = WardTiles.of(known);
        assertThat(tiles).allMatch(tile -> tile.row() <= 4);
        assertThat(tiles).extracting(tile -> tile.row() + " " + tile.column()).doesNotHaveDuplicates();
        Ward other = new Ward(-1, "X", "Elsewhere", "WARD", known.getFirst().validFrom(), null, "", "", 0);
        assertThat(WardTiles.of(List.of(known.getFirst(), other)))
                .extracting(tile -> tile.ward().name())
                .contains("Elsewhere");
    }

    @Test
    void aMemberSeesNumbersAndNoText() {
        signIn("member");
        TensionRoutes.go(FiguresRoutes.COARSE);
        assertThat(words())
                .contains("in steps of five")
                .contains("Fewer than 5")
                .doesNotContain("Crosses");
        TensionRoutes.go(FiguresRoutes.BOROUGH);
        assertThat(shown(H1.class).getFirst().getText()).isNotEqualTo("Picture of the borough");
    }
}
