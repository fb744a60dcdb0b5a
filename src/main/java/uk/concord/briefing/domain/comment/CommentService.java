package uk.concord.briefing.domain.comment;

import static uk.concord.db.Tables.BRIEFING_COMMENT;
import static uk.concord.db.Tables.BRIEFING_THREAD;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.AccountQuery.Account;

/** Authors, reviewers and approvers talk about a section beside it. Comments change nothing in the briefing. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class CommentService {

    /** Length of a comment, in characters. */
    public static final int LENGTH = 1000;

    private final CommentQuery query;
    private final BriefingQuery briefings;
    private final AccountQuery accounts;
    private final DSLContext db;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    CommentService(
            CommentQuery query,
            BriefingQuery briefings,
            AccountQuery accounts,
            DSLContext db,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.query = query;
        this.briefings = briefings;
        this.accounts = accounts;
        this.db = db;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return the threads of a section: open ones first, then the latest first */
    public List<CommentThread> threads(String termSlug, Section section) {
        return query.of(briefings.byTerm(termSlug), section);
    }

    /** @return people who can be asked, by name */
    public List<Account> people() {
        return Stream.of(Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE)
                .flatMap(permission -> accounts.withPermission(permission).stream())
                .distinct()
                .sorted(Comparator.comparing(Account::displayName))
                .toList();
    }

    /**
     * Opens a thread.
     *
     * @param askedId who has to answer, null when nobody was chosen
     * @throws RuleBrokenException when the briefing was approved, nobody who can be asked was chosen, or the text is
     *     empty or too long
     */
    @Transactional
    public void ask(String termSlug, Section section, @Nullable Long askedId, String text) {
        Briefing briefing = talkedAbout(termSlug);
        if (askedId == null || people().stream().noneMatch(account -> account.id() == askedId)) {
            throw new RuleBrokenException("briefing.comment.asked.missing");
        }
        String words = checked(text);
        long thread = db.insertInto(BRIEFING_THREAD)
                .set(BRIEFING_THREAD.BRIEFING_ID, briefing.id())
                .set(BRIEFING_THREAD.SECTION, section.name())
                .set(BRIEFING_THREAD.ASKED_ID, askedId)
                .set(BRIEFING_THREAD.OPENED_BY, signedIn.user().id())
                .set(BRIEFING_THREAD.OPENED_AT, clock.instant())
                .returningResult(BRIEFING_THREAD.ID)
                .fetchSingle()
                .value1();
        write(thread, words);
        audit.record("briefing.comment.asked", "briefing", termSlug, section.slug());
    }

    /**
     * Answers. The question goes back to whoever opened the thread when the person asked answers.
     *
     * @param version of the thread on the screen
     * @throws RuleBrokenException when the briefing was approved, the thread is settled, or the text is empty or too long
     * @throws EditConflictException when the thread changed since that version
     */
    @Transactional
    public void answer(String termSlug, long threadId, String text, int version) {
        CommentThread thread = thread(talkedAbout(termSlug), threadId);
        if (!thread.open()) {
            throw new RuleBrokenException("briefing.comment.settled");
        }
        String words = checked(text);
        long me = signedIn.user().id();
        Long opener = db.select(BRIEFING_THREAD.OPENED_BY)
                .from(BRIEFING_THREAD)
                .where(BRIEFING_THREAD.ID.eq(threadId))
                .fetchSingle()
                .value1();
        kept(db.update(BRIEFING_THREAD)
                .set(BRIEFING_THREAD.ASKED_ID, thread.askedId() == me ? opener : thread.askedId())
                .set(BRIEFING_THREAD.VERSION, version + 1)
                .where(BRIEFING_THREAD.ID.eq(threadId))
                .and(BRIEFING_THREAD.VERSION.eq(version))
                .execute());
        write(threadId, words);
        audit.record(
                "briefing.comment.answered",
                "briefing",
                termSlug,
                thread.section().slug());
    }

    /**
     * Calls a thread settled.
     *
     * @throws RuleBrokenException when the briefing was approved
     * @throws EditConflictException when the thread changed since that version
     */
    @Transactional
    public void settle(String termSlug, long threadId, int version) {
        CommentThread thread = thread(talkedAbout(termSlug), threadId);
        kept(db.update(BRIEFING_THREAD)
                .set(BRIEFING_THREAD.RESOLVED_BY, signedIn.user().id())
                .set(BRIEFING_THREAD.RESOLVED_AT, clock.instant())
                .set(BRIEFING_THREAD.VERSION, version + 1)
                .where(BRIEFING_THREAD.ID.eq(threadId))
                .and(BRIEFING_THREAD.RESOLVED_AT.isNull())
                .and(BRIEFING_THREAD.VERSION.eq(version))
                .execute());
        audit.record(
                "briefing.comment.settled",
                "briefing",
                termSlug,
                thread.section().slug());
    }

    private void write(long threadId, String text) {
        db.insertInto(BRIEFING_COMMENT)
                .set(BRIEFING_COMMENT.THREAD_ID, threadId)
                .set(BRIEFING_COMMENT.BODY, text)
                .set(BRIEFING_COMMENT.WRITTEN_BY, signedIn.user().id())
                .set(BRIEFING_COMMENT.WRITTEN_AT, clock.instant())
                .execute();
    }

    private CommentThread thread(Briefing briefing, long threadId) {
        return query.byId(threadId).stream()
                .filter(thread -> query.of(briefing, thread.section()).stream().anyMatch(one -> one.id() == threadId))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("comments"));
    }

    private Briefing talkedAbout(String termSlug) {
        Briefing briefing = briefings.byTerm(termSlug);
        if (briefing.state() != BriefingState.DRAFT && briefing.state() != BriefingState.REVIEW) {
            throw new RuleBrokenException("briefing.comment.closed");
        }
        return briefing;
    }

    private static String checked(String text) {
        if (text.isBlank()) {
            throw new RuleBrokenException("briefing.comment.missing");
        }
        if (text.length() > LENGTH) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(LENGTH));
        }
        return text.strip();
    }

    private static void kept(int changed) {
        if (changed == 0) {
            throw new EditConflictException("comments");
        }
    }
}
