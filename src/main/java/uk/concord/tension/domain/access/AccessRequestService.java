package uk.concord.tension.domain.access;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.TENSION_ACCESS_REQUEST;
import static uk.concord.db.Tables.TENSION_REPORT;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.triage.ReportState;

/**
 * Asking to read a report one may not read, and the answer. Whoever asks never learns whether there is such a report,
 * unless somebody who may share it lets them read it.
 */
@Service
@RolesAllowed(Permissions.TENSION_FILE)
public class AccessRequestService {
    private static final Pattern REFERENCE = Pattern.compile("CT-\\d{4}-\\d{6,9}");

    private static final String REPORT = "report";
    private static final int SHOWN = 100;

    private final DSLContext db;
    private final ReportRepository reports;
    private final MemberRepository members;
    private final AccountQuery accounts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Texts texts;
    private final Clock clock;

    AccessRequestService(
            DSLContext db,
            ReportRepository reports,
            MemberRepository members,
            AccountQuery accounts,
            Outbox outbox,
            AuditTrail audit,
            SignedIn signedIn,
            Texts texts,
            Clock clock) {
        this.db = db;
        this.reports = reports;
        this.members = members;
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.signedIn = signedIn;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Asks to read a report. It ends in the same way whether there is one or not; asking again while the first request
     * waits changes nothing.
     *
     * @throws RuleBrokenException when the reason is missing or too long
     */
    @Transactional
    public void ask(String reference, String reason) {
        CurrentUser user = signedIn.user();
        String why = AccessService.reason(reason);
        String wanted = reference.strip().toUpperCase(Locale.ROOT);
        reports.byReference(wanted)
                .filter(report -> report.state() != ReportState.DRAFT)
                .filter(report -> !ReportAccess.mayRead(user, report))
                .ifPresent(report -> db.insertInto(TENSION_ACCESS_REQUEST)
                        .set(TENSION_ACCESS_REQUEST.REPORT_ID, report.id())
                        .set(TENSION_ACCESS_REQUEST.ACCOUNT_ID, user.id())
                        .set(TENSION_ACCESS_REQUEST.REASON, why)
                        .set(TENSION_ACCESS_REQUEST.ASKED_AT, clock.instant())
                        .onDuplicateKeyIgnore()
                        .execute());
        audit.record("tension.access.asked", REPORT, REFERENCE.matcher(wanted).matches() ? wanted : "-", "");
    }

    /** @return what waits for this person's answer, the oldest first */
    @Transactional(readOnly = true)
    public List<AccessRequest> open() {
        return db.select(
                        TENSION_ACCESS_REQUEST.ID,
                        TENSION_REPORT.REFERENCE,
                        ACCOUNT.ID,
                        ACCOUNT.DISPLAY_NAME,
                        ORGANISATION.NAME,
                        TENSION_ACCESS_REQUEST.REASON,
                        TENSION_ACCESS_REQUEST.ASKED_AT,
                        TENSION_ACCESS_REQUEST.VERSION)
                .from(TENSION_ACCESS_REQUEST)
                .join(TENSION_REPORT)
                .on(TENSION_REPORT.ID.eq(TENSION_ACCESS_REQUEST.REPORT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_ACCESS_REQUEST.ACCOUNT_ID))
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(ACCOUNT.ORGANISATION_ID))
                .where(waitingFor(signedIn.user()))
                .orderBy(TENSION_ACCESS_REQUEST.ID)
                .limit(SHOWN)
                .fetch(row -> new AccessRequest(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8()));
    }

    /** @return how many requests wait for that person's answer */
    @Transactional(readOnly = true)
    public int openFor(CurrentUser user) {
        return db.selectCount()
                .from(TENSION_ACCESS_REQUEST)
                .join(TENSION_REPORT)
                .on(TENSION_REPORT.ID.eq(TENSION_ACCESS_REQUEST.REPORT_ID))
                .where(waitingFor(user))
                .fetchSingle()
                .value1();
    }

    private static Condition waitingFor(CurrentUser user) {
        Condition shares =
                user.has(Permissions.TENSION_TRIAGE) ? DSL.trueCondition() : TENSION_REPORT.AUTHOR_ID.eq(user.id());
        return TENSION_ACCESS_REQUEST
                .WAITING
                .isTrue()
                .and(ReportAccessSql.readable(user))
                .and(shares);
    }

    /**
     * Lets somebody read a report, or does not.
     *
     * @throws NotFoundException when the request waits no longer, or not for this person
     * @throws RuleBrokenException when the reason is missing or too long
     * @throws EditConflictException when somebody else answered it meanwhile
     */
    @Transactional
    public void decide(AccessRequest request, boolean granted, String reason) {
        CurrentUser user = signedIn.user();
        String why = AccessService.reason(reason);
        long report = reports.lockByReference(request.report())
                .filter(found -> ReportAccess.mayShare(user, found))
                .orElseThrow(() -> new NotFoundException(REPORT))
                .id();
        int changed = db.update(TENSION_ACCESS_REQUEST)
                .set(TENSION_ACCESS_REQUEST.WAITING, (Boolean) null)
                .set(TENSION_ACCESS_REQUEST.GRANTED, granted)
                .set(TENSION_ACCESS_REQUEST.DECIDED_BY, user.id())
                .set(TENSION_ACCESS_REQUEST.DECIDED_AT, clock.instant())
                .set(TENSION_ACCESS_REQUEST.DECISION_REASON, why)
                .set(TENSION_ACCESS_REQUEST.VERSION, request.version() + 1)
                .where(TENSION_ACCESS_REQUEST.ID.eq(request.id()))
                .and(TENSION_ACCESS_REQUEST.REPORT_ID.eq(report))
                .and(TENSION_ACCESS_REQUEST.ACCOUNT_ID.eq(request.accountId()))
                .and(TENSION_ACCESS_REQUEST.WAITING.isTrue())
                .and(TENSION_ACCESS_REQUEST.VERSION.eq(request.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("access request");
        }
        if (granted) {
            members.add(report, request.accountId(), user.id(), why, clock.instant());
            accounts.byId(request.accountId())
                    .ifPresent(asker -> outbox.queue(
                            "tension-access-" + request.id(),
                            asker.email(),
                            Marking.OFFICIAL.label() + " " + texts.get("tension.access.mail.subject"),
                            texts.get("tension.access.mail.body")));
        }
        audit.record(
                granted ? "tension.access.granted" : "tension.access.refused",
                REPORT,
                request.report(),
                "account=" + request.accountId());
    }
}
