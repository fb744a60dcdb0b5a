package uk.concord.venue.domain.demo;

import static uk.concord.db.Tables.VENUE;
import static uk.concord.db.Tables.VENUE_ROOM;
import static uk.concord.db.Tables.WARD;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/** The venues and rooms of the demonstration. */
final class DemoRooms {
    private final DSLContext db;

    DemoRooms(DSLContext db) {
        this.db = db;
    }

    /** @return ids of the rooms by the codes of venue and room, such as {@code reed-hub/studio} */
    Map<String, Long> load() {
        Map<String, Long> rooms = new LinkedHashMap<>();
        room(rooms, "reed-hub", "Reedbank Community Hub", "community hub", "COUNCIL", "studio", "Studio", 30, false);
        room(rooms, "reed-hub", "", "", "", "meeting", "Meeting room", 60, true);
        room(rooms, "civic-hall", "Saltings Civic Hall", "civic hall", "COUNCIL", "main", "Main hall", 900, true);
        room(rooms, "civic-hall", "", "", "", "gallery", "Gallery", 80, false);
        room(rooms, "library", "Wherry Library", "library room", "COUNCIL", "room-1", "Reading room", 70, true);
        room(rooms, "theatre", "Lantern Theatre", "theatre", "COUNCIL", "stage", "Auditorium", 320, false);
        room(rooms, "village-hall", "Eelham Village Hall", "village hall", "COMMUNITY", "hall", "Hall", 110, true);
        room(rooms, "pavilion", "Osier Field Pavilion", "sports pavilion", "COMMUNITY", "club", "Club room", 50, false);
        room(rooms, "school", "Kingfisher Court School", "school hall", "SCHOOL", "hall", "School hall", 240, true);
        room(rooms, "park", "Willow Park", "open space", "COUNCIL", "green", "Bandstand green", 1500, false);
        room(rooms, "youth-centre", "Sluice Gate Youth Centre", "youth centre", "COUNCIL", "hall", "Hall", 90, false);
        Map.of(
                        "reed-hub", "Grays Town",
                        "civic-hall", "Grays Riverside",
                        "library", "Grays Town",
                        "village-hall", "Ockendon",
                        "school", "Chadwell St Mary")
                .forEach(this::stands);
        return rooms;
    }

    /** Says in which ward a venue stands. */
    private void stands(String venueCode, String ward) {
        db.select(WARD.ID)
                .from(WARD)
                .where(WARD.NAME.eq(ward))
                .and(WARD.VALID_TO.isNull())
                .limit(1)
                .fetchOptional(WARD.ID)
                .ifPresent(id -> db.update(VENUE)
                        .set(VENUE.WARD_ID, id)
                        .where(VENUE.CODE.eq(venueCode))
                        .execute());
    }

    /** A room of the venue named before, or of a new one. */
    private void room(
            Map<String, Long> rooms,
            String venueCode,
            String venueName,
            String kind,
            String tenure,
            String roomCode,
            String roomName,
            int capacity,
            boolean onElectionList) {
        List<Long> venue = new ArrayList<>(
                db.select(VENUE.ID).from(VENUE).where(VENUE.CODE.eq(venueCode)).fetch(VENUE.ID));
        if (venue.isEmpty()) {
            venue.add(db.insertInto(VENUE)
                    .set(VENUE.CODE, venueCode)
                    .set(VENUE.NAME, venueName)
                    .set(VENUE.KIND, kind)
                    .set(VENUE.TENURE, tenure)
                    .returningResult(VENUE.ID)
                    .fetchSingle()
                    .value1());
        }
        rooms.put(
                venueCode + "/" + roomCode,
                db.insertInto(VENUE_ROOM)
                        .set(VENUE_ROOM.VENUE_ID, venue.getFirst())
                        .set(VENUE_ROOM.NAME, roomName)
                        .set(VENUE_ROOM.CAPACITY, capacity)
                        .set(VENUE_ROOM.ON_ELECTION_LIST, onElectionList)
                        .set(VENUE_ROOM.STEP_FREE, true)
                        .set(VENUE_ROOM.LEAD_TIME_DAYS, capacity >= 200 ? 20 : 10)
                        .returningResult(VENUE_ROOM.ID)
                        .fetchSingle()
                        .value1());
    }
}
