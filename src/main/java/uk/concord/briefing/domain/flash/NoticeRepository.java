package uk.concord.briefing.domain.flash;

import static uk.concord.db.Tables.FLASH_NOTICE;
import static uk.concord.db.Tables.FLASH_RECEIPT;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.core.EditConflictException;
import uk.concord.db.tables.records.FlashReceiptRecord;

/** Writes notices and who was told, opened and acknowledged them. Each of these facts is written once. */
@Component
public class NoticeRepository {

    private final DSLContext db;
    private final Clock clock;

    NoticeRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return id of the draft; the same key makes one draft */
    long create(String key, NoticeText text, long authorId) {
        db.insertInto(FLASH_NOTICE)
                .set(FLASH_NOTICE.IDEMPOTENCY_KEY, key)
                .set(FLASH_NOTICE.TITLE, text.title())
                .set(FLASH_NOTICE.BODY, text.body())
                .set(FLASH_NOTICE.AGREED_BY, text.agreedBy())
                .set(FLASH_NOTICE.MARKING, text.marking().name())
                .set(FLASH_NOTICE.PHASES, phases(text))
                .set(FLASH_NOTICE.CLUSTERS, clusters(text))
                .set(FLASH_NOTICE.STATE, NoticeState.DRAFT.name())
                .set(FLASH_NOTICE.AUTHOR_ID, authorId)
                .set(FLASH_NOTICE.EDITED_BY, authorId)
                .set(FLASH_NOTICE.CREATED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
        return db.select(FLASH_NOTICE.ID)
                .from(FLASH_NOTICE)
                .where(FLASH_NOTICE.IDEMPOTENCY_KEY.eq(key))
                .fetchSingle()
                .value1();
    }

    private static String phases(NoticeText text) {
        return text.phases().stream().sorted().map(Phase::name).collect(Collectors.joining(","));
    }

    private static String clusters(NoticeText text) {
        return text.clusters().stream().sorted().collect(Collectors.joining(","));
    }

    /** @throws EditConflictException when it changed since that version */
    void save(FlashNotice notice, NoticeText text, long editorId) {
        int changed = db.update(FLASH_NOTICE)
                .set(FLASH_NOTICE.TITLE, text.title())
                .set(FLASH_NOTICE.BODY, text.body())
                .set(FLASH_NOTICE.AGREED_BY, text.agreedBy())
                .set(FLASH_NOTICE.MARKING, text.marking().name())
                .set(FLASH_NOTICE.PHASES, phases(text))
                .set(FLASH_NOTICE.CLUSTERS, clusters(text))
                .set(FLASH_NOTICE.EDITED_BY, editorId)
                .set(FLASH_NOTICE.VERSION, notice.version() + 1)
                .where(FLASH_NOTICE.ID.eq(notice.id()))
                .and(FLASH_NOTICE.VERSION.eq(notice.version()))
                .execute();
        conflict(changed);
    }

    void submit(FlashNotice notice, long submitterId) {
        conflict(db.update(FLASH_NOTICE)
                .set(FLASH_NOTICE.STATE, NoticeState.REVIEW.name())
                .set(FLASH_NOTICE.SUBMITTED_BY, submitterId)
                .set(FLASH_NOTICE.RETURN_NOTE, "")
                .set(FLASH_NOTICE.VERSION, notice.version() + 1)
                .where(FLASH_NOTICE.ID.eq(notice.id()))
                .and(FLASH_NOTICE.VERSION.eq(notice.version()))
                .execute());
    }

    void giveBack(FlashNotice notice, String note) {
        conflict(db.update(FLASH_NOTICE)
                .set(FLASH_NOTICE.STATE, NoticeState.DRAFT.name())
                .set(FLASH_NOTICE.RETURN_NOTE, note)
                .set(FLASH_NOTICE.VERSION, notice.version() + 1)
                .where(FLASH_NOTICE.ID.eq(notice.id()))
                .and(FLASH_NOTICE.VERSION.eq(notice.version()))
                .execute());
    }

    void send(FlashNotice notice, String html, String sha256, long senderId, Instant sentAt, Instant acknowledgeBy) {
        conflict(db.update(FLASH_NOTICE)
                .set(FLASH_NOTICE.STATE, NoticeState.SENT.name())
                .set(FLASH_NOTICE.HTML, html)
                .set(FLASH_NOTICE.HTML_SHA256, sha256)
                .set(FLASH_NOTICE.SENT_BY, senderId)
                .set(FLASH_NOTICE.SENT_AT, sentAt)
                .set(FLASH_NOTICE.ACKNOWLEDGE_BY, acknowledgeBy)
                .set(FLASH_NOTICE.VERSION, notice.version() + 1)
                .where(FLASH_NOTICE.ID.eq(notice.id()))
                .and(FLASH_NOTICE.VERSION.eq(notice.version()))
                .execute());
    }

    void withdraw(FlashNotice notice, String reason, long accountId) {
        conflict(db.update(FLASH_NOTICE)
                .set(FLASH_NOTICE.STATE, NoticeState.WITHDRAWN.name())
                .set(FLASH_NOTICE.WITHDRAWN_BY, accountId)
                .set(FLASH_NOTICE.WITHDRAWN_AT, clock.instant())
                .set(FLASH_NOTICE.WITHDRAWN_REASON, reason)
                .set(FLASH_NOTICE.VERSION, notice.version() + 1)
                .where(FLASH_NOTICE.ID.eq(notice.id()))
                .and(FLASH_NOTICE.VERSION.eq(notice.version()))
                .execute());
    }

    private static void conflict(int changed) {
        if (changed == 0) {
            throw new EditConflictException("notice");
        }
    }

    /** A contact was told; a second time changes nothing. */
    void notified(long noticeId, SchoolContact contact) {
        fact(noticeId, contact, FLASH_RECEIPT.NOTIFIED_AT);
    }

    /** Opened for the first time; somebody new at the school was not told, but may open it. */
    void opened(long noticeId, SchoolContact contact) {
        fact(noticeId, contact, FLASH_RECEIPT.FIRST_OPENED_AT);
    }

    /** @return whether this was the first time */
    boolean acknowledged(long noticeId, SchoolContact contact) {
        return fact(noticeId, contact, FLASH_RECEIPT.ACKNOWLEDGED_AT);
    }

    private boolean fact(long noticeId, SchoolContact contact, TableField<FlashReceiptRecord, Instant> field) {
        Field<Instant> when = field;
        db.insertInto(FLASH_RECEIPT)
                .set(FLASH_RECEIPT.NOTICE_ID, noticeId)
                .set(FLASH_RECEIPT.SCHOOL_ID, contact.schoolId())
                .set(FLASH_RECEIPT.ACCOUNT_ID, contact.accountId())
                .set(FLASH_RECEIPT.ROLE, contact.role().name())
                .onDuplicateKeyIgnore()
                .execute();
        return db.update(FLASH_RECEIPT)
                        .set(when, clock.instant())
                        .where(FLASH_RECEIPT.NOTICE_ID.eq(noticeId))
                        .and(FLASH_RECEIPT.SCHOOL_ID.eq(contact.schoolId()))
                        .and(FLASH_RECEIPT.ACCOUNT_ID.eq(contact.accountId()))
                        .and(when.isNull())
                        .execute()
                > 0;
    }

    /** @return everybody who wrote, saved or submitted the notice at whatever time: they do not send it */
    Set<Long> hands(long noticeId) {
        Set<Long> hands = new java.util.HashSet<>();
        db.select(
                        org.jooq.impl.DSL.field("author_id", Long.class),
                        org.jooq.impl.DSL.field("edited_by", Long.class),
                        org.jooq.impl.DSL.field("submitted_by", Long.class))
                .from(org.jooq.impl.DSL.table("flash_notice FOR SYSTEM_TIME ALL"))
                .where(org.jooq.impl.DSL.field("id", Long.class).eq(noticeId))
                .forEach(row -> {
                    hands.add(row.value1());
                    hands.add(row.value2());
                    if (row.value3() != null) {
                        hands.add(row.value3());
                    }
                });
        return hands;
    }
}
