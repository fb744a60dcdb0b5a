package uk.concord.venue.domain.rules;

/** The catalogue of hire conditions (venue rules, conditions catalogue). The words stand in the translations. */
public enum ConditionCode {
    AGENDA_AHEAD,
    SPEAKER_LOCK,
    NAMED_CHAIR,
    DOOR_LIST,
    STEWARDS,
    OFFICER_ATTENDS,
    OPEN_SEATING,
    POLICE_CONTACT,
    ROOM_OR_CAP,
    SAFEGUARDING_LEAD,
    BRIEFED_PROCEDURES,
    SECURITY_PLAN,
    DEPOSIT,
    COSTS_ONLY,
    LICENCE_EVIDENCE,
    SAFEGUARDING_CLAUSE,
    NO_BRANDING,
    FULL_CHARGE,
    BALANCED_PANEL,
    CHARITY_CHECK,
    NO_COLLECTIONS,
    MATERIAL_SIGHT,
    FILMING,
    NO_LIVESTREAM,
    END_TIME,
    STATED_CONDITION
}
