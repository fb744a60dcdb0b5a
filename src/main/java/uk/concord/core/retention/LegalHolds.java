package uk.concord.core.retention;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.LEGAL_HOLD;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** Holds: a record in a court case, a complaint or a request for information is kept until the hold is lifted. */
@Service
@RolesAllowed(Permissions.RETENTION_CONFIRM)
public class LegalHolds {
    static final int REASON_MAX = 500;
    private static final int REASON_MIN = 10;

    private final DSLContext db;
    private final List<Holdable> holdables;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    LegalHolds(DSLContext db, List<Holdable> holdables, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.db = db;
        this.holdables = holdables;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return holds that hold, then those lifted, the newest first; at most 200 */
    @Transactional(readOnly = true)
    public List<LegalHold> all() {
        return db.select(
                        LEGAL_HOLD.ID,
                        LEGAL_HOLD.REFERENCE,
                        LEGAL_HOLD.REASON,
                        ACCOUNT.DISPLAY_NAME,
                        LEGAL_HOLD.PLACED_AT,
                        LEGAL_HOLD.LIFTED_AT,
                        LEGAL_HOLD.LIFT_REASON)
                .from(LEGAL_HOLD)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(LEGAL_HOLD.PLACED_BY))
                .orderBy(DSL.field(LEGAL_HOLD.OPEN_HOLD.isNull()), LEGAL_HOLD.ID.desc())
                .limit(200)
                .fetch(row -> new LegalHold(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /**
     * Holds a record. Holding it twice changes nothing.
     *
     * @param reference as people write it
     * @param reason 10 to 500 characters
     * @throws RuleBrokenException when there is no such record or no reason
     */
    @Transactional
    public void place(String reference, String reason) {
        String held = reference.strip().toUpperCase(Locale.ROOT);
        if (holdables.stream().noneMatch(kind -> kind.knows(held))) {
            throw new RuleBrokenException("retention.problem.reference");
        }
        checkReason(reason);
        int placed = db.insertInto(LEGAL_HOLD)
                .set(LEGAL_HOLD.REFERENCE, held)
                .set(LEGAL_HOLD.REASON, reason.strip())
                .set(LEGAL_HOLD.PLACED_BY, signedIn.user().id())
                .set(LEGAL_HOLD.PLACED_AT, clock.instant())
                .onDuplicateKeyIgnore()
                .execute();
        if (placed > 0) {
            audit.record("retention.hold.placed", "hold", held, "");
        }
    }

    /**
     * @param reason 10 to 500 characters
     * @throws EditConflictException when it was lifted already
     */
    @Transactional
    public void lift(LegalHold hold, String reason) {
        checkReason(reason);
        int lifted = db.update(LEGAL_HOLD)
                .set(LEGAL_HOLD.OPEN_HOLD, (Boolean) null)
                .set(LEGAL_HOLD.LIFT_REASON, reason.strip())
                .set(LEGAL_HOLD.LIFTED_BY, signedIn.user().id())
                .set(LEGAL_HOLD.LIFTED_AT, clock.instant())
                .where(LEGAL_HOLD.ID.eq(hold.id()))
                .and(LEGAL_HOLD.OPEN_HOLD.isTrue())
                .execute();
        if (lifted == 0) {
            throw new EditConflictException("hold");
        }
        audit.record("retention.hold.lifted", "hold", hold.reference(), "");
    }

    static void checkReason(String reason) {
        int length = reason.strip().length();
        if (length < REASON_MIN || length > REASON_MAX) {
            throw new RuleBrokenException("retention.problem.reason", REASON_MIN, REASON_MAX);
        }
    }
}
