package uk.concord.core.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.THROTTLE_EVENT;

import java.time.Clock;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.people.domain.demo.PeopleDemo;
import uk.concord.testing.DatabaseTest;

/** Failures are written in transactions of their own, so this test cleans up after itself. */
@DatabaseTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
class SignInThrottleDatabaseTest {
    @Autowired
    ThrottledAuthenticationProvider provider;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    DSLContext db;

    @Autowired
    Clock clock;

    @AfterEach
    void forget() {
        db.deleteFrom(THROTTLE_EVENT).execute();
    }

    private Authentication attempt(String name, String password) {
        return provider.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(name, password));
    }

    @Test
    void fiveFailuresLockTheNameForAWhileEvenForTheRightPassword() {
        for (int i = 0; i < SignInThrottle.PER_NAME; i++) {
            assertThatThrownBy(() -> attempt("legal", "wrong")).isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> attempt("Legal ", PeopleDemo.PASSWORD)).isInstanceOf(LockedException.class);
        assertThat(attempt("director", PeopleDemo.PASSWORD).isAuthenticated()).isTrue();
        SignInThrottle later =
                new SignInThrottle(new Throttle(db, Clock.offset(clock, SignInThrottle.WINDOW.plusSeconds(1))));
        assertThat(later.isBlocked("legal", "")).isFalse();
    }

    @Test
    void anotherSpellingIsAnotherNameNotAnotherTry() {
        assertThatThrownBy(() -> attempt("l\u00e9gal", PeopleDemo.PASSWORD))
                .isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> attempt("le\u00adgal", PeopleDemo.PASSWORD))
                .isInstanceOf(BadCredentialsException.class);
        assertThat(attempt(" Legal", PeopleDemo.PASSWORD).isAuthenticated()).isTrue();
    }

    @Test
    void addressesOfOneIpv6NetworkCountTogether() {
        for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
            throttle.failed("name-" + i, "2001:db8:1:2::" + Integer.toHexString(i + 1));
        }
        assertThat(throttle.isBlocked("somebody-else", "2001:db8:1:2:ffff::9")).isTrue();
        assertThat(throttle.isBlocked("somebody-else", "2001:db8:1:3::1")).isFalse();
    }

    @Test
    void theFailureThatBlocksIsToldOnceAndOldOnesAreForgotten() {
        for (int i = 1; i <= SignInThrottle.PER_NAME + 1; i++) {
            assertThat(throttle.failed("legal", "")).isEqualTo(i == SignInThrottle.PER_NAME);
        }
        new Throttle(db, Clock.offset(clock, Throttle.LONGEST.plusSeconds(1))).forgetOld();
        assertThat(db.fetchCount(THROTTLE_EVENT)).isZero();
    }

    @Test
    void twentyFailuresFromOneAddressLockIt() {
        for (int i = 0; i < SignInThrottle.PER_ADDRESS; i++) {
            throttle.failed("name-" + i, "192.0.2.7");
        }
        assertThat(throttle.isBlocked("somebody-else", "192.0.2.7")).isTrue();
        assertThat(throttle.isBlocked("somebody-else", "192.0.2.8")).isFalse();
    }

    @Test
    void unknownNamesAndWrongPasswordsLookTheSame() {
        assertThatThrownBy(() -> attempt("nobody-at-all", "x")).isInstanceOf(BadCredentialsException.class);
        assertThatThrownBy(() -> attempt("legal", "x")).isInstanceOf(BadCredentialsException.class);
    }

    @Test
    void passwordsAreHashedWithArgon2id() {
        assertThat(encoder.encode("x")).startsWith("{argon2id}$argon2id$");
    }
}
