package uk.concord.core.audit;

import static uk.concord.db.Tables.AUDIT_EVENT;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.SignedIn;

/**
 * Writes the audit trail. A change is recorded in the transaction that makes it, so the two are kept or lost together;
 * reading is recorded in a transaction of its own. Details carry codes and references, never personal data or text
 * that somebody typed.
 */
@Component
public class AuditTrail {
    static final int DETAIL_LENGTH = 500;

    private final DSLContext db;
    private final Clock clock;
    private final SignedIn signedIn;
    private final ClientAddress clientAddress;
    private final TransactionTemplate transaction;

    AuditTrail(
            DSLContext db,
            Clock clock,
            SignedIn signedIn,
            ClientAddress clientAddress,
            PlatformTransactionManager transactions) {
        this.db = db;
        this.clock = clock;
        this.signedIn = signedIn;
        this.clientAddress = clientAddress;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Records what the person who is signed in does (or "system" in a job).
     *
     * @param action what, such as {@code tension.report.submitted}; at most 80 characters
     * @param subjectType kind of record, such as {@code report}
     * @param subjectRef its human reference
     * @param detail codes only, cut at 500 characters
     */
    public void record(String action, String subjectType, String subjectRef, String detail) {
        recordAs(
                signedIn.optional().map(CurrentUser::username).orElse("system"),
                action,
                subjectType,
                subjectRef,
                detail);
    }

    /** As {@link #record}, for an actor who is not (yet, or no longer) signed in. */
    public void recordAs(String actor, String action, String subjectType, String subjectRef, String detail) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("A read that is audited needs a transaction that may write: " + action);
        }
        transaction.executeWithoutResult(status -> insert(actor, action, subjectType, subjectRef, detail));
    }

    private void insert(String actor, String action, String subjectType, String subjectRef, String detail) {
        db.insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.HAPPENED_AT, clock.instant())
                .set(AUDIT_EVENT.ACTOR, actor)
                .set(AUDIT_EVENT.ACTION, action)
                .set(AUDIT_EVENT.SUBJECT_TYPE, subjectType)
                .set(AUDIT_EVENT.SUBJECT_REF, subjectRef)
                .set(AUDIT_EVENT.DETAIL, detail.substring(0, Math.min(DETAIL_LENGTH, detail.length())))
                .set(AUDIT_EVENT.ADDRESS, clientAddress.current())
                .execute();
    }
}
