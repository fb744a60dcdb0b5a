package uk.concord.people.domain;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.core.security.SignedIn;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.people.domain.AccountQuery.Organisation;

/** Accounts as an administrator keeps them. Nobody but their owner ever knows a password. */
@Service
@RolesAllowed(Permissions.PEOPLE_MANAGE)
public class AccountService {
    private final AccountQuery query;
    private final AccountRepository repository;
    private final AccountLinks links;
    private final AccountNotices notices;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    AccountService(
            AccountQuery query,
            AccountRepository repository,
            AccountLinks links,
            AccountNotices notices,
            AuditTrail audit,
            SignedIn signedIn) {
        this.query = query;
        this.repository = repository;
        this.links = links;
        this.notices = notices;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** What an administrator enters for a new account. */
    public record NewAccount(
            String username,
            String displayName,
            String email,
            String organisation,
            Set<Role> roles,
            Locality locality) {}

    @Transactional(readOnly = true)
    public KeyPage<Account> page(String search, @Nullable String after, int size) {
        return query.page(search, after, size);
    }

    @Transactional(readOnly = true)
    public List<Organisation> organisations() {
        return query.organisations();
    }

    /** @throws NotFoundException when there is none */
    @Transactional(readOnly = true)
    public Account byUsername(String username) {
        return AccountRules.known(username)
                .flatMap(query::byUsername)
                .orElseThrow(() -> new NotFoundException("account"));
    }

    /**
     * Creates an account without a password.
     *
     * @return the one-time address at which the person chooses one; shown once, never stored
     * @throws RuleBrokenException when a value is not acceptable or the username is taken
     */
    @Transactional
    public String create(NewAccount account) {
        String username = AccountRules.username(account.username());
        AccountRules.checkPerson(account.displayName(), account.email());
        AccountRules.checkOrganisation(account.organisation());
        checkRoles(account.roles());
        checkLocality(account.locality());
        long organisation = repository.organisation(account.organisation().strip(), "PARTNER");
        try {
            long id = repository.insert(
                    username,
                    account.displayName().strip(),
                    account.email().strip(),
                    organisation,
                    account.roles(),
                    null);
            repository.setLocality(id, account.locality());
            audit.record(
                    "people.account.created",
                    "account",
                    username,
                    roleNames(account.roles()) + places(account.locality()));
            return links.issue(id, "PASSWORD");
        } catch (DuplicateKeyException taken) {
            throw new RuleBrokenException("people.error.taken");
        }
    }

    /**
     * @throws EditConflictException when somebody else changed the account meanwhile
     * @throws RuleBrokenException when a value is not acceptable, or an administrator would lock themselves out
     */
    @Transactional
    public void change(
            Account account, String displayName, String email, boolean enabled, Set<Role> roles, Locality locality) {
        AccountRules.checkPerson(displayName, email);
        checkRoles(roles);
        checkLocality(locality);
        boolean self = signedIn.user().id() == account.id();
        if (self && (!enabled || !roles.contains(Role.ADMIN))) {
            throw new RuleBrokenException("people.error.self");
        }
        if (!enabled || !roles.contains(Role.ADMIN)) {
            requireAnotherAdministrator(account.id());
        }
        repository.update(
                account.id(), account.version(), displayName.strip(), email.strip(), enabled, roles, locality);
        if (!email.strip().equalsIgnoreCase(account.email())) {
            notices.addressChanged(account);
        }
        if (!enabled) {
            repository.endLinks(account.id());
        }
        audit.record(
                "people.account.changed",
                "account",
                account.username(),
                roleNames(roles) + places(locality) + (enabled ? "" : " disabled"));
    }

    /** @return a new one-time address for choosing a password; the old password works until it is used */
    @Transactional
    public String newLink(Account account) {
        audit.record("people.account.link", "account", account.username(), "");
        String address = links.issue(account.id(), "PASSWORD");
        notices.linkMade(account, AccountLinks.hash(address.substring(address.lastIndexOf('/') + 1)));
        return address;
    }

    /** Two administrators who switch each other off at the same moment would leave nobody to undo it. */
    private void requireAnotherAdministrator(long accountId) {
        if (repository.lockAdministrators().stream().allMatch(id -> id == accountId)) {
            throw new RuleBrokenException("people.error.last-administrator");
        }
    }

    private static void checkRoles(Set<Role> roles) {
        if (roles.isEmpty() || !Role.ofPeople().containsAll(roles)) {
            throw new RuleBrokenException("people.error.roles");
        }
    }

    private static void checkLocality(Locality locality) {
        if (!locality.everywhere() && locality.wards().isEmpty()) {
            throw new RuleBrokenException("people.error.wards");
        }
    }

    private static String places(Locality locality) {
        return locality.everywhere()
                ? ""
                : " wards=" + locality.wards().stream().sorted().toList();
    }

    private static String roleNames(Set<Role> roles) {
        return String.join(" ", roles.stream().map(Role::name).sorted().toList());
    }
}
