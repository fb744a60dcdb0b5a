package uk.concord.people.domain;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.ACCOUNT_WARD;
import static uk.concord.db.Tables.ORGANISATION;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Role;

/** Reads accounts. */
@Component
public class AccountQuery {
    /** People to choose from at most. */
    private static final int MOST_PEOPLE = 500;

    private final DSLContext db;

    AccountQuery(DSLContext db) {
        this.db = db;
    }

    /** An account without its password. */
    public record Account(
            long id,
            String username,
            String displayName,
            String email,
            long organisationId,
            String organisationName,
            boolean enabled,
            boolean hasPassword,
            @Nullable Instant lastSignInAt,
            int version,
            Set<Role> roles,
            Locality locality) {

        /** @return the account as the rules see whoever is signed in with it */
        public CurrentUser user() {
            return new CurrentUser(id, username, displayName, roles, organisationId, organisationName, locality);
        }
    }

    /** @throws NotFoundException when there is none */
    @Transactional(readOnly = true)
    public long idByUsername(String username) {
        return byUsername(username)
                .orElseThrow(() -> new NotFoundException("account"))
                .id();
    }

    @Transactional(readOnly = true)
    public Optional<Account> byUsername(String username) {
        return fetch(ACCOUNT.USERNAME.eq(username.strip()), 1).stream().findFirst();
    }

    @Transactional(readOnly = true)
    public Optional<Account> byId(long id) {
        return fetch(ACCOUNT.ID.eq(id), 1).stream().findFirst();
    }

    /** @return people who can sign in and hold that permission, by name */
    @Transactional(readOnly = true)
    public List<Account> withPermission(String permission) {
        List<String> roles = java.util.Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .map(Role::name)
                .toList();
        Condition holds = ACCOUNT.ID.in(
                db.select(ACCOUNT_ROLE.ACCOUNT_ID).from(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ROLE.in(roles)));
        return fetch(ACCOUNT.ENABLED.isTrue().and(holds), MOST_PEOPLE).stream()
                .sorted(java.util.Comparator.comparing(Account::displayName))
                .toList();
    }

    /** @return people who can sign in */
    @Transactional(readOnly = true)
    public List<Account> enabled() {
        return fetch(ACCOUNT.ENABLED.isTrue(), MOST_PEOPLE);
    }

    /**
     * By username.
     *
     * @param search part of a name or username; blank for all
     * @param after username to go on from, exclusive
     * @param size rows on the page
     */
    @Transactional(readOnly = true)
    KeyPage<Account> page(String search, @Nullable String after, int size) {
        Condition condition = ACCOUNT.OF_SYSTEMS.isFalse();
        if (!search.isBlank()) {
            condition = ACCOUNT.USERNAME
                    .containsIgnoreCase(search.strip())
                    .or(ACCOUNT.DISPLAY_NAME.containsIgnoreCase(search.strip()));
        }
        if (after != null) {
            condition = condition.and(ACCOUNT.USERNAME.gt(after));
        }
        return KeyPage.of(fetch(condition, size + 1), size, Account::username);
    }

    @Transactional(readOnly = true)
    boolean isEmpty() {
        return !db.fetchExists(ACCOUNT);
    }

    /** @return organisations by name: id and name */
    @Transactional(readOnly = true)
    List<Organisation> organisations() {
        return db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.NAME)
                .fetch(row -> new Organisation(row.value1(), row.value2()));
    }

    /** A body people belong to. */
    public record Organisation(long id, String name) {}

    private List<Account> fetch(Condition condition, int limit) {
        return db
                .select(
                        ACCOUNT.ID,
                        ACCOUNT.USERNAME,
                        ACCOUNT.DISPLAY_NAME,
                        ACCOUNT.EMAIL,
                        ACCOUNT.ORGANISATION_ID,
                        ORGANISATION.NAME,
                        ACCOUNT.ENABLED,
                        ACCOUNT.PASSWORD_HASH,
                        ACCOUNT.LAST_SIGN_IN_AT,
                        ACCOUNT.VERSION,
                        ACCOUNT.BOROUGH_WIDE)
                .from(ACCOUNT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(condition)
                .orderBy(ACCOUNT.USERNAME)
                .limit(limit)
                .fetch()
                .stream()
                .map(this::account)
                .toList();
    }

    private Account account(Record row) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        db.select(ACCOUNT_ROLE.ROLE)
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(row.get(ACCOUNT.ID)))
                .forEach(role -> roles.add(Role.valueOf(role.value1())));
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.USERNAME),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(ACCOUNT.EMAIL),
                row.get(ACCOUNT.ORGANISATION_ID),
                row.get(ORGANISATION.NAME),
                row.get(ACCOUNT.ENABLED),
                row.get(ACCOUNT.PASSWORD_HASH) != null,
                row.get(ACCOUNT.LAST_SIGN_IN_AT),
                row.get(ACCOUNT.VERSION),
                roles,
                locality(row.get(ACCOUNT.ID), row.get(ACCOUNT.BOROUGH_WIDE)));
    }

    private Locality locality(long account, boolean everywhere) {
        return everywhere
                ? Locality.EVERYWHERE
                : Locality.of(db.select(ACCOUNT_WARD.WARD_ID)
                        .from(ACCOUNT_WARD)
                        .where(ACCOUNT_WARD.ACCOUNT_ID.eq(account))
                        .fetchSet(ACCOUNT_WARD.WARD_ID));
    }
}
