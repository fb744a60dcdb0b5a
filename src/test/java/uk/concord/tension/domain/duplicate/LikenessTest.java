package uk.concord.tension.domain.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
    private static final LocalDate DAY = LocalDate.of(2026, 9, 16);

    private static Likeness.Subject subject(
            String words, String location, long ward, LocalDate start, @Nullable Double latitude) {
        return new Likeness.Subject(
                words, location, ward, start, "FLAGS_SYMBOLS", latitude, latitude == null ? null : 0.3252);
    }

    private static final Likeness.Subject UNDERPASS = subject(
            "Same symbol in the underpass. The symbol seen on the roundabout was found in an underpass, in paint.",
            "Underpass by the station",
            1,
            DAY,
            51.4766);

    private static java.util.List<String> keys(Likeness likeness) {
        return likeness.reasons().stream().map(Likeness.Reason::key).toList();
    }

    @Test
    void twoPeopleOnTheSamePaint() {
        Likeness likeness = Likeness.between(
                UNDERPASS, subject("Paint in the underpass again, a symbol.", "Underpass", 1, DAY, null));
        assertThat(likeness.score()).isGreaterThan(0.9);
        assertThat(keys(likeness))
                .contains("tension.likeness.words", "tension.likeness.ward", "tension.likeness.sameDay");
        assertThat(likeness.reasons().getFirst().arguments()).containsExactly("paint, symbol, underpass");
    }

    @Test
    void theSameWardAndDayAloneAreNotEnough() {
        Likeness likeness = Likeness.between(
                UNDERPASS, subject("Motorbikes race along the river path.", "River path", 1, DAY, null));
        assertThat(likeness.score()).isLessThan(Likeness.SUGGESTED);
    }

    @Test
    void theSameWordsFarAwayInTimeAndPlaceAreNotEnough() {
        Likeness likeness = Likeness.between(
                UNDERPASS, subject("Symbol painted on a garage wall.", "Garages", 2, DAY.minusDays(20), null));
        assertThat(likeness.score()).isLessThan(Likeness.SUGGESTED);
    }

    @Test
    void nearPointsCountAcrossAWardBoundary() {
        Likeness.Subject other = subject("Symbol on the roundabout", "Roundabout", 2, DAY.minusDays(2), 51.4793);
        Likeness likeness = Likeness.between(UNDERPASS, other);
        assertThat(likeness.score()).isGreaterThanOrEqualTo(Likeness.SUGGESTED);
        assertThat(likeness.reasons()).anySatisfy(reason -> {
            assertThat(reason.key()).isEqualTo("tension.likeness.metres");
            assertThat(reason.arguments()).containsExactly(300L);
        });
        assertThat(Likeness.between(other, UNDERPASS).score()).isEqualTo(likeness.score());
    }
}
