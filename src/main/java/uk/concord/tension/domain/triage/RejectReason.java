package uk.concord.tension.domain.triage;

import uk.concord.tension.domain.report.Choice;

/** Why a report is not kept as tension. */
public enum RejectReason implements Choice {
    NOT_TENSION,
    MALICIOUS,
    LAWFUL_EXPRESSION
}
