package uk.concord.people.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "passwordpassword",
                "Password2026!",
                "concord-2026-concord",
                "aaaaaaaaaaaa",
                "121212121212",
                "nia.test-2026",
                "Welcome123456"
            })
    void whatSomebodyTriesFirstIsRefused(String password) {
        assertThat(PasswordRules.isEasilyGuessed("nia.test", password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"three random words", "kettle-orchid-tram", "x9!Tq2#vLm0p", "my council has a blue door"})
    void othersAreNot(String password) {
        assertThat(PasswordRules.isEasilyGuessed("nia.test", password)).isFalse();
    }
}
