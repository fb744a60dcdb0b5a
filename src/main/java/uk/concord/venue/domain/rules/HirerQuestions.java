package uk.concord.venue.domain.rules;

import java.util.Arrays;
import java.util.List;

/** The questions a hirer answers (venue rules, question set: marked H); the rest are the officer's. */
public final class HirerQuestions {
    private HirerQuestions() {}

    /** @return in the order of the question set */
    public static List<Question> all() {
        return Arrays.stream(Question.values()).filter(HirerQuestions::isOne).toList();
    }

    public static boolean isOne(Question question) {
        return switch (question.section()) {
            case CHECKS, CONCERNS, RIGHTS -> false;
            // Whether proof was seen and the publicity is what was booked, somebody else than the hirer has to say.
            default -> question != Question.B1_PROOF && question != Question.F1;
        };
    }
}
