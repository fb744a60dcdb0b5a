package uk.concord.briefing.domain.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.domain.release.audit.CountRange;

/**
 * Why a released figure is never replaced for the same days (rule 8 lets a correction out only if what is shown changes
 * and old and new together pass the audit): whoever brought the late report knows by how much the count changed, and
 * whoever knows the rule knows that nothing else lets a figure change.
 */
class FrozenFigureTest {

    private static final int TOP = 80;

    @Test
    void aCorrectionThatWouldShowNarrowsTheCountOrTellsTheChange() {
        int shows = 0;
        for (int change = -TOP; change <= TOP; change++) {
            for (int before = 0; before <= TOP; before++) {
                int after = before + change;
                if (change == 0 || after < 0 || shown(before).equals(shown(after))) {
                    continue;
                }
                shows++;
                CountRange count = range(counts(shown(before), shown(after), change));
                boolean narrowed = shown(before).equals("7 or fewer")
                        ? !count.equals(new CountRange(0, 7)) && !count.wideEnough()
                        : count.high() - count.low() < ReleaseRules.BASE - 1;
                assertThat(narrowed || tellsTheChange(shown(before), shown(after)))
                        .as(before + " corrected to " + after + ": " + count)
                        .isTrue();
            }
        }
        assertThat(shows).isGreaterThan(1_000);
    }

    /** An insider with one report: 12 is known exactly when "10" becomes "15". */
    @Test
    void oneLateReportTellsTheCountOfTwelve() {
        assertThat(counts("10", "15", 1)).containsExactly(12);
        assertThat(counts("7 or fewer", "10", 1)).containsExactly(7);
    }

    /** Where only changes that narrow nothing are let out, a reader who knows that learns the change itself. */
    private static boolean tellsTheChange(String before, String after) {
        List<Integer> passing = IntStream.rangeClosed(-TOP, TOP)
                .filter(change -> change != 0)
                .filter(change -> {
                    List<Integer> left = counts(before, after, change);
                    return !left.isEmpty() && left.equals(counts(before));
                })
                .boxed()
                .toList();
        return passing.isEmpty() || !range(passing).wideEnough();
    }

    private static CountRange range(List<Integer> counts) {
        return new CountRange(counts.get(0), counts.get(counts.size() - 1));
    }

    /** What the count can be for somebody who sees both values and knows the change. */
    private static List<Integer> counts(String before, String after, int change) {
        return counts(before).stream()
                .filter(count -> count + change >= 0 && shown(count + change).equals(after))
                .toList();
    }

    private static List<Integer> counts(String shown) {
        return IntStream.rangeClosed(0, TOP + 2)
                .filter(count -> shown(count).equals(shown))
                .boxed()
                .toList();
    }

    private static String shown(int count) {
        return count <= ReleaseRules.BAND_TOP
                ? "7 or fewer"
                : ReleaseRules.rounded(count).shown();
    }
}
