package uk.concord.tension.domain.disclosure;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.TENSION_AGREEMENT;
import static uk.concord.db.Tables.TENSION_DISCLOSURE;
import static uk.concord.db.Tables.TENSION_ISSUE;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.jooq.Keyset;
import uk.concord.core.jooq.Keyset.Cursor;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.access.IssueAccessSql;
import uk.concord.tension.domain.report.Problem;

/**
 * What leaves the partnership: to whom, what, under which information sharing agreement. One that has expired, or does
 * not hold yet, blocks (tension monitoring domain rules §6).
 */
@Service
@RolesAllowed(Permissions.TENSION_ASSESS)
public class DisclosureService {
    private final DSLContext db;
    private final ReferenceNumbers references;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    DisclosureService(DSLContext db, ReferenceNumbers references, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.db = db;
        this.references = references;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return all agreements, by partner */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public List<Agreement> agreements() {
        return agreements(DSL.trueCondition());
    }

    /** @throws NotFoundException when there is none */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public Agreement agreement(long id) {
        return agreements(TENSION_AGREEMENT.ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("agreement"));
    }

    private List<Agreement> agreements(Condition which) {
        return db.selectFrom(TENSION_AGREEMENT)
                .where(which)
                .orderBy(TENSION_AGREEMENT.PARTNER, TENSION_AGREEMENT.ID)
                .fetch(row -> new Agreement(
                        row.getId(),
                        row.getPartner(),
                        row.getName(),
                        row.getCovers(),
                        row.getSignatories(),
                        row.getSignedOn(),
                        row.getExpiresOn(),
                        row.getVersion()));
    }

    /**
     * Writes a new agreement (id 0) or changes one.
     *
     * @throws EditConflictException when it was changed meanwhile
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_APPROVE)
    public void save(Agreement agreement) {
        List<Problem> problems = agreement.problems();
        if (!problems.isEmpty()) {
            throw new RuleBrokenException(problems.getFirst().messageKey());
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_AGREEMENT.PARTNER, agreement.partner());
        columns.put(TENSION_AGREEMENT.NAME, agreement.name());
        columns.put(TENSION_AGREEMENT.COVERS, agreement.covers());
        columns.put(TENSION_AGREEMENT.SIGNATORIES, agreement.signatories());
        columns.put(TENSION_AGREEMENT.SIGNED_ON, agreement.signedOn());
        columns.put(TENSION_AGREEMENT.EXPIRES_ON, agreement.expiresOn());
        if (agreement.id() == 0) {
            db.insertInto(TENSION_AGREEMENT).set(columns).execute();
        } else {
            int changed = db.update(TENSION_AGREEMENT)
                    .set(columns)
                    .set(TENSION_AGREEMENT.VERSION, agreement.version() + 1)
                    .where(TENSION_AGREEMENT.ID.eq(agreement.id()))
                    .and(TENSION_AGREEMENT.VERSION.eq(agreement.version()))
                    .execute();
            if (changed == 0) {
                throw new EditConflictException("agreement");
            }
        }
        audit.record("tension.agreement.saved", "agreement", String.valueOf(agreement.id()), "");
    }

    /**
     * Records a disclosure; the same key records it once.
     *
     * @return its reference
     * @throws RuleBrokenException when it is incomplete, or the agreement does not hold today
     */
    @Transactional
    public String disclose(NewDisclosure disclosure, String key) {
        Optional<String> known = db.select(TENSION_DISCLOSURE.REFERENCE)
                .from(TENSION_DISCLOSURE)
                .where(TENSION_DISCLOSURE.SUBMISSION_KEY.eq(key))
                .fetchOptional(TENSION_DISCLOSURE.REFERENCE);
        if (known.isPresent()) {
            return known.get();
        }
        List<Problem> problems = disclosure.problems();
        Long agreementId = disclosure.agreementId();
        if (!problems.isEmpty() || agreementId == null) {
            throw new RuleBrokenException(problems.getFirst().messageKey());
        }
        if (!agreement(agreementId).holdsOn(LondonTime.today(clock))) {
            throw new RuleBrokenException("tension.problem.disclosure.expired");
        }
        String reference = references.next("DI", LondonTime.today(clock).getYear());
        db.insertInto(TENSION_DISCLOSURE)
                .set(TENSION_DISCLOSURE.REFERENCE, reference)
                .set(TENSION_DISCLOSURE.SUBMISSION_KEY, key)
                .set(TENSION_DISCLOSURE.AGREEMENT_ID, agreementId)
                .set(TENSION_DISCLOSURE.ISSUE_ID, issueId(disclosure.issue()))
                .set(TENSION_DISCLOSURE.RECIPIENT, disclosure.recipient())
                .set(TENSION_DISCLOSURE.WHAT, disclosure.what())
                .set(TENSION_DISCLOSURE.PURPOSE, disclosure.purpose())
                .set(TENSION_DISCLOSURE.MARKING, disclosure.marking().name())
                .set(TENSION_DISCLOSURE.DISCLOSED_BY, signedIn.user().id())
                .set(TENSION_DISCLOSURE.DISCLOSED_AT, clock.instant())
                .execute();
        audit.record("tension.disclosure.made", "disclosure", reference, "agreement=" + agreementId);
        return reference;
    }

    private @Nullable Long issueId(@Nullable String reference) {
        if (reference == null || reference.isBlank()) {
            return null;
        }
        return db.select(TENSION_ISSUE.ID)
                .from(TENSION_ISSUE)
                .where(TENSION_ISSUE.REFERENCE.eq(reference.strip().toUpperCase(java.util.Locale.ROOT)))
                .and(IssueAccessSql.readable(signedIn.user()))
                .fetchOptional(TENSION_ISSUE.ID)
                .orElseThrow(() -> new RuleBrokenException("tension.problem.disclosure.issue"));
    }

    /** @return the disclosures this person sees ({@link IssueAccessSql#follows}), the newest first */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public KeyPage<Disclosure> page(@Nullable String cursor, int size) {
        Condition after = Cursor.decode(cursor)
                .map(at -> Keyset.before(TENSION_DISCLOSURE.DISCLOSED_AT, TENSION_DISCLOSURE.ID, at))
                .orElse(DSL.trueCondition());
        List<Disclosure> rows = db.select(TENSION_DISCLOSURE.fields())
                .select(
                        TENSION_AGREEMENT.NAME,
                        TENSION_AGREEMENT.PARTNER,
                        TENSION_ISSUE.REFERENCE,
                        ACCOUNT.DISPLAY_NAME)
                .from(TENSION_DISCLOSURE)
                .join(TENSION_AGREEMENT)
                .on(TENSION_AGREEMENT.ID.eq(TENSION_DISCLOSURE.AGREEMENT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_DISCLOSURE.DISCLOSED_BY))
                .leftJoin(TENSION_ISSUE)
                .on(TENSION_ISSUE.ID.eq(TENSION_DISCLOSURE.ISSUE_ID))
                .where(after)
                .and(IssueAccessSql.follows(
                        signedIn.user(), TENSION_DISCLOSURE.ISSUE_ID, TENSION_DISCLOSURE.DISCLOSED_BY))
                .orderBy(TENSION_DISCLOSURE.DISCLOSED_AT.desc(), TENSION_DISCLOSURE.ID.desc())
                .limit(size + 1)
                .fetch(row -> new Disclosure(
                        row.get(TENSION_DISCLOSURE.ID),
                        row.get(TENSION_DISCLOSURE.REFERENCE),
                        row.get(TENSION_AGREEMENT.NAME),
                        row.get(TENSION_AGREEMENT.PARTNER),
                        row.get(TENSION_ISSUE.REFERENCE),
                        row.get(TENSION_DISCLOSURE.RECIPIENT),
                        row.get(TENSION_DISCLOSURE.WHAT),
                        row.get(TENSION_DISCLOSURE.PURPOSE),
                        Marking.valueOf(row.get(TENSION_DISCLOSURE.MARKING)),
                        row.get(ACCOUNT.DISPLAY_NAME),
                        row.get(TENSION_DISCLOSURE.DISCLOSED_AT)));
        return KeyPage.of(rows, size, row -> new Cursor(row.at(), row.id()).encode());
    }
}
