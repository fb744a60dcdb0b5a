package uk.concord.tension.domain.assessment;

import uk.concord.tension.domain.report.Choice;

/** The words of the PHIA Probability Yardstick (GOV.UK, Explaining uncertainty in UK intelligence assessment, 24 March 2025). */
public enum Likelihood implements Choice {
    REMOTE_CHANCE,
    HIGHLY_UNLIKELY,
    UNLIKELY,
    REALISTIC_POSSIBILITY,
    LIKELY,
    HIGHLY_LIKELY,
    ALMOST_CERTAIN
}
