package uk.concord.venue.domain.signal;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.Permissions;
import uk.concord.tension.domain.signal.TensionSignal;
import uk.concord.tension.domain.signal.TensionSignalService;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.room.RoomQuery;

/**
 * The tension signal for the ward of a room (venue rules, I8). It is shown to the officer and goes nowhere else: no rule
 * reads it, so that it can worsen nothing.
 */
@Service
@RolesAllowed(Permissions.VENUE_READ)
public class AreaSignalService {
    private final TensionSignalService tension;
    private final RoomQuery rooms;

    AreaSignalService(TensionSignalService tension, RoomQuery rooms) {
        this.tension = tension;
        this.rooms = rooms;
    }

    @Transactional(readOnly = true)
    public TensionSignal of(Room room) {
        return tension.of(rooms.wardId(room.id()).orElse(null));
    }
}
