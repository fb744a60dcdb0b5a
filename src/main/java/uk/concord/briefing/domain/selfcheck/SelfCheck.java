package uk.concord.briefing.domain.selfcheck;

import java.util.List;
import java.util.Map;
import uk.concord.briefing.domain.school.School;

/**
 * The self-check of one school.
 *
 * @param questions those of its phase, in order
 * @param answers by id of the question; questions not answered are missing
 */
public record SelfCheck(School school, List<CheckQuestion> questions, Map<Long, CheckAnswer> answers) {

    public SelfCheck {
        questions = List.copyOf(questions);
        answers = Map.copyOf(answers);
    }

    public boolean complete() {
        return questions.stream().allMatch(question -> answers.containsKey(question.id()));
    }
}
