package uk.concord.tension.domain.access;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.TENSION_REPORT_MEMBER;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import uk.concord.core.security.Role;
import uk.concord.db.tables.Account;

/** Who is named on which report. Every write needs the caller's transaction. */
@Repository
public class MemberRepository {
    private static final Account NAMER = ACCOUNT.as("namer");

    private final DSLContext db;

    MemberRepository(DSLContext db) {
        this.db = db;
    }

    /** Naming somebody again changes nothing. @return whether the person was not named before */
    public boolean add(long reportId, long accountId, long by, String reason, Instant at) {
        return db.insertInto(TENSION_REPORT_MEMBER)
                        .set(TENSION_REPORT_MEMBER.REPORT_ID, reportId)
                        .set(TENSION_REPORT_MEMBER.ACCOUNT_ID, accountId)
                        .set(TENSION_REPORT_MEMBER.NAMED_BY, by)
                        .set(TENSION_REPORT_MEMBER.NAMED_AT, at)
                        .set(TENSION_REPORT_MEMBER.REASON, reason)
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }

    /** @return whether the person was named */
    boolean remove(long reportId, long accountId) {
        return db.deleteFrom(TENSION_REPORT_MEMBER)
                        .where(TENSION_REPORT_MEMBER.REPORT_ID.eq(reportId))
                        .and(TENSION_REPORT_MEMBER.ACCOUNT_ID.eq(accountId))
                        .execute()
                > 0;
    }

    /** @return who is named, by name */
    List<Member> of(long reportId) {
        return db.select(
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ORGANISATION.NAME,
                        NAMER.DISPLAY_NAME,
                        TENSION_REPORT_MEMBER.NAMED_AT,
                        TENSION_REPORT_MEMBER.REASON)
                .from(TENSION_REPORT_MEMBER)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_REPORT_MEMBER.ACCOUNT_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .join(NAMER)
                .on(NAMER.ID.eq(TENSION_REPORT_MEMBER.NAMED_BY))
                .where(TENSION_REPORT_MEMBER.REPORT_ID.eq(reportId))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row ->
                        new Member(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /** @return accounts in use whose roles hold the permission, by name */
    List<Person> peopleWith(String permission) {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .map(Enum::name)
                .toList();
        return db.selectDistinct(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME, ORGANISATION.NAME)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(ACCOUNT.ENABLED.isTrue())
                .and(ACCOUNT_ROLE.ROLE.in(roles))
                .orderBy(ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new Person(row.value1(), row.value2(), row.value3()));
    }
}
