package uk.concord.briefing.domain.composition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Lines are added and taken out where they belong, and nothing else changes. */
class SectionLinesTest {

    @Test
    void aLineForAllGoesBehindWhatIsForAll() {
        assertThat(SectionLines.add("", Edition.WHOLE, "- One")).isEqualTo("- One");
        assertThat(SectionLines.add("- One\n[fe]\n- Two\n[all]", Edition.WHOLE, "- Three"))
                .isEqualTo("- One\n- Three\n[fe]\n- Two\n[all]");
        assertThat(SectionLines.add("[fe]\n- Two\n[all]", Edition.WHOLE, "- One"))
                .isEqualTo("- One\n[fe]\n- Two\n[all]");
    }

    @Test
    void aLineForAPhaseGoesIntoItsPartOrBeginsOne() {
        assertThat(SectionLines.add("- One", Edition.PRIMARY, "- Play")).isEqualTo("- One\n[primary]\n- Play\n[all]");
        assertThat(SectionLines.add("[primary]\n- Play\n[secondary]\n- Chats", Edition.PRIMARY, "- Videos"))
                .isEqualTo("[primary]\n- Play\n- Videos\n[secondary]\n- Chats");
    }

    @Test
    void aParagraphIsSetApart() {
        assertThat(SectionLines.add("First.", Edition.WHOLE, "Second.")).isEqualTo("First.\n\nSecond.");
    }

    @Test
    void takingOutWhatWasPutInGivesTheTextAsItWas() {
        Random random = new Random(7);
        Edition[] editions = {Edition.WHOLE, Edition.PRIMARY, Edition.SECONDARY, Edition.FE};
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder("- Begin");
            for (int line = random.nextInt(6); line > 0; line--) {
                text.append('\n').append(random.nextInt(3) == 0 ? "[fe]" : "- Line " + line);
            }
            Edition edition = editions[random.nextInt(editions.length)];
            String with = SectionLines.add(text.toString(), edition, "- Put in");
            assertThat(SectionText.passages(with))
                    .anyMatch(passage ->
                            passage.edition() == edition && passage.text().contains("- Put in"));
            String without = SectionLines.remove(with, "- Put in");
            assertThat(SectionText.passages(without)).isEqualTo(SectionText.passages(text.toString()));
        }
    }
}
