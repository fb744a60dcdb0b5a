package uk.concord.venue.domain.room;

/**
 * A room as it is kept right.
 *
 * @param id 0 for one that is not stored yet
 * @param capacity people it holds, 1 to 100,000
 * @param onElectionList whether it is kept for election meetings (Representation of the People Act 1983 Sch 5)
 * @param leadTimeDays working days of notice the venue asks for, 0 to 250
 * @param source on whose word it is recorded so
 */
public record RoomRecord(
        long id,
        long venueId,
        String name,
        int capacity,
        boolean onElectionList,
        boolean stepFree,
        int leadTimeDays,
        String source,
        String changedBy,
        int version) {}
