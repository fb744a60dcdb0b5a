package uk.concord.tension.domain.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurtherRulesTest {
    private static final Box BOROUGH = new Box(51.43, 51.58, 0.2, 0.56);

    private static List<String> fields(Further further) {
        return FurtherRules.check(further, BOROUGH).stream().map(Problem::field).toList();
    }

    private static Further at(
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable GeoPrecision precision,
            boolean confirmed) {
        return new Further(
                Further.NONE.nature(),
                Further.NONE.online(),
                new Further.Point(latitude, longitude, precision, confirmed),
                Further.NONE.affected(),
                Further.NONE.told());
    }

    private static Further online(String reference, @Nullable Boolean claims, String claim) {
        return new Further(
                Further.NONE.nature(),
                new Further.Online(reference, claims, claim),
                Further.NONE.point(),
                Further.NONE.affected(),
                Further.NONE.told());
    }

    @Test
    void everythingIsOptional() {
        assertThat(fields(Further.NONE)).isEmpty();
    }

    @Test
    void aPointNeedsBothNumbersAndItsPrecision() {
        assertThat(fields(at(51.4766, 0.3252, GeoPrecision.STREET, false))).isEmpty();
        assertThat(fields(at(51.4766, null, GeoPrecision.STREET, false))).containsExactly(Fields.LONGITUDE);
        assertThat(fields(at(null, 0.3252, GeoPrecision.STREET, false))).containsExactly(Fields.LATITUDE);
        assertThat(fields(at(51.4766, 0.3252, null, false))).containsExactly(Fields.GEO_PRECISION);
    }

    @Test
    void aPointOutsideTheBoroughAsksForAConfirmationAndOneAtSeaIsWrong() {
        assertThat(fields(at(51.7, 0.3252, GeoPrecision.AREA, false))).containsExactly(Fields.OUTSIDE_CONFIRMED);
        assertThat(fields(at(51.7, 0.3252, GeoPrecision.AREA, true))).isEmpty();
        assertThat(fields(at(0.3252, 51.4766, GeoPrecision.AREA, true))).containsExactly(Fields.LATITUDE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "example.org/page", "http://", "https://a b.org", "ftp://example.org"})
    void onlyWebAddresses(String typed) {
        assertThat(fields(online(typed, null, ""))).containsExactly(Fields.ONLINE_REFERENCE);
    }

    @Test
    void aClaimThatGoesRoundIsWrittenDown() {
        assertThat(fields(online("https://example.org/page", true, ""))).containsExactly(Fields.CLAIM);
        assertThat(fields(online("", true, "x".repeat(301)))).containsExactly(Fields.CLAIM);
        assertThat(fields(online("", false, ""))).isEmpty();
    }

    @Test
    void atMostThreeGroups() {
        Further four = new Further(
                Further.NONE.nature(),
                Further.NONE.online(),
                Further.NONE.point(),
                new Further.Affected(Set.of(), "a, b, c, d"),
                Further.NONE.told());
        assertThat(fields(four)).containsExactly(Fields.GROUPS);
    }

    @Test
    void aReceiptCodeIsReadHoweverItIsTyped() {
        ReceiptCode code = ReceiptCode.random();
        assertThat(ReceiptCode.parse(" " + code.spoken().toLowerCase(java.util.Locale.ROOT) + " "))
                .contains(code);
        assertThat(ReceiptCode.parse("O1IL-0000-0000-0000")).contains(new ReceiptCode("0111000000000000"));
        assertThat(ReceiptCode.parse("0000-0000-0000-000")).isEmpty();
        assertThat(ReceiptCode.random()).isNotEqualTo(code);
    }
}
