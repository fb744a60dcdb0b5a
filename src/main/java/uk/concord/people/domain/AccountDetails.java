package uk.concord.people.domain;

import static uk.concord.db.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.AccountPrincipal;
import uk.concord.core.security.AccountWatch;
import uk.concord.people.domain.AccountQuery.Account;

/** Gives Spring Security the accounts. */
@Component
class AccountDetails implements UserDetailsService, AccountWatch {
    private final AccountQuery accounts;
    private final AccountRepository repository;
    private final DSLContext db;

    AccountDetails(AccountQuery accounts, AccountRepository repository, DSLContext db) {
        this.accounts = accounts;
        this.repository = repository;
        this.db = db;
    }

    @Override
    @Transactional(readOnly = true)
    public UserDetails loadUserByUsername(String username) {
        Account account = AccountRules.known(username)
                .flatMap(accounts::byUsername)
                .filter(Account::hasPassword)
                .orElseThrow(() -> new UsernameNotFoundException("No such account"));
        String hash = db.select(ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account.id()))
                .fetchSingle()
                .value1();
        return new AccountPrincipal(account.user(), account.version(), hash, account.enabled());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean isUnchanged(long accountId, int version) {
        return db.fetchExists(
                ACCOUNT,
                ACCOUNT.ID.eq(accountId).and(ACCOUNT.VERSION.eq(version)).and(ACCOUNT.ENABLED));
    }

    @EventListener
    @Transactional
    public void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof AccountPrincipal principal) {
            repository.recordSignIn(principal.user().id());
        }
    }
}
