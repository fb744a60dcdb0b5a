package uk.concord.tension.domain.watch;

import static uk.concord.db.Tables.TENSION_WATCH_TERM;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.tension.domain.list.SearchText;
import uk.concord.tension.domain.report.PersonalData;

/**
 * The words people want to be told of when a report holds them. A report that does raises a prompt for those who may read
 * it; nothing else follows from a word.
 */
@Service
@RolesAllowed(Permissions.TENSION_ASSESS)
public class WatchTermService {
    /** Most words that are watched for at once. */
    public static final int MOST = 50;

    public static final int TERM_MAX = 60;
    public static final int REASON_MAX = 300;
    private static final int TERM_MIN = 4;
    private static final int REASON_MIN = 10;

    private final DSLContext db;
    private final WatchTermQuery query;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    WatchTermService(DSLContext db, WatchTermQuery query, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.db = db;
        this.query = query;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return what is watched for now, by term */
    @Transactional(readOnly = true)
    public List<WatchTerm> watched() {
        return query.watched();
    }

    /**
     * @param term one or more whole words, not a person's
     * @throws RuleBrokenException when it is too short or too long, looks like personal data, is watched for already, or
     *     there are too many
     */
    @Transactional
    public void add(String term, String reason) {
        String words = SearchText.normalise(term).strip();
        if (words.length() < TERM_MIN || term.strip().length() > TERM_MAX) {
            throw new RuleBrokenException("tension.problem.watch.term", TERM_MIN, TERM_MAX);
        }
        if (!PersonalData.find(term).isEmpty()) {
            throw new RuleBrokenException("tension.problem.watch.person");
        }
        int length = reason.strip().length();
        if (length < REASON_MIN || length > REASON_MAX) {
            throw new RuleBrokenException("tension.problem.watch.reason", REASON_MIN, REASON_MAX);
        }
        List<WatchTerm> watched = query.watched();
        if (watched.size() >= MOST) {
            throw new RuleBrokenException("tension.problem.watch.many", MOST);
        }
        if (watched.stream()
                .anyMatch(other -> SearchText.normalise(other.term()).strip().equals(words))) {
            throw new RuleBrokenException("tension.problem.watch.twice");
        }
        db.insertInto(TENSION_WATCH_TERM)
                .set(TENSION_WATCH_TERM.TERM, term.strip())
                .set(TENSION_WATCH_TERM.REASON, reason.strip())
                .set(TENSION_WATCH_TERM.ADDED_BY, signedIn.user().id())
                .set(TENSION_WATCH_TERM.ADDED_AT, clock.instant())
                .execute();
        audit.record("tension.watch.added", "watch term", term.strip(), "");
    }

    /** Watches for it no longer; that it was watched for stays on record. Nothing happens the second time. */
    @Transactional
    public void remove(WatchTerm term) {
        int changed = db.update(TENSION_WATCH_TERM)
                .set(TENSION_WATCH_TERM.REMOVED_BY, signedIn.user().id())
                .set(TENSION_WATCH_TERM.REMOVED_AT, clock.instant())
                .where(TENSION_WATCH_TERM.ID.eq(term.id()))
                .and(TENSION_WATCH_TERM.REMOVED_AT.isNull())
                .execute();
        if (changed == 1) {
            audit.record("tension.watch.removed", "watch term", term.term(), "");
        }
    }
}
