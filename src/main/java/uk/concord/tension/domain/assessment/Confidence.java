package uk.concord.tension.domain.assessment;

import uk.concord.tension.domain.report.Choice;

/** How well founded a judgement is (analytical confidence rating, as PHIA uses it beside the likelihood). */
public enum Confidence implements Choice {
    LOW,
    MODERATE,
    HIGH
}
