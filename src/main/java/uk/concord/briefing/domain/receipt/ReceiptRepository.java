package uk.concord.briefing.domain.receipt;

import static uk.concord.db.Tables.BRIEFING_ACKNOWLEDGEMENT;
import static uk.concord.db.Tables.BRIEFING_DELIVERY;

import java.time.Clock;
import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.SchoolContact;

/** Writes who was told, opened and acknowledged. Each fact is written once and never changed. */
@Component
public class ReceiptRepository {

    private final DSLContext db;
    private final Clock clock;

    ReceiptRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A contact was told; a second time changes nothing. */
    public void notified(long versionId, SchoolContact contact) {
        db.insertInto(BRIEFING_DELIVERY)
                .set(BRIEFING_DELIVERY.VERSION_ID, versionId)
                .set(BRIEFING_DELIVERY.SCHOOL_ID, contact.schoolId())
                .set(BRIEFING_DELIVERY.ACCOUNT_ID, contact.accountId())
                .set(BRIEFING_DELIVERY.NOTIFIED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** A contact opened it; only the first time counts. Somebody new at the school was not told, but may open it. */
    public void opened(long versionId, SchoolContact contact) {
        Instant now = clock.instant();
        db.insertInto(BRIEFING_DELIVERY)
                .set(BRIEFING_DELIVERY.VERSION_ID, versionId)
                .set(BRIEFING_DELIVERY.SCHOOL_ID, contact.schoolId())
                .set(BRIEFING_DELIVERY.ACCOUNT_ID, contact.accountId())
                .set(BRIEFING_DELIVERY.FIRST_OPENED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        db.update(BRIEFING_DELIVERY)
                .set(BRIEFING_DELIVERY.FIRST_OPENED_AT, now)
                .where(BRIEFING_DELIVERY.VERSION_ID.eq(versionId))
                .and(BRIEFING_DELIVERY.SCHOOL_ID.eq(contact.schoolId()))
                .and(BRIEFING_DELIVERY.ACCOUNT_ID.eq(contact.accountId()))
                .and(BRIEFING_DELIVERY.FIRST_OPENED_AT.isNull())
                .execute();
    }

    /** @return whether this was the first time; a second click changes nothing */
    public boolean acknowledged(long versionId, SchoolContact contact, String statement, String question) {
        return db.insertInto(BRIEFING_ACKNOWLEDGEMENT)
                        .set(BRIEFING_ACKNOWLEDGEMENT.VERSION_ID, versionId)
                        .set(BRIEFING_ACKNOWLEDGEMENT.SCHOOL_ID, contact.schoolId())
                        .set(BRIEFING_ACKNOWLEDGEMENT.ACCOUNT_ID, contact.accountId())
                        .set(BRIEFING_ACKNOWLEDGEMENT.ROLE, contact.role().name())
                        .set(BRIEFING_ACKNOWLEDGEMENT.ACKNOWLEDGED_AT, clock.instant())
                        .set(BRIEFING_ACKNOWLEDGEMENT.STATEMENT, statement)
                        .set(BRIEFING_ACKNOWLEDGEMENT.QUESTION, question)
                        .onDuplicateKeyIgnore()
                        .execute()
                > 0;
    }
}
