package uk.concord.tension.domain.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final LocalDate FROM = LocalDate.of(2026, 11, 10);

    @Test
    void weeksHaveTheirDaysAndMonthsEndWithTheMonth() {
        assertThat(new Rhythm(1).end(FROM)).isEqualTo(FROM);
        assertThat(new Rhythm(7).end(FROM)).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(new Rhythm(14).end(FROM)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(new Rhythm(28).end(FROM)).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(new Rhythm(31).end(LocalDate.of(2027, 2, 1))).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(new Rhythm(28).end(LocalDate.of(2026, 11, 28))).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void aQuarterBeginsInJanuaryAprilJulyAndOctober() {
        assertThat(Rhythm.quarter(FROM)).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(Rhythm.quarter(LocalDate.of(2026, 1, 1))).isEqualTo(LocalDate.of(2026, 1, 1));
        assertThat(Rhythm.quarter(LocalDate.of(2026, 6, 30))).isEqualTo(LocalDate.of(2026, 4, 1));
    }
}
