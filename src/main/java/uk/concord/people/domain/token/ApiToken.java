package uk.concord.people.domain.token;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Role;

/**
 * A token with which a system of an organisation calls the API. The secret itself is kept nowhere.
 *
 * @param name unique for ever: it stands in the audit trail
 * @param prefix the public part, by which a secret that turns up somewhere is recognised
 * @param accountId as which the systems of the organisation act
 * @param locality where reports may be read
 * @param createdBy display name
 * @param lastUsedAt to the minute
 */
public record ApiToken(
        long id,
        int version,
        String name,
        String purpose,
        String prefix,
        long accountId,
        long organisationId,
        String organisation,
        boolean files,
        Reading reading,
        Locality locality,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /** What may be read with a token. */
    public enum Reading {
        NOTHING,
        /** What its organisation reported, as a partner's people see it. */
        ORGANISATION,
        /** Every report of its places, as readers of the council see it, without originals. */
        PLACES
    }

    /** Whether a token works. */
    public enum State {
        WORKS,
        EXPIRED,
        REVOKED
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt.isAfter(now) ? State.WORKS : State.EXPIRED;
    }

    /** @return the name that stands on the audit trail; no account can have it */
    public String actor() {
        return "token:" + name;
    }

    /** @return whoever calls with this token, as the rules of access see it */
    CurrentUser user() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (files) {
            roles.add(Role.SYSTEM_FILER);
        }
        switch (reading) {
            case ORGANISATION -> roles.add(Role.SYSTEM_PARTNER);
            case PLACES -> roles.add(Role.SYSTEM_READER);
            case NOTHING -> {}
        }
        return new CurrentUser(accountId, actor(), name, roles, organisationId, organisation, locality);
    }
}
