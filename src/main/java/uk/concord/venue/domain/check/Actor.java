package uk.concord.venue.domain.check;

import org.jspecify.annotations.Nullable;
import uk.concord.core.security.CurrentUser;
import uk.concord.venue.domain.rules.Authority;

/**
 * Who does something to a check.
 *
 * @param level the level of authority held, or null when the person holds none
 * @param legal whether the person advises for Legal
 */
public record Actor(long id, String name, @Nullable Authority level, boolean legal) {
    public static Actor of(CurrentUser user) {
        return new Actor(
                user.id(),
                user.displayName(),
                VenueAuthority.of(user).orElse(null),
                user.roles().contains(uk.concord.core.security.Role.LEGAL));
    }

    /** @return whether the person holds the level or a higher one */
    public boolean holds(Authority needed) {
        return level != null && level.reaches(needed);
    }

    /** An officer changes their own checks; a venue manager and every level above change any. */
    public boolean mayEdit(Check check) {
        return check.state().isOpen() && (check.officerId() == id || holds(Authority.L1));
    }
}
