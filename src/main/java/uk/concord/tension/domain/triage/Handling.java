package uk.concord.tension.domain.triage;

import uk.concord.tension.domain.report.Choice;

/** Handling of the 3x5x2 scheme: P lawful sharing permitted, C permitted with conditions, which are then stated. */
public enum Handling implements Choice {
    P,
    C
}
