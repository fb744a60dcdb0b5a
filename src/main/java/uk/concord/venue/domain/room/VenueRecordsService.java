package uk.concord.venue.domain.room;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;

/** Keeping venues, rooms and their policies right. Every change names its source and keeps the state before. */
@Service
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class VenueRecordsService {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_KIND = 40;
    private static final int LONGEST_SOURCE = 300;
    private static final int MOST_PEOPLE = 100_000;
    private static final int MOST_NOTICE = 250;

    private final VenueRepository venues;
    private final WardQuery wards;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    VenueRecordsService(VenueRepository venues, WardQuery wards, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.venues = venues;
        this.wards = wards;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return by name */
    @Transactional(readOnly = true)
    public List<Venue> venues() {
        return venues.venues();
    }

    /** @return the wards of today, in one of which a venue stands */
    @Transactional(readOnly = true)
    public List<Ward> wards() {
        return wards.validOn(LondonTime.today(clock)).stream()
                .filter(ward -> !ward.isSpecial())
                .toList();
    }

    /** @throws NotFoundException when there is no such venue */
    @Transactional(readOnly = true)
    public Venue venue(long id) {
        return venues.venue(id).orElseThrow(() -> new NotFoundException("venue"));
    }

    /** @return by name */
    @Transactional(readOnly = true)
    public List<RoomRecord> rooms(long venueId) {
        return venues.rooms(venueId);
    }

    /** @throws NotFoundException when the venue has no such room */
    @Transactional(readOnly = true)
    public RoomRecord room(long venueId, long id) {
        return venues.rooms(venueId).stream()
                .filter(room -> room.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("room"));
    }

    /** @return the newest first; empty while only what was recorded at the start counts */
    @Transactional(readOnly = true)
    public List<PartyPolicy> policies(long venueId) {
        return venues.policies(venueId);
    }

    /**
     * @throws RuleBrokenException when a text is missing or too long
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @Transactional
    public void save(Venue venue) {
        require(fits(venue.name(), LONGEST_NAME) && fits(venue.kind(), LONGEST_KIND), "venue.records.error.venue");
        requireSource(venue.source());
        venues.save(venue, signedIn.user().displayName());
        audit.record(
                "venue.record.venue-changed",
                "venue",
                String.valueOf(venue.id()),
                venue.tenure().name());
    }

    /**
     * Saves a room, or adds it when its id is 0.
     *
     * @throws RuleBrokenException when the name is missing or taken, or a number is out of range
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @Transactional
    public void save(RoomRecord room) {
        require(fits(room.name(), LONGEST_NAME), "venue.records.error.name");
        require(room.capacity() > 0 && room.capacity() <= MOST_PEOPLE, "venue.records.error.capacity");
        require(room.leadTimeDays() >= 0 && room.leadTimeDays() <= MOST_NOTICE, "venue.records.error.notice");
        requireSource(room.source());
        venue(room.venueId());
        require(!venues.isNameTaken(room), "venue.records.error.taken");
        String by = signedIn.user().displayName();
        if (room.id() == 0) {
            venues.insert(room, by);
        } else {
            venues.save(room, by);
        }
        audit.record(
                room.id() == 0 ? "venue.record.room-added" : "venue.record.room-changed",
                "venue",
                String.valueOf(room.venueId()),
                "capacity=" + room.capacity());
    }

    /**
     * Records the policy of a venue from a day on. The policy before stays on record, and checks worked out under it
     * keep what they were told.
     *
     * @throws RuleBrokenException when the source is missing, or there is a policy from that day
     */
    @Transactional
    public void addPolicy(long venueId, PartyPolicy.Allowed allowed, LocalDate validFrom, String source) {
        requireSource(source);
        venue(venueId);
        PartyPolicy policy = new PartyPolicy(
                allowed, validFrom, source.strip(), signedIn.user().displayName(), clock.instant());
        require(venues.insert(venueId, policy), "venue.records.error.policy-day");
        audit.record("venue.record.policy-added", "venue", String.valueOf(venueId), allowed + " " + validFrom);
    }

    private static boolean fits(String text, int longest) {
        return !text.isBlank() && text.length() <= longest;
    }

    private static void requireSource(String source) {
        require(fits(source, LONGEST_SOURCE), "venue.records.error.source");
    }

    private static void require(boolean condition, String key) {
        if (!condition) {
            throw new RuleBrokenException(key);
        }
    }
}
