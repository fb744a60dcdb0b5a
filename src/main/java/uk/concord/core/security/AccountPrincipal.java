package uk.concord.core.security;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** An account as Spring Security sees it: one authority per permission. The password hash is dropped after sign-in. */
public final class AccountPrincipal implements UserDetails, CredentialsContainer {
    private final CurrentUser user;
    private final int version;
    private final boolean enabled;
    private @Nullable String passwordHash;

    /** @param version of the account, see {@link AccountWatch} */
    public AccountPrincipal(CurrentUser user, int version, @Nullable String passwordHash, boolean enabled) {
        this.user = user;
        this.version = version;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
    }

    public CurrentUser user() {
        return user;
    }

    int version() {
        return version;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return Role.permissionsOf(user.roles()).stream()
                .map(permission -> new SimpleGrantedAuthority("ROLE_" + permission))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return user.username();
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal that && that.user.id() == user.id();
    }

    @Override
    public int hashCode() {
        return Long.hashCode(user.id());
    }
}
