package uk.concord.briefing.domain.receipt;

import static org.jooq.impl.DSL.min;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING_ACKNOWLEDGEMENT;
import static uk.concord.db.Tables.BRIEFING_DELIVERY;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.ContactRole;
import uk.concord.briefing.domain.school.School;

/** Reads who was told, opened and acknowledged. */
@Component
public class ReceiptQuery {

    private final DSLContext db;

    ReceiptQuery(DSLContext db) {
        this.db = db;
    }

    /** @return ids of the schools a version was sent to */
    public Set<Long> sentTo(long versionId) {
        return db.select(BRIEFING_DELIVERY.SCHOOL_ID)
                .from(BRIEFING_DELIVERY)
                .where(BRIEFING_DELIVERY.VERSION_ID.eq(versionId))
                .fetchSet(BRIEFING_DELIVERY.SCHOOL_ID);
    }

    /** @return when that person acknowledged that version for each school, by id of the school */
    public Map<Long, Instant> acknowledgedAt(long versionId, long accountId) {
        return db.select(BRIEFING_ACKNOWLEDGEMENT.SCHOOL_ID, BRIEFING_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT)
                .from(BRIEFING_ACKNOWLEDGEMENT)
                .where(BRIEFING_ACKNOWLEDGEMENT.VERSION_ID.eq(versionId))
                .and(BRIEFING_ACKNOWLEDGEMENT.ACCOUNT_ID.eq(accountId))
                .fetchMap(BRIEFING_ACKNOWLEDGEMENT.SCHOOL_ID, BRIEFING_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT);
    }

    /** @return the status of each school, in the order given; only a lead's or a deputy's acknowledgement is the school's */
    public List<SchoolStatus> statuses(long versionId, List<School> schools) {
        Map<Long, Record> deliveries = new HashMap<>();
        db.select(
                        BRIEFING_DELIVERY.SCHOOL_ID,
                        min(BRIEFING_DELIVERY.NOTIFIED_AT),
                        min(BRIEFING_DELIVERY.FIRST_OPENED_AT))
                .from(BRIEFING_DELIVERY)
                .where(BRIEFING_DELIVERY.VERSION_ID.eq(versionId))
                .groupBy(BRIEFING_DELIVERY.SCHOOL_ID)
                .forEach(row -> deliveries.put(row.value1(), row));
        Map<Long, Record> acknowledgements = new HashMap<>();
        db.select(
                        BRIEFING_ACKNOWLEDGEMENT.SCHOOL_ID,
                        BRIEFING_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT,
                        ACCOUNT.DISPLAY_NAME,
                        BRIEFING_ACKNOWLEDGEMENT.QUESTION)
                .from(BRIEFING_ACKNOWLEDGEMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_ACKNOWLEDGEMENT.ACCOUNT_ID))
                .where(BRIEFING_ACKNOWLEDGEMENT.VERSION_ID.eq(versionId))
                .and(BRIEFING_ACKNOWLEDGEMENT.ROLE.in(ContactRole.DSL.name(), ContactRole.DEPUTY_DSL.name()))
                .orderBy(BRIEFING_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT, BRIEFING_ACKNOWLEDGEMENT.ID)
                .forEach(row -> acknowledgements.putIfAbsent(row.value1(), row));
        Map<Long, SchoolStatus.Mail> mails = mails(versionId);
        return schools.stream()
                .map(school -> status(
                        school,
                        deliveries.get(school.id()),
                        mails.getOrDefault(school.id(), SchoolStatus.Mail.NONE),
                        acknowledgements.get(school.id())))
                .toList();
    }

    private Map<Long, SchoolStatus.Mail> mails(long versionId) {
        String occasion = "briefing-version-" + versionId + "-account-";
        Map<String, String> states = db.select(OUTBOX_MESSAGE.IDEMPOTENCY_KEY, OUTBOX_MESSAGE.STATE)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith(occasion))
                .fetchMap(OUTBOX_MESSAGE.IDEMPOTENCY_KEY, OUTBOX_MESSAGE.STATE);
        Map<Long, SchoolStatus.Mail> mails = new HashMap<>();
        db.select(BRIEFING_DELIVERY.SCHOOL_ID, BRIEFING_DELIVERY.ACCOUNT_ID)
                .from(BRIEFING_DELIVERY)
                .where(BRIEFING_DELIVERY.VERSION_ID.eq(versionId))
                .forEach(row -> {
                    String state = states.get(occasion + row.value2());
                    if (state != null) {
                        mails.merge(row.value1(), SchoolStatus.Mail.of(state), ReceiptQuery::better);
                    }
                });
        return mails;
    }

    private static SchoolStatus.Mail better(SchoolStatus.Mail one, SchoolStatus.Mail other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static SchoolStatus status(
            School school, @Nullable Record delivery, SchoolStatus.Mail mail, @Nullable Record acknowledgement) {
        return new SchoolStatus(
                school,
                delivery == null ? null : delivery.get(1, Instant.class),
                mail,
                delivery == null ? null : delivery.get(2, Instant.class),
                acknowledgement == null ? null : acknowledgement.get(BRIEFING_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT),
                acknowledgement == null ? null : acknowledgement.get(ACCOUNT.DISPLAY_NAME),
                acknowledgement == null ? "" : acknowledgement.get(BRIEFING_ACKNOWLEDGEMENT.QUESTION));
    }
}
