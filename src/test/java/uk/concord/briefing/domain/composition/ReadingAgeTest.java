package uk.concord.briefing.domain.composition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingAgeTest {

    @ParameterizedTest
    @CsvSource({
        "school,1",
        "safe,1",
        "pupil,2",
        "report,2",
        "table,2",
        "community,4",
        "radicalisation,6",
        "the,1",
        "eye,1"
    })
    void syllablesAreGroupsOfVowels(String word, long syllables) {
        assertThat(ReadingAge.syllables(word)).isEqualTo(syllables);
    }

    @Test
    void shortWordsAndSentencesAreForTheYoung() {
        int easy = ReadingAge.of(
                "The dog sat on the mat. The cat sat by the dog. They like the sun. They like the rain. They like us.");
        int hard = ReadingAge.of(
                "Notwithstanding considerable organisational deliberation, multi-agency stakeholders collaboratively"
                        + " operationalised proportionate interventions addressing radicalisation susceptibility across"
                        + " geographically heterogeneous educational establishments notwithstanding organisational constraints.");
        assertThat(easy).isLessThanOrEqualTo(8);
        assertThat(hard).isEqualTo(25);
    }

    @Test
    void linesOfAListAreSentences() {
        String text =
                "- Brief all staff before half term\n- Ask pupils what they see online\n- Check who to call\n- Tell us what you hear in school";
        assertThat(ReadingAge.of(text)).isEqualTo(ReadingAge.of(text.replace("\n", ".\n")));
    }

    @Test
    void aFewWordsSayNothing() {
        assertThat(ReadingAge.of("")).isZero();
        assertThat(ReadingAge.of("Nothing stands out.")).isZero();
    }
}
