package uk.concord.venue.domain.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How well names are told apart, and that the index loses no hit. */
class ScreenEvaluationTest {
    private static List<String> handwritten() throws IOException {
        try (InputStream pairs = ScreenEvaluationTest.class.getResourceAsStream("/venue/name_pairs.tsv")) {
            return new String(Objects.requireNonNull(pairs).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static double best(List<String> lines) {
        return ScreenEvaluation.of(lines).figures().stream()
                .mapToDouble(ScreenEvaluation.Figures::f1)
                .max()
                .orElse(0);
    }

    @Test
    void hardPairsAreToldApart() throws IOException {
        assertThat(best(handwritten())).isGreaterThanOrEqualTo(0.83);
        assertThat(ScreenEvaluation.of(handwritten()).at(NameComparison.CLOSE).f1())
                .isGreaterThanOrEqualTo(0.80);
    }

    @Test
    void everydayVariantsAreToldApart() {
        assertThat(best(new InventedNames(7).pairs(800))).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void figuresAreThoseOfTheTextbook() {
        ScreenEvaluation four = new ScreenEvaluation(List.of(
                new ScreenEvaluation.Scored(0.95, true),
                new ScreenEvaluation.Scored(0.85, false),
                new ScreenEvaluation.Scored(0.80, true),
                new ScreenEvaluation.Scored(0.40, true)));
        assertThat(four.at(0.80).precision()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(four.at(0.80).recall()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(four.at(0.80).toString()).isEqualTo("0.80 0.6667 0.6667 0.6667");
        assertThat(four.at(0.99).f1()).isZero();
        assertThat(four.figures()).hasSize(50);
        assertThat(four.figures().getFirst().toString()).startsWith("0.50 ");
        assertThat(four.figures().getLast().toString()).startsWith("0.99 ");
    }

    @Test
    void aLineOfAnotherFormIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScreenEvaluation.of(List.of("person\ttrue\tA\tB", "person;true;A;B")))
                .withMessageContaining("Line 2");
    }

    @Test
    void theOrderOfTheTwoNamesNeverMatters() {
        InventedNames names = new InventedNames(11);
        for (String line : names.pairs(1_500)) {
            String[] columns = line.split("\t");
            NormalisedName one = NormalisedName.of(columns[2]);
            NormalisedName other = NormalisedName.of(columns[3]);
            for (NameKind kind : NameKind.values()) {
                assertThat(NameComparison.score(one, other, kind))
                        .as(line)
                        .isEqualTo(NameComparison.score(other, one, kind));
            }
        }
    }

    @Test
    void theIndexFindsWhatComparingWithEveryNameFinds() throws IOException {
        InventedNames names = new InventedNames(13);
        Random random = new Random(13);
        List<ListedName> listed = new java.util.ArrayList<>();
        for (String line : handwritten()) {
            listed.add(new ListedName(listed.size(), NormalisedName.of(line.split("\t")[2]), random.nextInt(8) == 0));
        }
        for (int i = 0; i < 100; i++) {
            listed.add(new ListedName(listed.size(), NormalisedName.of(names.organisation()), random.nextInt(8) == 0));
        }
        NameScreen screen = new NameScreen(listed);
        for (String line : handwritten()) {
            assertSameHits(screen, line.split("\t")[3]);
        }
        for (String line : names.pairs(1_500)) {
            assertSameHits(screen, line.split("\t")[3]);
            assertSameHits(screen, "Friends of " + line.split("\t")[3] + " in the marshes");
        }
    }

    private static void assertSameHits(NameScreen screen, String name) {
        assertThat(screen.screen(name)).as(name).isEqualTo(screen.screenPlainly(name));
    }
}
