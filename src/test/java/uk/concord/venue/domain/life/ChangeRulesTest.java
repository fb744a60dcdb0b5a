package uk.concord.venue.domain.life;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which numbers reopen a check (venue rules X1). */
class ChangeRulesTest {
    @ParameterizedTest
    @CsvSource({
        "100, 120, false",
        "100, 121, true",
        "100, 90, false",
        "190, 199, false",
        "190, 200, true",
        "790, 800, true",
        "0, 1, true",
        "5, 5, false"
    })
    void aRiseOfMoreThanAFifthOrIntoAHigherBandReopens(int before, int after, boolean reopens) {
        assertThat(ChangeRules.numberReopens(before, after, 20)).isEqualTo(reopens);
    }
}
