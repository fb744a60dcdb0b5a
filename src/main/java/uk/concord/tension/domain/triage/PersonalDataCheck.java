package uk.concord.tension.domain.triage;

import uk.concord.tension.domain.report.Choice;

/** What the triage officer found when reading the text for personal data. */
public enum PersonalDataCheck implements Choice {
    NONE_FOUND,
    REDACTED
}
