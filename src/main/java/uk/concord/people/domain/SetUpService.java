package uk.concord.people.domain;

import jakarta.annotation.security.PermitAll;
import java.util.Set;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Role;
import uk.concord.db.tables.records.AccountLinkRecord;

/** What the holder of a one-time address may do: choose a password, or become the first administrator. */
@Service
@PermitAll
public class SetUpService {
    /** Shortest password; length beats composition (NCSC, three random words). */
    public static final int SHORTEST_PASSWORD = 12;

    static final String FIRST_ADMINISTRATOR = "FIRST_ADMIN";

    private final AccountRepository repository;
    private final AccountQuery query;
    private final PasswordEncoder encoder;
    private final AccountNotices notices;
    private final AuditTrail audit;

    SetUpService(
            AccountRepository repository,
            AccountQuery query,
            PasswordEncoder encoder,
            AccountNotices notices,
            AuditTrail audit) {
        this.repository = repository;
        this.query = query;
        this.encoder = encoder;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * @return whether the address makes the first administrator (and so asks for a name too)
     * @throws NotFoundException when the address is unknown, used or too old
     */
    @Transactional
    public boolean isForFirstAdministrator(String token) {
        return link(token).getAccountId() == null;
    }

    /** @throws RuleBrokenException when the password is too short or easily guessed */
    @Transactional
    public void choosePassword(String token, String password) {
        AccountLinkRecord link = link(token);
        if (link.getAccountId() == null) {
            throw new NotFoundException("link");
        }
        AccountQuery.Account account = query.byId(link.getAccountId()).orElseThrow(() -> new NotFoundException("link"));
        repository.setPassword(account.id(), hash(account.username(), password));
        repository.endLinks(account.id());
        audit.recordAs(account.username(), "people.password.chosen", "account", account.username(), "");
        notices.passwordChosen(account, link.getTokenHash());
    }

    /** @throws RuleBrokenException when a value is not acceptable */
    @Transactional
    public void createFirstAdministrator(
            String token, String username, String displayName, String email, String organisation, String password) {
        AccountLinkRecord link = link(token);
        if (link.getAccountId() != null || !query.isEmpty()) {
            throw new NotFoundException("link");
        }
        String name = AccountRules.username(username);
        AccountRules.checkPerson(displayName, email);
        AccountRules.checkOrganisation(organisation);
        repository.insert(
                name,
                displayName.strip(),
                email.strip(),
                repository.organisation(organisation.strip(), "COUNCIL"),
                Set.of(Role.ADMIN),
                hash(name, password));
        repository.endLinks(null);
        audit.recordAs(name, "people.first-administrator.created", "account", name, "");
    }

    private String hash(String username, String password) {
        if (password.length() < SHORTEST_PASSWORD || password.length() > 200) {
            throw new RuleBrokenException("people.error.password", SHORTEST_PASSWORD);
        }
        if (PasswordRules.isEasilyGuessed(username, password)) {
            throw new RuleBrokenException("people.error.password.easy");
        }
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("The encoder gave nothing");
        }
        return hash;
    }

    private AccountLinkRecord link(String token) {
        return repository.lockUsableLink(AccountLinks.hash(token)).orElseThrow(() -> new NotFoundException("link"));
    }
}
