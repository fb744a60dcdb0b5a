package uk.concord.venue.domain.rules;

/**
 * What the rules need beside the answers.
 *
 * @param screened whether the names as they stand now have been screened
 * @param exactOpen exact matches nobody has resolved (or only as "unsure")
 * @param nearOpen close or containing matches nobody has resolved
 * @param confirmedListed matches confirmed as a body listed, uncontested, on the date of the event
 * @param confirmedContested matches confirmed as a body whose listing is contested
 * @param confirmedNotInForce matches confirmed as a body not yet listed on the date of the event
 * @param capacity people the room holds; 0 while no room is chosen
 * @param noticeDays working days from the start of the check to the event; large while no date is given
 * @param clearedBefore whether the same hirer was approved in the last 12 months
 * @param setting what the venue and the date bring with them
 */
public record CaseFacts(
        boolean screened,
        int exactOpen,
        int nearOpen,
        int confirmedListed,
        int confirmedContested,
        int confirmedNotInForce,
        int capacity,
        int noticeDays,
        boolean clearedBefore,
        Setting setting) {

    /**
     * What the venue and the date bring with them, for every hirer alike.
     *
     * @param partiesPrivateOnly whether the published policy allows parties private meetings only
     * @param preElection whether the event falls in a pre-election period
     * @param school whether the venue is a school
     */
    public record Setting(boolean partiesPrivateOnly, boolean preElection, boolean school) {
        /** A venue open to every party, outside pre-election periods, that is no school. */
        public static final Setting ORDINARY = new Setting(false, false, false);
    }

    /** A case in an ordinary setting. */
    public CaseFacts(
            boolean screened,
            int exactOpen,
            int nearOpen,
            int confirmedListed,
            int confirmedContested,
            int confirmedNotInForce,
            int capacity,
            int noticeDays,
            boolean clearedBefore) {
        this(
                screened,
                exactOpen,
                nearOpen,
                confirmedListed,
                confirmedContested,
                confirmedNotInForce,
                capacity,
                noticeDays,
                clearedBefore,
                Setting.ORDINARY);
    }

    /** @return the same case in another setting */
    public CaseFacts in(Setting other) {
        return new CaseFacts(
                screened,
                exactOpen,
                nearOpen,
                confirmedListed,
                confirmedContested,
                confirmedNotInForce,
                capacity,
                noticeDays,
                clearedBefore,
                other);
    }

    /** @return the same case in a room for that many people */
    public CaseFacts withCapacity(int people) {
        return new CaseFacts(
                screened,
                exactOpen,
                nearOpen,
                confirmedListed,
                confirmedContested,
                confirmedNotInForce,
                people,
                noticeDays,
                clearedBefore,
                setting);
    }

    /** @return the same case that many working days before the event */
    public CaseFacts withNotice(int workingDays) {
        return new CaseFacts(
                screened,
                exactOpen,
                nearOpen,
                confirmedListed,
                confirmedContested,
                confirmedNotInForce,
                capacity,
                workingDays,
                clearedBefore,
                setting);
    }

    /** @return a case whose screening found nothing, with the given room and notice */
    public static CaseFacts clear(int capacity, int noticeDays) {
        return new CaseFacts(true, 0, 0, 0, 0, 0, capacity, noticeDays, false);
    }
}
