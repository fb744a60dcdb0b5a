package uk.concord.venue.domain.check;

import java.util.Comparator;
import java.util.Optional;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Role;
import uk.concord.venue.domain.rules.Authority;

/** Which level of authority a person holds (venue rules, authority). */
public final class VenueAuthority {
    private VenueAuthority() {}

    /** @return the highest level of the person's roles, or empty when none decides on hire */
    public static Optional<Authority> of(CurrentUser user) {
        return user.roles().stream().flatMap(role -> of(role).stream()).max(Comparator.naturalOrder());
    }

    /** @return the level a role carries, or empty when it does not decide on hire */
    public static Optional<Authority> of(Role role) {
        return switch (role) {
            case BOOKINGS_OFFICER -> Optional.of(Authority.L0);
            case VENUE_MANAGER -> Optional.of(Authority.L1);
            case PREVENT_LEAD, MANAGER -> Optional.of(Authority.L2);
            case DIRECTOR -> Optional.of(Authority.L3);
            case CHIEF_OFFICER -> Optional.of(Authority.L4);
            default -> Optional.empty();
        };
    }

    /** @return whether the person holds the level or a higher one */
    public static boolean holds(CurrentUser user, Authority level) {
        return of(user).map(held -> held.reaches(level)).orElse(false);
    }
}
