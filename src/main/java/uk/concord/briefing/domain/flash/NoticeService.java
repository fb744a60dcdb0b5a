package uk.concord.briefing.domain.flash;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.receipt.SchoolMail;
import uk.concord.briefing.domain.release.ClusterMerge.Cluster;
import uk.concord.briefing.domain.school.School;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/**
 * Notices: an author writes and submits one, somebody who had no hand in it sends it. It passes the scanner like a
 * briefing, says who agreed to it, and stays on one page (schools briefing domain rules §4.1).
 */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class NoticeService {

    private static final int NOTE_LENGTH = 1000;

    private final NoticeRepository repository;
    private final NoticeQuery query;
    private final NoticeDocument document;
    private final SchoolQuery schools;
    private final SchoolMail mail;
    private final NoticeCheck check;
    private final NoticeArchive archive;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    NoticeService(
            NoticeRepository repository,
            NoticeQuery query,
            NoticeDocument document,
            SchoolQuery schools,
            SchoolMail mail,
            NoticeCheck check,
            NoticeArchive archive,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.repository = repository;
        this.query = query;
        this.document = document;
        this.schools = schools;
        this.mail = mail;
        this.check = check;
        this.archive = archive;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @param before id to go on from, exclusive; null for the newest */
    public KeyPage<FlashNotice> page(@Nullable Long before, int size) {
        return KeyPage.of(query.page(before, size + 1), size, notice -> String.valueOf(notice.id()));
    }

    /** @throws NotFoundException when there is none */
    public FlashNotice one(long id) {
        return query.byId(id);
    }

    /** @return the clusters a notice can go to, by name */
    public List<Cluster> clusters() {
        return schools.clusters();
    }

    /** @return the article as schools see it: as sent, or as it would be sent now */
    @Transactional
    public String preview(long id) {
        FlashNotice notice = query.byId(id);
        audit.record(
                "briefing.notice.previewed",
                "notice",
                String.valueOf(id),
                notice.state().name());
        return notice.sentAt() == null ? document.article(notice.text(), clock.instant()) : query.html(id);
    }

    /** @return one line for each school it was sent to, by name */
    public List<NoticeReceipt> receipts(long id) {
        return query.receipts(query.byId(id).id());
    }

    /** @return whether the person signed in had a hand in it, and so may not send it */
    public boolean hadAHand(long id) {
        return repository.hands(id).contains(signedIn.user().id());
    }

    /** @return the schools it would go to now, by name */
    public List<School> schools(long id) {
        return check.schools(query.byId(id).text());
    }

    /** @return everything that stands in the way of submitting or sending it, in words */
    public List<String> missing(long id) {
        return check.missing(query.byId(id).text());
    }

    /**
     * @param key of the form that was filled in; sent twice it makes one notice
     * @return id of the draft
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public long create(String key, NoticeText text) {
        long id = repository.create(key, text, signedIn.user().id());
        audit.record("briefing.notice.created", "notice", String.valueOf(id), "");
        return id;
    }

    /**
     * @param version of the notice on the screen
     * @throws EditConflictException when it changed since
     * @throws RuleBrokenException when it is not a draft
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public void save(long id, int version, NoticeText text) {
        FlashNotice notice = in(NoticeState.DRAFT, locked(id, version));
        repository.save(notice, text, signedIn.user().id());
        audit.record("briefing.notice.saved", "notice", String.valueOf(id), "");
    }

    /**
     * Gives it to somebody who sends it.
     *
     * @throws RuleBrokenException when it is not a draft or something is missing; says all of it
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public void submit(long id, int version) {
        FlashNotice notice = in(NoticeState.DRAFT, locked(id, version));
        refuse(check.missing(notice.text()));
        repository.submit(notice, signedIn.user().id());
        audit.record("briefing.notice.submitted", "notice", String.valueOf(id), "");
    }

    /** @throws RuleBrokenException when it does not wait, or the note is missing or too long */
    @RolesAllowed(Permissions.BRIEFING_APPROVE)
    @Transactional
    public void giveBack(long id, int version, String note) {
        FlashNotice notice = in(NoticeState.REVIEW, locked(id, version));
        repository.giveBack(notice, checked(note, "briefing.give-back.note.missing"));
        audit.record("briefing.notice.given-back", "notice", String.valueOf(id), "");
    }

    /**
     * Approves it and tells the schools. What they read is frozen as it stands now.
     *
     * @throws RuleBrokenException when it does not wait, something is missing (says all of it), or the person signed in
     *     had a hand in it
     * @throws EditConflictException when it changed since
     */
    @RolesAllowed(Permissions.BRIEFING_APPROVE)
    @Transactional
    public void send(long id, int version) {
        FlashNotice notice = in(NoticeState.REVIEW, locked(id, version));
        if (hadAHand(id)) {
            throw new RuleBrokenException("briefing.approve.own");
        }
        refuse(check.missing(notice.text()));
        archive.freeze(notice, signedIn.user().id(), clock.instant());
        List<SchoolContact> told = check.recipients(notice.text());
        told.forEach(contact -> repository.notified(id, contact));
        int people =
                mail.send("briefing-notice-" + id, told, "briefing.notice.mail", "", "/my-briefings/notices/" + id);
        audit.record("briefing.notice.sent", "notice", String.valueOf(id), people + " recipients");
    }

    /**
     * Takes a notice back: nobody at a school can open it any more; its record stays.
     *
     * @throws RuleBrokenException when it was not sent, or the reason is missing or too long
     */
    @RolesAllowed(Permissions.BRIEFING_APPROVE)
    @Transactional
    public void withdraw(long id, int version, String reason) {
        FlashNotice notice = in(NoticeState.SENT, locked(id, version));
        repository.withdraw(
                notice,
                checked(reason, "briefing.withdraw.reason.missing"),
                signedIn.user().id());
        Set<Long> sentTo = query.sentTo(id);
        mail.send(
                "briefing-notice-withdrawn-" + id,
                schools.recipients().stream()
                        .filter(contact -> sentTo.contains(contact.schoolId()))
                        .toList(),
                "briefing.notice.withdrawn",
                "",
                "/my-briefings");
        audit.record("briefing.notice.withdrawn", "notice", String.valueOf(id), "");
    }

    private FlashNotice locked(long id, int version) {
        FlashNotice notice = query.lock(id);
        if (notice.version() != version) {
            throw new EditConflictException("notice");
        }
        return notice;
    }

    private static FlashNotice in(NoticeState state, FlashNotice notice) {
        if (notice.state() != state) {
            throw new RuleBrokenException("briefing.notice.moved");
        }
        return notice;
    }

    private static void refuse(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new RuleBrokenException("briefing.notice.missing", missing.size(), String.join("; ", missing));
        }
    }

    private static String checked(String text, String missingKey) {
        if (text.isBlank()) {
            throw new RuleBrokenException(missingKey);
        }
        if (text.length() > NOTE_LENGTH) {
            throw new RuleBrokenException("briefing.note.too-long", String.valueOf(NOTE_LENGTH));
        }
        return text.strip();
    }
}
