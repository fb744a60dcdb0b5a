package uk.concord.briefing.domain.scan;

import java.util.Locale;

/**
 * What the scanner looks for (schools briefing domain rules §2.3 rule 11). The order is that of precedence: characters
 * found under one rule are not reported under a later one.
 */
public enum ScanRule {
    /** Eight words or more in a row that also stand in a tension report. */
    OVERLAP(true),
    /** The name of a school. */
    SCHOOL(true),
    /** A vehicle registration mark. */
    VEHICLE(true),
    /** A number of referrals, or of Channel cases, that is not a published national one. */
    REFERRAL_COUNT(true),
    VENUE(false),
    HIRER(false),
    STAFF(false),
    /** A ward, or something that looks like a street. */
    PLACE(false),
    /** A postcode or a house number with its street. */
    ADDRESS(false),
    /** A unique property reference number. */
    UPRN(false),
    PHONE(false),
    EMAIL(false),
    /** An account on a social network. */
    HANDLE(false),
    /** A national insurance number or a date of birth. */
    IDENTITY(false),
    /** A day in the period counted, or soon after it. */
    DATE(false),
    TIME(false),
    AGE(false),
    /** "A pupil at …". */
    PUPIL_AT(false),
    /** A number up to seven beside pupil, child, report, incident or the like. */
    SMALL_NUMBER(false),
    /** Two or more words in a row that look like somebody's name. */
    PERSON(false);

    private final boolean blocks;

    ScanRule(boolean blocks) {
        this.blocks = blocks;
    }

    /** Whether a finding has to be put right, or overridden with a reason, before the briefing can be submitted. */
    public boolean blocks() {
        return blocks;
    }

    /** Key of the words for it. */
    public String textKey() {
        return "briefing.scan." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
