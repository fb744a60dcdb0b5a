package uk.concord.briefing.domain.flash;

import static org.jooq.impl.DSL.noCondition;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.FLASH_NOTICE;
import static uk.concord.db.Tables.FLASH_RECEIPT;
import static uk.concord.db.Tables.SCHOOL;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.ContactRole;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Marking;

/** Reads notices and their receipts. Who may see what is for the services to say. */
@Component
public class NoticeQuery {

    private final DSLContext db;

    NoticeQuery(DSLContext db) {
        this.db = db;
    }

    /**
     * @param before id to go on from, exclusive; null for the newest
     * @return notices, the newest first
     */
    List<FlashNotice> page(@Nullable Long before, int size) {
        return notices(before == null ? noCondition() : FLASH_NOTICE.ID.lt(before), size);
    }

    private List<FlashNotice> notices(Condition condition, int size) {
        return db.select(FLASH_NOTICE.asterisk(), ACCOUNT.DISPLAY_NAME)
                .from(FLASH_NOTICE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(FLASH_NOTICE.AUTHOR_ID))
                .where(condition)
                .orderBy(FLASH_NOTICE.ID.desc())
                .limit(size)
                .fetch(NoticeQuery::notice);
    }

    private static FlashNotice notice(Record row) {
        return new FlashNotice(
                row.get(FLASH_NOTICE.ID),
                new NoticeText(
                        row.get(FLASH_NOTICE.TITLE),
                        row.get(FLASH_NOTICE.BODY),
                        row.get(FLASH_NOTICE.AGREED_BY),
                        Marking.valueOf(row.get(FLASH_NOTICE.MARKING)),
                        codes(row.get(FLASH_NOTICE.PHASES)).stream()
                                .map(Phase::valueOf)
                                .collect(Collectors.toSet()),
                        codes(row.get(FLASH_NOTICE.CLUSTERS))),
                NoticeState.valueOf(row.get(FLASH_NOTICE.STATE)),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(FLASH_NOTICE.RETURN_NOTE),
                row.get(FLASH_NOTICE.SENT_AT),
                row.get(FLASH_NOTICE.ACKNOWLEDGE_BY),
                row.get(FLASH_NOTICE.WITHDRAWN_AT),
                row.get(FLASH_NOTICE.WITHDRAWN_REASON),
                row.get(FLASH_NOTICE.VERSION));
    }

    private static Set<String> codes(String joined) {
        return joined.isEmpty() ? Set.of() : Arrays.stream(joined.split(",")).collect(Collectors.toSet());
    }

