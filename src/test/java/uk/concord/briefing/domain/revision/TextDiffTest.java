package uk.concord.briefing.domain.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.domain.revision.TextDiff.Kind;
import uk.concord.briefing.domain.revision.TextDiff.Part;

/** What stays, what comes and what goes. */
class TextDiffTest {

    @Test
    void oneWordIsReplaced() {
        assertThat(TextDiff.between("Reports are few.", "Reports were few."))
                .containsExactly(
                        new Part(Kind.SAME, "Reports"),
                        new Part(Kind.REMOVED, " are"),
                        new Part(Kind.ADDED, " were"),
                        new Part(Kind.SAME, " few."));
    }

    @Test
    void anEmptyTextIsAllAddedOrAllTakenOut() {
        assertThat(TextDiff.between("", "One two")).containsExactly(new Part(Kind.ADDED, "One two"));
        assertThat(TextDiff.between("One two", "")).containsExactly(new Part(Kind.REMOVED, "One two"));
        assertThat(TextDiff.between("", "")).isEmpty();
    }

    @Test
    void thePartsGiveBothTextsBack() {
        Random random = new Random(11);
        String[] words = {"one", "two", "\n- three", "four.", "  five", "\n\nsix"};
        for (int i = 0; i < 500; i++) {
            String before = text(random, words);
            String after = text(random, words);
            List<Part> parts = TextDiff.between(before, after);
            assertThat(joined(parts, Kind.ADDED)).isEqualTo(before);
            assertThat(joined(parts, Kind.REMOVED)).isEqualTo(after);
        }
    }

    private static String text(Random random, String[] words) {
        StringBuilder text = new StringBuilder();
        for (int word = random.nextInt(12); word > 0; word--) {
            text.append(words[random.nextInt(words.length)]).append(' ');
        }
        return text.toString();
    }

    private static String joined(List<Part> parts, Kind without) {
        return parts.stream()
                .filter(part -> part.kind() != without)
                .map(Part::text)
                .collect(Collectors.joining());
    }
}
