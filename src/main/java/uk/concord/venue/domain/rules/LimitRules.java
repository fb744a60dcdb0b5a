package uk.concord.venue.domain.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What has to be on record before a hirer is limited (venue rules J7, J8; Human Rights Act 1998 s6; Equality Act 2010
 * s149): the hirer's reply and the notes on necessity, milder options, rights and equality.
 */
public final class LimitRules {
    private LimitRules() {}

    /** @return whether the decision limits the hirer in a way that has to be justified */
    public static boolean limits(Decision decision, Set<ConditionCode> chosen) {
        return switch (decision) {
            case REFUSE, CANCEL -> true;
            case APPROVE_CONDITIONS -> chosen.stream().anyMatch(LimitRules::isRestrictive);
            case APPROVE, KEEP_HOLD -> false;
        };
    }

    /**
     * @return whether a condition touches what is said, who says it, whom it reaches, who is watched, or what it costs;
     *     the others are safety and order. A new condition has to be placed here before the product compiles.
     */
    static boolean isRestrictive(ConditionCode code) {
        return switch (code) {
            case SPEAKER_LOCK,
                    OFFICER_ATTENDS,
                    DEPOSIT,
                    BALANCED_PANEL,
                    MATERIAL_SIGHT,
                    FILMING,
                    NO_LIVESTREAM,
                    STATED_CONDITION -> true;
            case AGENDA_AHEAD,
                    NAMED_CHAIR,
                    DOOR_LIST,
                    STEWARDS,
                    OPEN_SEATING,
                    POLICE_CONTACT,
                    ROOM_OR_CAP,
                    SAFEGUARDING_LEAD,
                    BRIEFED_PROCEDURES,
                    SECURITY_PLAN,
                    COSTS_ONLY,
                    LICENCE_EVIDENCE,
                    SAFEGUARDING_CLAUSE,
                    NO_BRANDING,
                    FULL_CHARGE,
                    CHARITY_CHECK,
                    NO_COLLECTIONS,
                    END_TIME -> false;
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
