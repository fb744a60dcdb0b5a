package uk.concord.tension.domain.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.concord.core.text.SpreadsheetText;
import uk.concord.tension.domain.report.Choice;

class SearchTextTest {

    @Test
    void wordsLoseCaseAccentsAndPunctuation() {
        SearchText text = SearchText.parse("  Caf\u00e9-RIOT, (stickers)! ");
        assertThat(text.words()).containsExactly("cafe", "riot", "stickers");
        assertThat(text.booleanQuery()).isEqualTo("+cafe +riot +stickers");
    }

    @Test
    void shortAndCommonWordsAreSetApart() {
        SearchText text = SearchText.parse("the men at ab shops");
        assertThat(text.words()).containsExactly("men", "shops");
        assertThat(text.unindexed()).containsExactly("the", "at", "ab");
        assertThat(SearchText.parse("of the at").searchable()).isFalse();
        assertThat(SearchText.parse(" ... ").isEmpty()).isTrue();
    }

    @Test
    void aPhraseKeepsItsOrderAndItsShortWords() {
        SearchText text = SearchText.parse("\u201cpushed out of town\u201d fear");
        assertThat(text.phrases()).containsExactly("pushed out of town");
        assertThat(text.words()).containsExactly("pushed", "out", "town", "fear");
        assertThat(text.pieces()).contains(" pushed out of town ");
    }

    @Test
    void theStoredTextHoldsThePieces() {
        String stored = SearchText.normalise("Customers felt \u201cpushed out\u201d. It\u2019s the third time!");
        assertThat(stored).isEqualTo(" customers felt pushed out it s the third time ");
        SearchText.parse("\"pushed out\" THIRD")
                .pieces()
                .forEach(piece -> assertThat(stored).contains(piece));
        assertThat(SearchText.normalise("...")).isEqualTo(" ");
    }

    @Test
    void whateverIsTypedTheSearchLanguageGetsLettersAndDigitsOnly() {
        Random random = new Random(11);
        String signs = "+-<>()~*\"@%_\\' \u201c\u201d\u0000\n;aZ9\u00e9\uD83D\uDE42\u4e2d";
        for (int run = 0; run < 20_000; run++) {
            StringBuilder typed = new StringBuilder();
            for (int i = random.nextInt(40); i >= 0; i--) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            SearchText text = SearchText.parse(typed.toString());
            if (text.searchable()) {
                assertThat(text.booleanQuery()).matches("(\\+[\\p{L}\\p{Nd}\\p{Nl}\\p{No}]+ ?)+");
            }
            assertThat(text.words().size() + text.unindexed().size()).isLessThanOrEqualTo(SearchText.MOST_WORDS);
            text.pieces().forEach(piece -> assertThat(piece).doesNotContain("%").doesNotContain("_"));
        }
    }

    @ParameterizedTest
    @CsvSource({"ct-2026-000123, CT-2026-000123", "' CT-2026-101 ', CT-2026-101"})
    void aReferenceIsRecognised(String typed, String reference) {
        assertThat(SearchText.reference(typed)).contains(reference);
        assertThat(SearchText.reference("report " + typed)).isEmpty();
    }

    @Test
    void aCellIsNeverAFormula() {
        for (String formula : new String[] {"=cmd()", "+1+1", "-2", "@SUM(A1)", " =1"}) {
            assertThat(SpreadsheetText.safe(formula)).isEqualTo("'" + formula);
        }
        for (String plain : new String[] {"plain = text", "50 % off", ""}) {
            assertThat(SpreadsheetText.safe(plain)).isEqualTo(plain);
        }
    }

    @Test
    void tabsAndLineEndsBeforeAFormulaAreCaughtToo() {
        assertThat(SpreadsheetText.safe("\t=1")).startsWith("'");
        assertThat(SpreadsheetText.safe("\r=1")).startsWith("'");
        assertThat(SpreadsheetText.safe(null)).isEmpty();
    }

    @Test
    void answersAreStoredAndReadBack() {
        java.util.EnumSet<uk.concord.tension.domain.report.Channel> all =
                java.util.EnumSet.allOf(uk.concord.tension.domain.report.Channel.class);
        String stored = Choice.join(all);
        assertThat(stored).isNotNull().hasSizeLessThanOrEqualTo(200);
        assertThat(Choice.split(uk.concord.tension.domain.report.Channel.class, stored))
                .isEqualTo(all);
        assertThat(Choice.join(java.util.EnumSet.noneOf(uk.concord.tension.domain.report.Channel.class)))
                .isNull();
    }
}
