package uk.concord.core.security;

import java.io.Serializable;
import java.util.Set;

/**
 * The person who is signed in.
 *
 * @param id account id
 * @param username what the person signs in with
 * @param displayName the name others see
 * @param roles at least one
 * @param organisationId the body the person belongs to
 * @param organisationName its name
 * @param locality where the person's work lies
 */
public record CurrentUser(
        long id,
        String username,
        String displayName,
        Set<Role> roles,
        long organisationId,
        String organisationName,
        Locality locality)
        implements Serializable {
    public CurrentUser {
        roles = Set.copyOf(roles);
    }

    /** @param permission a constant of {@link Permissions} */
    public boolean has(String permission) {
        return roles.stream().anyMatch(role -> role.permissions().contains(permission));
    }
}
