package uk.concord.tension.domain.assessment;

import uk.concord.tension.domain.report.Choice;

/** Where it is going, compared with the judgement before; stated by a person, a chart only supports it. */
public enum Trend implements Choice {
    RISING,
    STEADY,
    FALLING,
    UNKNOWN
}
