package uk.concord.people.domain;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_LINK;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.ACCOUNT_WARD;
import static uk.concord.db.Tables.ORGANISATION;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Role;
import uk.concord.db.tables.records.AccountLinkRecord;

/** Writes accounts. Callers hold the transaction. */
@Component
public class AccountRepository {
    private static final String SYSTEM_OF = "System of ";
    /** Characters of the name of an organisation that fit behind it. */
    private static final int NAME_OF_SYSTEM = 110;

    private final DSLContext db;
    private final Clock clock;

    AccountRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return id of the organisation of that name, created when it is new */
    public long organisation(String name, String kind) {
        return db.select(ORGANISATION.ID)
                .from(ORGANISATION)
                .where(ORGANISATION.NAME.eq(name))
                .fetchOptional(ORGANISATION.ID)
                .orElseGet(() -> db.insertInto(ORGANISATION)
                        .set(ORGANISATION.NAME, name)
                        .set(ORGANISATION.KIND, kind)
                        .returningResult(ORGANISATION.ID)
                        .fetchSingle()
                        .value1());
    }

    /**
     * @param passwordHash null until the person chooses a password through a link
     * @return id of the new account
     */
    public long insert(
            String username,
            String displayName,
            String email,
            long organisationId,
            Collection<Role> roles,
            @Nullable String passwordHash) {
        long id = db.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, username)
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.ORGANISATION_ID, organisationId)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.CREATED_AT, clock.instant())
                .returningResult(ACCOUNT.ID)
                .fetchSingle()
                .value1();
        insertRoles(id, roles);
        return id;
    }

    /**
     * The account as which the systems of an organisation act. Its name is none that can be typed at the sign-in, and
     * it has neither a password nor roles: what a system may do stands with its token.
     *
     * @return its id; it is created when it is new
     */
    public long ofSystems(long organisationId) {
        Record1<String> organisation = db.select(ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.eq(organisationId))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(() -> new NotFoundException("organisation"));
        return db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .where(ACCOUNT.ORGANISATION_ID.eq(organisationId))
                .and(ACCOUNT.OF_SYSTEMS)
                .fetchOptional(ACCOUNT.ID)
                .orElseGet(() -> insertOfSystems(organisationId, organisation.value1()));
    }

    private long insertOfSystems(long organisationId, String organisation) {
        return db.insertInto(ACCOUNT)
                .set(ACCOUNT.USERNAME, "system:" + organisationId)
                .set(
                        ACCOUNT.DISPLAY_NAME,
                        SYSTEM_OF + organisation.substring(0, Math.min(NAME_OF_SYSTEM, organisation.length())))
                .set(ACCOUNT.EMAIL, "")
                .set(ACCOUNT.ORGANISATION_ID, organisationId)
                .set(ACCOUNT.OF_SYSTEMS, true)
                .set(ACCOUNT.CREATED_AT, clock.instant())
                .returningResult(ACCOUNT.ID)
                .fetchSingle()
                .value1();
    }

    /** @throws EditConflictException when the account changed since that version was read */
    void update(
            long id,
            int version,
            String displayName,
            String email,
            boolean enabled,
            Collection<Role> roles,
            Locality locality) {
        int changed = db.update(ACCOUNT)
                .set(ACCOUNT.DISPLAY_NAME, displayName)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.ENABLED, enabled)
                .set(ACCOUNT.BOROUGH_WIDE, locality.everywhere())
                .set(ACCOUNT.VERSION, version + 1)
                .where(ACCOUNT.ID.eq(id))
                .and(ACCOUNT.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("account");
        }
        db.deleteFrom(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(id)).execute();
        insertRoles(id, roles);
        db.deleteFrom(ACCOUNT_WARD).where(ACCOUNT_WARD.ACCOUNT_ID.eq(id)).execute();
        insertWards(id, locality);
    }

    void setPassword(long id, String passwordHash) {
        db.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void recordSignIn(long id) {
        db.update(ACCOUNT)
                .set(ACCOUNT.LAST_SIGN_IN_AT, clock.instant())
                .where(ACCOUNT.ID.eq(id))
                .execute();
    }

    void insertLink(String tokenHash, @Nullable Long accountId, String purpose, Instant expiresAt) {
        db.insertInto(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.TOKEN_HASH, tokenHash)
                .set(ACCOUNT_LINK.ACCOUNT_ID, accountId)
                .set(ACCOUNT_LINK.PURPOSE, purpose)
                .set(ACCOUNT_LINK.CREATED_AT, clock.instant())
                .set(ACCOUNT_LINK.EXPIRES_AT, expiresAt)
                .execute();
    }

    /** @return the link when it can still be used; the row stays locked until the transaction ends */
    Optional<AccountLinkRecord> lockUsableLink(String tokenHash) {
        return db.selectFrom(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.TOKEN_HASH.eq(tokenHash))
                .and(ACCOUNT_LINK.USED_AT.isNull())
                .and(ACCOUNT_LINK.EXPIRES_AT.gt(clock.instant()))
                .forUpdate()
                .fetchOptional();
    }

    /** Ends every link of an account, or (null) every link for the first administrator. */
    void endLinks(@Nullable Long accountId) {
        db.update(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.USED_AT, clock.instant())
                .where(accountId == null ? ACCOUNT_LINK.ACCOUNT_ID.isNull() : ACCOUNT_LINK.ACCOUNT_ID.eq(accountId))
                .and(ACCOUNT_LINK.USED_AT.isNull())
                .execute();
    }

    /** @return the accounts in use that may administer accounts; they stay locked until the transaction ends */
    Set<Long> lockAdministrators() {
        return Set.copyOf(db.select(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(Role.ADMIN.name()))
                .and(ACCOUNT.ENABLED)
                .forUpdate()
                .fetch(ACCOUNT.ID));
    }

    /** A new account works everywhere until this says otherwise. */
    public void setLocality(long id, Locality locality) {
        db.update(ACCOUNT)
                .set(ACCOUNT.BOROUGH_WIDE, locality.everywhere())
                .where(ACCOUNT.ID.eq(id))
                .execute();
        insertWards(id, locality);
    }

    private void insertWards(long id, Locality locality) {
        locality.wards()
                .forEach(ward -> db.insertInto(ACCOUNT_WARD)
                        .set(ACCOUNT_WARD.ACCOUNT_ID, id)
                        .set(ACCOUNT_WARD.WARD_ID, ward)
                        .execute());
    }

    private void insertRoles(long id, Collection<Role> roles) {
        roles.forEach(role -> db.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, id)
                .set(ACCOUNT_ROLE.ROLE, role.name())
                .execute());
    }
}
