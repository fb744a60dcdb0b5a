package uk.concord.venue.domain.room;

/**
 * A room that can be hired.
 *
 * @param capacity people it holds
 * @param onElectionList whether it is kept for election meetings (Representation of the People Act 1983 Sch 5)
 * @param leadTimeDays working days of notice the venue asks for
 * @param partiesPrivateOnly whether the published policy of the venue allows parties private meetings only
 */
public record Room(
        long id,
        String venueName,
        String name,
        String venueKind,
        Tenure tenure,
        int capacity,
        boolean onElectionList,
        boolean stepFree,
        int leadTimeDays,
        boolean partiesPrivateOnly) {

    /** @return venue and room */
    public String label() {
        return venueName + ", " + name;
    }
}
