package uk.concord.tension.domain.triage.kept;

import static uk.concord.db.Tables.TENSION_TRIAGE_KEPT;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.triage.ReportState;

/**
 * Keeps what is entered in triage while it is entered, so that neither a killed server nor a lost connection costs it.
 * Everybody has their own; nobody sees another's. {@link ReportRepository#update} removes it once the report is decided.
 */
@Service
@RolesAllowed(Permissions.TENSION_TRIAGE)
public class KeptAnswersService {
    /** Longest answer that is kept, in characters. */
    public static final int ANSWER_MAX = 4_000;

    private static final int MOST = 40;

    private final DSLContext db;
    private final ReportRepository reports;
    private final SignedIn signedIn;
    private final Clock clock;

    KeptAnswersService(DSLContext db, ReportRepository reports, SignedIn signedIn, Clock clock) {
        this.db = db;
        this.reports = reports;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return what this person had entered, empty when there is nothing or the report cannot be read */
    @Transactional(readOnly = true)
    public Optional<KeptAnswers> of(String reference) {
        return reports.byReference(reference)
                .filter(report -> ReportAccess.mayRead(signedIn.user(), report))
                .map(report ->
                        db.selectFrom(TENSION_TRIAGE_KEPT).where(mine(report)).fetch())
                .filter(rows -> !rows.isEmpty())
                .map(rows -> new KeptAnswers(
                        rows.intoMap(TENSION_TRIAGE_KEPT.NAME, TENSION_TRIAGE_KEPT.ANSWER),
                        rows.getValues(TENSION_TRIAGE_KEPT.SAVED_AT).stream()
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }

    /**
     * Keeps the answers in the place of those before.
     *
     * @return when they were saved
     * @throws RuleBrokenException when the report is decided meanwhile, or somebody else has taken it over
     */
    @Transactional
    public Instant keep(String reference, Map<String, String> answers) {
        Report report = reports.lockReadable(reference, signedIn.user());
        if (report.state() != ReportState.IN_TRIAGE) {
            throw new RuleBrokenException("tension.triage.decided");
        }
        if (!report.triage().heldBy(signedIn.user().id())) {
            throw new RuleBrokenException("tension.triage.lost");
        }
        Instant now = clock.instant();
        db.deleteFrom(TENSION_TRIAGE_KEPT).where(mine(report)).execute();
        answers.entrySet().stream()
                .filter(answer -> answer.getValue().length() <= ANSWER_MAX)
                .limit(MOST)
                .forEach(answer -> db.insertInto(TENSION_TRIAGE_KEPT)
                        .set(TENSION_TRIAGE_KEPT.REPORT_ID, report.id())
                        .set(TENSION_TRIAGE_KEPT.ACCOUNT_ID, signedIn.user().id())
                        .set(TENSION_TRIAGE_KEPT.NAME, answer.getKey())
                        .set(TENSION_TRIAGE_KEPT.ANSWER, answer.getValue())
                        .set(TENSION_TRIAGE_KEPT.SAVED_AT, now)
                        .execute());
        return now;
    }

    private Condition mine(Report report) {
        return TENSION_TRIAGE_KEPT
                .REPORT_ID
                .eq(report.id())
                .and(TENSION_TRIAGE_KEPT.ACCOUNT_ID.eq(signedIn.user().id()));
    }
}
