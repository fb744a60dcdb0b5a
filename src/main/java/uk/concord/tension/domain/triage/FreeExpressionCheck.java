package uk.concord.tension.domain.triage;

import uk.concord.tension.domain.report.Choice;

/**
 * Whether the report holds a person's lawful opinion. Lawful opinion is never logged about a person (tension monitoring
 * domain rules §1.6, after the NPCC and College of Policing review of March 2026).
 */
public enum FreeExpressionCheck implements Choice {
    /** The report is about acts, moods or events, not about opinion. */
    NOT_CONCERNED,
    /** Lawful opinion was in it and is left out of the text that is kept for sharing. */
    LAWFUL_LEFT_OUT,
    /** Nothing but lawful opinion: such a report is rejected. */
    LAWFUL_ONLY
}
