package uk.concord.tension.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HigherMarkingTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOP SECRET",
                "The paper says UK SECRET on every page.",
                "SECRET\nTwo groups are expected to meet.",
                "Two groups.\n  SECRET  ",
                "SECRET//UK EYES ONLY",
                "It is marked SECRET and came by mail.",
                "Classification: SECRET",
            })
    void aTextThatIsMarkedHigher(String text) {
        assertThat(HigherMarking.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OFFICIAL-SENSITIVE",
                "People say there is a secret plan for the hotel.",
                "Secretive behaviour at the back of the hall",
                "A banner read NO MORE SECRET DEALS outside the civic offices.",
                "The secret: nobody knows it.",
            })
    void aTextThatIsNot(String text) {
        assertThat(HigherMarking.isIn(text)).isFalse();
    }
}
