package uk.concord.tension.domain.assessment;

import uk.concord.tension.domain.report.Choice;

/**
 * How tense it is, relative to what is normal for the place (tension monitoring domain rules §3.5). A level is a
 * judgement of people about an issue or an area; no report and no statistic sets one.
 */
public enum Level implements Choice {
    NORMAL,
    WATCH,
    RAISED,
    HIGH,
    CRITICAL;

    /** @return 1 to 5 */
    public int number() {
        return ordinal() + 1;
    }

    /** @return whether setting it, or lowering from it, takes two people: levels 4 and 5 */
    public boolean takesTwo() {
        return number() >= 4;
    }

    /**
     * @param inForce level before, or null when there is none
     * @return whether somebody else than the proposer must approve
     */
    public static boolean takesTwo(@org.jspecify.annotations.Nullable Level inForce, Level proposed) {
        return proposed.takesTwo() || (inForce != null && inForce.takesTwo());
    }
}
