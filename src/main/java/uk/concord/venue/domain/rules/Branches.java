package uk.concord.venue.domain.rules;

/** What opens the branches that several questions share. */
final class Branches {
    private Branches() {}

    /** Parties and classes take the short path (venue rules, A1). */
    static boolean isLong(Answers answers) {
        return !answers.isBlank(Question.A1) && !answers.is(Question.A1, "party", "class");
    }

    /**
     * A candidate's own public meeting: its right is looked at, not its politics. Where Electoral Services do not confirm
     * the right, it is an ordinary hire and asked like every other.
     */
    static boolean claimsRight(Answers answers) {
        return answers.is(Question.E1, "yes")
                && answers.is(Question.E3, "yes")
                && !answers.is(Question.I7, "not-confirmed");
    }

    static boolean raisesMoney(Answers answers) {
        return answers.is(Question.A1, "fundraiser") || answers.is(Question.F4, "yes");
    }

    /** What has to be asked for again, twice at most (venue rules G2). */
    static boolean lacksPurposeOrClient(Answers answers) {
        return answers.isBlank(Question.C2) || answers.is(Question.B2, "other") && answers.isBlank(Question.B3);
    }

    static boolean hasConcern(Answers answers) {
        return answers.is(Question.J0, "yes");
    }
}