    /** @throws NotFoundException when there is none */
    FlashNotice byId(long id) {
        return notices(FLASH_NOTICE.ID.eq(id), 1).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("notice"));
    }

    /** As {@link #byId}, kept as it is until the caller's transaction ends; has to be the first thing read in it. */
    FlashNotice lock(long id) {
        db.select(FLASH_NOTICE.ID)
                .from(FLASH_NOTICE)
                .where(FLASH_NOTICE.ID.eq(id))
                .forUpdate()
                .fetch();
        return byId(id);
    }

    /** @return notices in that state, the newest first, 100 at most */
    List<FlashNotice> in(NoticeState state) {
        return notices(FLASH_NOTICE.STATE.eq(state.name()), 100);
    }

    /** @return the article as it was sent */
    String html(long id) {
        return Optional.ofNullable(db.select(FLASH_NOTICE.HTML)
                        .from(FLASH_NOTICE)
                        .where(FLASH_NOTICE.ID.eq(id))
                        .fetchOne(FLASH_NOTICE.HTML))
                .orElseThrow(() -> new NotFoundException("notice"));
    }

    /** @return ids of the schools it was sent to */
    Set<Long> sentTo(long id) {
        return db.selectDistinct(FLASH_RECEIPT.SCHOOL_ID)
                .from(FLASH_RECEIPT)
                .where(FLASH_RECEIPT.NOTICE_ID.eq(id))
                .and(FLASH_RECEIPT.NOTIFIED_AT.isNotNull())
                .fetchSet(FLASH_RECEIPT.SCHOOL_ID);
    }

    /** @return ids of the schools it was sent to whose lead or deputy has not acknowledged it */
    Set<Long> waiting(long id) {
        Set<Long> waiting = new java.util.TreeSet<>(sentTo(id));
        waiting.removeAll(db.selectDistinct(FLASH_RECEIPT.SCHOOL_ID)
                .from(FLASH_RECEIPT)
                .where(FLASH_RECEIPT.NOTICE_ID.eq(id))
                .and(FLASH_RECEIPT.ACKNOWLEDGED_AT.isNotNull())
                .and(FLASH_RECEIPT.ROLE.in(ContactRole.DSL.name(), ContactRole.DEPUTY_DSL.name()))
                .fetchSet(FLASH_RECEIPT.SCHOOL_ID));
        return waiting;
    }

    /** @return when that person acknowledged it for each school, by id of the school */
    Map<Long, Instant> acknowledgedAt(long id, long accountId) {
        return db.select(FLASH_RECEIPT.SCHOOL_ID, FLASH_RECEIPT.ACKNOWLEDGED_AT)
                .from(FLASH_RECEIPT)
                .where(FLASH_RECEIPT.NOTICE_ID.eq(id))
                .and(FLASH_RECEIPT.ACCOUNT_ID.eq(accountId))
                .and(FLASH_RECEIPT.ACKNOWLEDGED_AT.isNotNull())
                .fetchMap(FLASH_RECEIPT.SCHOOL_ID, FLASH_RECEIPT.ACKNOWLEDGED_AT);
    }

    /** @return one line for each school it was sent to, by name */
    List<NoticeReceipt> receipts(long id) {
        Map<String, NoticeReceipt> bySchool = new LinkedHashMap<>();
        db.select(
                        SCHOOL.NAME,
                        FLASH_RECEIPT.NOTIFIED_AT,
                        FLASH_RECEIPT.FIRST_OPENED_AT,
                        FLASH_RECEIPT.ACKNOWLEDGED_AT,
                        FLASH_RECEIPT.ROLE,
                        ACCOUNT.DISPLAY_NAME)
                .from(FLASH_RECEIPT)
                .join(SCHOOL)
                .on(SCHOOL.ID.eq(FLASH_RECEIPT.SCHOOL_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(FLASH_RECEIPT.ACCOUNT_ID))
                .where(FLASH_RECEIPT.NOTICE_ID.eq(id))
                .orderBy(SCHOOL.NAME, SCHOOL.ID, FLASH_RECEIPT.ACCOUNT_ID)
                .forEach(row -> {
                    boolean leads = ContactRole.valueOf(row.value5()).leads();
                    Instant acknowledged = leads ? row.value4() : null;
                    bySchool.merge(
                            row.value1(),
                            new NoticeReceipt(
                                    row.value1(),
                                    row.value2(),
                                    row.value3(),
                                    acknowledged,
                                    acknowledged == null ? null : row.value6()),
                            NoticeQuery::first);
                });
        return List.copyOf(bySchool.values());
    }

    /** A school was told, opened and acknowledged when the first of its people was or did. */
    private static NoticeReceipt first(NoticeReceipt one, NoticeReceipt other) {
        boolean others = one.acknowledgedAt() == null
                || (other.acknowledgedAt() != null && other.acknowledgedAt().isBefore(one.acknowledgedAt()));
        return new NoticeReceipt(
                one.school(),
                earlier(one.notifiedAt(), other.notifiedAt()),
                earlier(one.openedAt(), other.openedAt()),
                others ? other.acknowledgedAt() : one.acknowledgedAt(),
                others ? other.acknowledgedBy() : one.acknowledgedBy());
    }

    private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
