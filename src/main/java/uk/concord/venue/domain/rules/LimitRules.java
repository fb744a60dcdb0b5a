package uk.concord.venue.domain.rules;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What has to be on record before a hirer is limited (venue rules J7, J8; Human Rights Act 1998 s6; Equality Act 2010
 * s149): the hirer's reply and the notes on necessity, milder options, rights and equality.
 */
public final class LimitRules {
    /** Conditions that touch what is said, who says it, or what it costs; the others are safety and order. */
    private static final Set<ConditionCode> RESTRICTIVE = EnumSet.of(
            ConditionCode.SPEAKER_LOCK,
            ConditionCode.OFFICER_ATTENDS,
            ConditionCode.DEPOSIT,
            ConditionCode.STATED_CONDITION);

    private LimitRules() {}

    /** @return whether the decision limits the hirer in a way that has to be justified */
    public static boolean limits(Decision decision, Set<ConditionCode> chosen) {
        return switch (decision) {
            case REFUSE, CANCEL -> true;
            case APPROVE_CONDITIONS -> chosen.stream().anyMatch(RESTRICTIVE::contains);
            case APPROVE, KEEP_HOLD -> false;
        };
    }

    /** @return the notes that are still blank: {@link Question#J7} and the parts of J8 */
    public static List<Question> missingNotes(Answers answers) {
        List<Question> missing = new ArrayList<>();
        for (Question question : Question.of(Section.RIGHTS)) {
            if (question.isOpen(answers) && answers.isBlank(question)) {
                missing.add(question);
            }
        }
        return missing;
    }
}
