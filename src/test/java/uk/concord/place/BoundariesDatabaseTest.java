package uk.concord.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.RuleBrokenException;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.place.domain.boundary.BoundaryRepository;
import uk.concord.place.domain.boundary.BoundaryService;
import uk.concord.place.domain.boundary.BoundaryService.Outcome;
import uk.concord.place.domain.boundary.WardOutline;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Invented squares as boundaries; the real ones are for the administrator to fetch. */
@DatabaseTest
class BoundariesDatabaseTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @Autowired
    BoundaryService service;

    @Autowired
    BoundaryRepository boundaries;

    @Autowired
    WardQuery wards;

    private List<Ward> known;

    @BeforeEach
    void signIn() {
        SignIn.as("admin");
        known = wards.validOn(DAY).stream().filter(ward -> !ward.isSpecial()).toList();
    }

    /** @param count corners on each side of the square */
    static String square(String name, int place, int count) {
        double west = 0.2 + (place % 5) * 0.05;
        double south = 51.4 + (place / 5) * 0.03;
        String corners = IntStream.range(0, 4 * count)
                .mapToObj(i -> {
                    double way = (double) (i % count) / count;
                    double east = switch (i / count) {
                        case 0 -> way;
                        case 1 -> 1;
                        case 2 -> 1 - way;
                        default -> 0;
                    };
                    double up = switch (i / count) {
                        case 0 -> 0;
                        case 1 -> way;
                        case 2 -> 1;
                        default -> 1 - way;
                    };
                    return String.format(Locale.ROOT, "[%.7f,%.7f]", west + east * 0.05, south + up * 0.03);
                })
                .collect(Collectors.joining(","));
        return "{\"type\":\"Feature\",\"properties\":{\"OBJECTID\":" + place + ",\"WD_NM\":\"" + name
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + corners + ","
                + String.format(Locale.ROOT, "[%.7f,%.7f]", west, south) + "]]}}";
    }

    static byte[] file(List<String> features) {
        return ("{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] all() {
        return file(IntStream.range(0, known.size())
                .mapToObj(i -> square(known.get(i).name().replace("&", "and"), i, 50))
                .toList());
    }

    private void refused(String key, byte[] file) {
        assertThatThrownBy(() -> service.check(file, DAY))
                .isInstanceOfSatisfying(
                        RuleBrokenException.class,
                        rule -> assertThat(rule.messageKey()).isEqualTo(key));
    }

    @Test
    void aLookChangesNothingAndAnImportIsInForceFromItsDay() {
        Outcome look = service.check(all(), DAY);
        assertThat(look.objections()).isEmpty();
        assertThat(look.property()).isEqualTo("WD_NM");
        assertThat(look.matched()).hasSameSizeAs(known);
        assertThat(boundaries.on(DAY)).isEmpty();

        service.take(all(), DAY, "Invented squares");
        assertThat(boundaries.on(DAY.minusDays(1))).isEmpty();
        List<WardOutline> outlines = boundaries.on(DAY.plusYears(1));
        assertThat(outlines).hasSameSizeAs(known);
        // Two hundred corners on straight lines become the four of a square, and the one that closes it.
        assertThat(outlines)
                .allSatisfy(outline -> assertThat(outline.path().split("L")).hasSizeBetween(4, 6));
        WardOutline south = outlines.stream()
                .filter(outline -> outline.wardId() == known.getFirst().id())
                .findFirst()
                .orElseThrow();
        assertThat(south.west()).isZero();
        assertThat(south.east()).isBetween(3_400, 3_600);
        assertThat(south.south() - south.north()).isBetween(3_300, 3_380);
        assertThat(service.sets())
                .singleElement()
                .satisfies(set -> assertThat(set.wards()).isEqualTo(known.size()));
        service.take(all(), DAY, "Invented squares, again");
        assertThat(service.sets()).hasSize(1);
    }

    @Test
    void aWardThatTheBoundariesDoNotKnowMeansThatNoneAreDrawn() {
        service.take(all(), DAY, "Invented squares");
        assertThat(boundaries.of(known, DAY)).hasSameSizeAs(known);
        List<Ward> more = new ArrayList<>(known);
        more.add(new Ward(-1, "NEW", "A new ward", "WARD", DAY, null, "", "", 0));
        assertThat(boundaries.of(more, DAY)).isEmpty();
    }

    @Test
    void theNumberOfAWardStandsInsideIt() {
        // A horseshoe, whose middle is outside it.
        WardOutline horseshoe = new WardOutline(
                1, List.of(new int[] {0, 0, 100, 0, 100, 20, 20, 20, 20, 80, 100, 80, 100, 100, 0, 100, 0, 0}));
        WardOutline.Spot spot = horseshoe.inside();
        assertThat(spot.east() < 20 || spot.south() < 20 || spot.south() > 80).isTrue();
        WardOutline square = new WardOutline(2, List.of(new int[] {0, 0, 100, 0, 100, 100, 0, 100, 0, 0}));
        assertThat(square.inside()).isEqualTo(new WardOutline.Spot(50, 50));
    }

    @Test
    void oneWardTooFewOrTooManyAndNothingIsImported() {
        List<String> some = IntStream.range(1, known.size())
                .mapToObj(i -> square(known.get(i).name(), i, 1))
                .collect(Collectors.toList());
        some.add(square("Elsewhere", 30, 1));
        some.add(square(known.get(1).name(), 31, 1));
        Outcome outcome = service.take(file(some), DAY, "Invented squares");
        assertThat(outcome.objections())
                .containsExactlyInAnyOrder(
                        new BoundaryService.Objection("place.boundary.unknown", "Elsewhere"),
                        new BoundaryService.Objection(
                                "place.boundary.twice", known.get(1).name()),
                        new BoundaryService.Objection(
                                "place.boundary.missing", known.getFirst().name()));
        assertThat(boundaries.on(DAY)).isEmpty();
    }

    @Test
    void whatIsNoFileOfBoundariesIsRefusedWithAReason() {
        refused("place.boundary.error.json", "No map at all".getBytes(StandardCharsets.UTF_8));
        refused("place.boundary.error.json", file(List.of()));
        refused("place.boundary.error.large", new byte[BoundaryService.LARGEST + 1]);
        String good = square("Aveley", 0, 1);
        refused(
                "place.boundary.error.degrees",
                file(List.of(good.replace("[0.2000000,51.4000000]", "[555000,178000]"))));
        refused("place.boundary.error.ring", file(List.of(good.replaceFirst("\\[\\[\\[[^\\]]+\\],", "[["))));
        refused("place.boundary.error.polygon", file(List.of(good.replace("Polygon", "Point"))));
        refused("place.boundary.error.many", file(java.util.Collections.nCopies(201, good)));
        assertThatThrownBy(() -> service.check(all(), null)).isInstanceOf(RuleBrokenException.class);
        SignIn.as("analyst");
        assertThatThrownBy(() -> service.check(all(), DAY)).isInstanceOf(AccessDeniedException.class);
    }
}
