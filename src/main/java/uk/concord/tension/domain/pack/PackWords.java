package uk.concord.tension.domain.pack;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.assessment.Confidence;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.report.Problem;

/**
 * What people write into a pack. It may be incomplete while it is a draft; {@link #problems()} says what approval needs.
 *
 * @param judgement one paragraph, 30 to 2,000 characters, no names
 * @param rumours rumours and the lines agreed on them, at most 2,000 characters
 * @param caveats what to keep in mind about the figures, at most 1,000 characters
 * @param distribution who receives it, by office, 5 to 1,000 characters
 */
public record PackWords(
        String judgement,
        @Nullable Likelihood likelihood,
        @Nullable Confidence confidence,
        String rumours,
        String caveats,
        String distribution) {
    public static final int JUDGEMENT_MAX = 2_000;
    public static final int RUMOURS_MAX = 2_000;
    public static final int CAVEATS_MAX = 1_000;
    public static final int DISTRIBUTION_MAX = 1_000;

    private static final int JUDGEMENT_MIN = 30;
    private static final int DISTRIBUTION_MIN = 5;

    public PackWords {
        judgement = judgement.strip();
        rumours = rumours.strip();
        caveats = caveats.strip();
        distribution = distribution.strip();
    }

    /** @return whether everything can be kept, complete or not */
    boolean fits() {
        return judgement.length() <= JUDGEMENT_MAX
                && rumours.length() <= RUMOURS_MAX
                && caveats.length() <= CAVEATS_MAX
                && distribution.length() <= DISTRIBUTION_MAX;
    }

    /** @return what approval lacks, in the order of the form */
    public List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        if (judgement.length() < JUDGEMENT_MIN || judgement.length() > JUDGEMENT_MAX) {
            found.add(problem("judgement"));
        }
        if (likelihood == null) {
            found.add(problem("likelihood"));
        }
        if (confidence == null) {
            found.add(problem("confidence"));
        }
        if (distribution.length() < DISTRIBUTION_MIN || distribution.length() > DISTRIBUTION_MAX) {
            found.add(problem("distribution"));
        }
        return List.copyOf(found);
    }

    private static Problem problem(String field) {
        return new Problem(field, "tension.problem.pack." + field, List.of());
    }
}
