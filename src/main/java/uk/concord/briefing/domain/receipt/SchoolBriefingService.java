package uk.concord.briefing.domain.receipt;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingVersion;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;

/**
 * What somebody at a school sees: published briefings sent to a school they receive for today, and nothing else. A
 * trust lead sees how far the trust's schools are.
 */
@Service
@RolesAllowed(Permissions.BRIEFING_RECEIVE)
@Transactional(readOnly = true)
public class SchoolBriefingService {

    /** A question is at most as long, in characters. */
    public static final int QUESTION_LENGTH = 1000;

    private final BriefingQuery briefings;
    private final SchoolQuery schools;
    private final ReceiptRepository receipts;
    private final ReceiptQuery query;
    private final AcknowledgeBy dueDays;
    private final AuditTrail audit;
    private final Texts texts;
    private final SignedIn signedIn;

    SchoolBriefingService(
            BriefingQuery briefings,
            SchoolQuery schools,
            ReceiptRepository receipts,
            ReceiptQuery query,
            AcknowledgeBy dueDays,
            AuditTrail audit,
            Texts texts,
            SignedIn signedIn) {
        this.briefings = briefings;
        this.schools = schools;
        this.receipts = receipts;
        this.query = query;
        this.dueDays = dueDays;
        this.audit = audit;
        this.texts = texts;
        this.signedIn = signedIn;
    }

    /** @return the briefings of the person signed in, the latest term first */
    public List<MyBriefing> mine() {
        CurrentUser user = signedIn.user();
        List<SchoolContact> contacts = schools.ofAccount(user.id());
        return briefings.all().stream()
                .map(briefing -> mine(briefing, contacts, user))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private @Nullable MyBriefing mine(Briefing briefing, List<SchoolContact> contacts, CurrentUser user) {
        BriefingVersion version = briefings.published(briefing.id()).orElse(null);
        if (version == null || version.publishedAt() == null) {
            return null;
        }
        List<SchoolContact> sent = sent(version, contacts);
        if (sent.isEmpty()) {
            return null;
        }
        return new MyBriefing(
                briefing.term(),
                version.id(),
                version.number(),
                sent.stream().map(SchoolContact::schoolName).toList(),
                sent.stream().map(SchoolContact::schoolId).collect(Collectors.toSet()),
                sent.getFirst().role(),
                version.publishedAt(),
                dueDays.earliest(
                        version.publishedAt(),
                        sent.stream().map(SchoolContact::schoolId).toList()),
                acknowledged(sent, query.acknowledgedAt(version.id(), user.id())));
    }

    /** A school that was added later still waits. */
    private static @Nullable Instant acknowledged(List<SchoolContact> sent, Map<Long, Instant> bySchool) {
        return sent.stream().allMatch(contact -> bySchool.containsKey(contact.schoolId()))
                ? bySchool.values().stream().max(Instant::compareTo).orElse(null)
                : null;
    }

    private List<SchoolContact> sent(BriefingVersion version, List<SchoolContact> contacts) {
        Set<Long> sentTo = query.sentTo(version.id());
        return contacts.stream()
                .filter(contact -> sentTo.contains(contact.schoolId()))
                .toList();
    }

    /**
     * A briefing that was taken back after it was sent to a school of the person signed in.
     *
     * @param at when it was taken back
     */
    public record Withdrawn(uk.concord.briefing.domain.term.Term term, Instant at) {}

    /** @return what was taken back and has no corrected version yet, the latest term first; nothing of its content */
    public List<Withdrawn> withdrawn() {
        List<SchoolContact> contacts = schools.ofAccount(signedIn.user().id());
        return briefings.all().stream()
                .filter(briefing -> briefings.published(briefing.id()).isEmpty())
                .flatMap(briefing -> briefings.versions(briefing.id()).stream()
                        .filter(version -> version.publishedAt() != null)
                        .limit(1)
                        .filter(version -> !sent(version, contacts).isEmpty())
                        .flatMap(version -> Optional.ofNullable(version.withdrawnAt()).stream())
                        .map(at -> new Withdrawn(briefing.term(), at)))
                .toList();
    }

    /** @throws NotFoundException when there is none for the person signed in */
    public MyBriefing one(String termSlug) {
        return mine().stream()
                .filter(briefing -> briefing.term().slug().equals(termSlug))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("briefing"));
    }

    /**
     * Opens a briefing to read; the first time is recorded for each of the person's schools.
     *
     * @return the published article, byte for byte as approved
     * @throws NotFoundException when there is none for the person signed in
     */
    @Transactional
    public String read(String termSlug) {
        MyBriefing briefing = one(termSlug);
        contacts(briefing).forEach(contact -> receipts.opened(briefing.versionId(), contact));
        audit.record("briefing.read", "briefing", termSlug, "version " + briefing.number());
        return HtmlDocument.article(briefings.html(briefing.versionId()));
    }

    /**
     * Acknowledges once for each school of the person; a second time changes nothing.
     *
     * @param versionId the version that was on the screen
     * @param question may be empty
     * @throws NotFoundException when there is none for the person signed in
     * @throws RuleBrokenException when another version was published meanwhile, or the question is too long
     */
    @Transactional
    public void acknowledge(String termSlug, long versionId, String question) {
        MyBriefing briefing = one(termSlug);
        if (briefing.versionId() != versionId) {
            throw new RuleBrokenException("briefing.acknowledge.newer");
        }
        if (question.length() > QUESTION_LENGTH) {
            throw new RuleBrokenException("briefing.acknowledge.question.long", String.valueOf(QUESTION_LENGTH));
        }
        boolean first = false;
        for (SchoolContact contact : contacts(briefing)) {
            first |= receipts.acknowledged(
                    versionId, contact, texts.get("briefing.acknowledge.statement"), question.strip());
        }
        if (first) {
            audit.record("briefing.acknowledged", "briefing", termSlug, "version " + briefing.number());
        }
    }

    private List<SchoolContact> contacts(MyBriefing briefing) {
        Set<Long> sentTo = query.sentTo(briefing.versionId());
        return schools.ofAccount(signedIn.user().id()).stream()
                .filter(contact -> sentTo.contains(contact.schoolId()))
                .toList();
    }

    /**
     * A published briefing and how far the schools of a trust are with it.
     */
    public record TrustProgress(uk.concord.briefing.domain.term.Term term, List<SchoolStatus> schools) {}

    /** @return for a trust lead, the published briefings with the trust's own schools; empty for others */
    public List<TrustProgress> trust() {
        CurrentUser user = signedIn.user();
        if (!user.roles().contains(Role.TRUST_LEAD)) {
            return List.of();
        }
        var own = schools.ofTrust(user.organisationId());
        if (own.isEmpty()) {
            return List.of();
        }
        return briefings.all().stream()
                .flatMap(briefing -> briefings.published(briefing.id()).stream()
                        .map(version -> new TrustProgress(briefing.term(), query.statuses(version.id(), own))))
                .toList();
    }
}
