package uk.concord.people.domain.token;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.API_TOKEN;
import static uk.concord.db.Tables.API_TOKEN_WARD;
import static uk.concord.db.Tables.ORGANISATION;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Locality;
import uk.concord.people.domain.token.ApiToken.Reading;

/** Keeps tokens. Every write needs the caller's transaction. */
@Repository
class TokenRepository {
    private static final uk.concord.db.tables.Account MAKER = ACCOUNT.as("maker");

    private final DSLContext db;

    TokenRepository(DSLContext db) {
        this.db = db;
    }

    /** @return names by id of the organisations, in order of name */
    Map<Long, String> organisations() {
        Map<Long, String> names = new LinkedHashMap<>();
        db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .forEach(row -> names.put(row.value1(), row.value2()));
        return names;
    }

    void insert(
            TokenService.NewToken token,
            String prefix,
            String hash,
            long accountId,
            Instant expiresAt,
            long createdBy,
            Instant now) {
        long id = db.insertInto(API_TOKEN)
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.PURPOSE, token.purpose())
                .set(API_TOKEN.PREFIX, prefix)
                .set(API_TOKEN.TOKEN_HASH, hash)
                .set(API_TOKEN.ACCOUNT_ID, accountId)
                .set(API_TOKEN.FILES, token.files())
                .set(API_TOKEN.READING, token.reading().name())
                .set(API_TOKEN.BOROUGH_WIDE, token.locality().everywhere())
                .set(API_TOKEN.CREATED_BY, createdBy)
                .set(API_TOKEN.CREATED_AT, now)
                .set(API_TOKEN.EXPIRES_AT, expiresAt)
                .returningResult(API_TOKEN.ID)
                .fetchSingle()
                .value1();
        token.locality()
                .wards()
                .forEach(ward -> db.insertInto(API_TOKEN_WARD)
                        .set(API_TOKEN_WARD.TOKEN_ID, id)
                        .set(API_TOKEN_WARD.WARD_ID, ward)
                        .execute());
    }

    /** @return the newest first */
    KeyPage<ApiToken> page(@Nullable Long before, int size) {
        List<ApiToken> rows = fetch(before == null ? DSL.trueCondition() : API_TOKEN.ID.lt(before), size + 1);
        return KeyPage.of(rows, size, token -> String.valueOf(token.id()));
    }

    Optional<ApiToken> byName(String name) {
        return fetch(API_TOKEN.NAME.eq(name), 1).stream().findFirst();
    }

    Optional<ApiToken> byHash(String hash) {
        return fetch(API_TOKEN.TOKEN_HASH.eq(hash), 1).stream().findFirst();
    }

    /** @throws EditConflictException when it was changed meanwhile */
    void revoke(long id, int version, Instant now) {
        int changed = db.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, now)
                .set(API_TOKEN.VERSION, version + 1)
                .where(API_TOKEN.ID.eq(id))
                .and(API_TOKEN.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("token");
        }
    }

    void used(long id, Instant now) {
        db.update(API_TOKEN)
                .set(API_TOKEN.LAST_USED_AT, now)
                .where(API_TOKEN.ID.eq(id))
                .execute();
    }

    private List<ApiToken> fetch(Condition which, int limit) {
        return db
                .select(API_TOKEN.fields())
                .select(ORGANISATION.ID, ORGANISATION.NAME, MAKER.DISPLAY_NAME)
                .from(API_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .join(MAKER)
                .on(MAKER.ID.eq(API_TOKEN.CREATED_BY))
                .where(which)
                .orderBy(API_TOKEN.ID.desc())
                .limit(limit)
                .fetch()
                .stream()
                .map(this::token)
                .toList();
    }

    private ApiToken token(Record row) {
        return new ApiToken(
                row.get(API_TOKEN.ID),
                row.get(API_TOKEN.VERSION),
                row.get(API_TOKEN.NAME),
                row.get(API_TOKEN.PURPOSE),
                row.get(API_TOKEN.PREFIX),
                row.get(API_TOKEN.ACCOUNT_ID),
                row.get(ORGANISATION.ID),
                row.get(ORGANISATION.NAME),
                row.get(API_TOKEN.FILES),
                Reading.valueOf(row.get(API_TOKEN.READING)),
                row.get(API_TOKEN.BOROUGH_WIDE) ? Locality.EVERYWHERE : Locality.of(wards(row.get(API_TOKEN.ID))),
                row.get(MAKER.DISPLAY_NAME),
                row.get(API_TOKEN.CREATED_AT),
                row.get(API_TOKEN.EXPIRES_AT),
                row.get(API_TOKEN.LAST_USED_AT),
                row.get(API_TOKEN.REVOKED_AT));
    }

    private java.util.Set<Long> wards(long token) {
        return db.select(API_TOKEN_WARD.WARD_ID)
                .from(API_TOKEN_WARD)
                .where(API_TOKEN_WARD.TOKEN_ID.eq(token))
                .fetchSet(API_TOKEN_WARD.WARD_ID);
    }
}
