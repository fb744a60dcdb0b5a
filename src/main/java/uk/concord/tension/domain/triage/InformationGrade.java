package uk.concord.tension.domain.triage;

import uk.concord.tension.domain.report.Choice;

/**
 * Information assessment of the 3x5x2 scheme, as an indication: A known directly, B known indirectly but corroborated,
 * C known indirectly, D not known, E suspected to be false (tension monitoring domain rules §3.1).
 */
public enum InformationGrade implements Choice {
    A,
    B,
    C,
    D,
    E
}
