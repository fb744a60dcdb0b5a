package uk.concord.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Role;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.people.domain.AccountService;
import uk.concord.people.domain.AccountService.NewAccount;
import uk.concord.people.domain.SetUpService;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

@DatabaseTest
class AccountsDatabaseTest {
    @Autowired
    AccountService accounts;

    @Autowired
    SetUpService setUp;

    @Autowired
    UserDetailsService details;

    @Autowired
    DSLContext db;

    private String create(String username) {
        SignIn.as("admin");
        String address = accounts.create(new NewAccount(
                username, "Nia Test", "nia@example.org", "Test Homes", Set.of(Role.PARTNER), Locality.EVERYWHERE));
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void aNewPersonChoosesAPasswordOnce() {
        String token = create("nia.test");
        assertThatThrownBy(() -> details.loadUserByUsername("nia.test")).isInstanceOf(UsernameNotFoundException.class);
        assertThat(setUp.isForFirstAdministrator(token)).isFalse();
        assertThatThrownBy(() -> setUp.choosePassword(token, "short")).hasMessage("people.error.password");
        assertThatThrownBy(() -> setUp.choosePassword(token, "passwordpassword1"))
                .hasMessage("people.error.password.easy");
        setUp.choosePassword(token, "three random words");
        assertThat(details.loadUserByUsername("nia.test").getAuthorities())
                .extracting(Object::toString)
                .containsExactlyInAnyOrderElementsOf(
                        Role.PARTNER.permissions().stream().map("ROLE_"::concat).toList());
        assertThatThrownBy(() -> setUp.choosePassword(token, "three other words"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aGuessedLinkOpensNothingAndNobodyBecomesFirstAdministratorTwice() {
        assertThatThrownBy(() -> setUp.isForFirstAdministrator("guess")).isInstanceOf(NotFoundException.class);
        String token = create("nia.test");
        assertThatThrownBy(() -> setUp.createFirstAdministrator(
                        token, "second", "Second", "s@example.org", "Council", "three random words"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aNewLinkEndsTheOldOne() {
        String old = create("nia.test");
        String address = accounts.newLink(accounts.byUsername("nia.test"));
        assertThatThrownBy(() -> setUp.choosePassword(old, "three random words"))
                .isInstanceOf(NotFoundException.class);
        setUp.choosePassword(address.substring(address.lastIndexOf('/') + 1), "three random words");
        assertThat(db.select(OUTBOX_MESSAGE.IDEMPOTENCY_KEY)
                        .from(OUTBOX_MESSAGE)
                        .where(OUTBOX_MESSAGE.RECIPIENT.eq("nia@example.org"))
                        .fetch(OUTBOX_MESSAGE.IDEMPOTENCY_KEY))
                .as("the person hears of the link and of the password")
                .anyMatch(key -> key.startsWith("account-link-"))
                .anyMatch(key -> key.startsWith("account-password-"));
    }

    @Test
    void badValuesAreToldAndTakenNamesToo() {
        create("nia.test");
        assertThatThrownBy(() -> create("nia.test")).hasMessage("people.error.taken");
        assertThatThrownBy(() -> create("Nia Test!")).hasMessage("people.error.username");
    }

    @Test
    void twoAdministratorsDoNotOverwriteEachOther() {
        create("nia.test");
        Account seen = accounts.byUsername("nia.test");
        accounts.change(seen, "Nia First", seen.email(), true, seen.roles(), seen.locality());
        assertThatThrownBy(() -> accounts.change(seen, "Nia Second", seen.email(), true, seen.roles(), seen.locality()))
                .isInstanceOf(EditConflictException.class);
        assertThat(accounts.byUsername("nia.test").displayName()).isEqualTo("Nia First");
    }

    @Test
    void anAdministratorCannotLockThemselvesOut() {
        SignIn.as("admin");
        Account self = accounts.byUsername("admin");
        assertThatThrownBy(() ->
                        accounts.change(self, self.displayName(), self.email(), false, self.roles(), self.locality()))
                .hasMessage("people.error.self");
    }

    @Test
    void onlyAdministratorsSeeAccounts() {
        SignIn.as("manager");
        assertThatThrownBy(() -> accounts.page("", null, 10)).isInstanceOf(AccessDeniedException.class);
    }
}
