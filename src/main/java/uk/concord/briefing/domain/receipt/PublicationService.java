package uk.concord.briefing.domain.receipt;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingVersion;
import uk.concord.briefing.domain.writing.Publication;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;

/** Publishing to schools, and who has read. */
@Service
@RolesAllowed(Permissions.BRIEFING_PROGRESS)
@Transactional(readOnly = true)
public class PublicationService {

    private final Publication publication;
    private final BriefingQuery briefings;
    private final SchoolQuery schools;
    private final ReceiptRepository receipts;
    private final ReceiptQuery query;
    private final SchoolMail mail;
    private final AuditTrail audit;

    PublicationService(
            Publication publication,
            BriefingQuery briefings,
            SchoolQuery schools,
            ReceiptRepository receipts,
            ReceiptQuery query,
            SchoolMail mail,
            AuditTrail audit) {
        this.publication = publication;
        this.briefings = briefings;
        this.schools = schools;
        this.receipts = receipts;
        this.query = query;
        this.mail = mail;
        this.audit = audit;
    }

    /** @return how many people would be told now */
    public int recipients() {
        return (int) schools.recipients().stream()
                .map(SchoolContact::accountId)
                .distinct()
                .count();
    }

    /**
     * Publishes the approved version and tells every recipient once, by a mail that says only that something waits.
     *
     * @param version of the briefing on the screen of whoever publishes it
     * @throws RuleBrokenException when there is no approved version, or no school has anybody to tell
     * @throws EditConflictException when the briefing changed since, such as by somebody who published it
     */
    @RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_APPROVE})
    @Transactional
    public void publish(String termSlug, int version) {
        Briefing briefing = briefings.lock(termSlug, version);
        List<SchoolContact> recipients = schools.recipients();
        if (recipients.isEmpty()) {
            throw new RuleBrokenException("briefing.publish.nobody");
        }
        BriefingVersion published = publication.publish(briefing);
        recipients.forEach(recipient -> receipts.notified(published.id(), recipient));
        int told = mail.send(
                "briefing-version-" + published.id(),
                recipients,
                published.changeNote().isEmpty() ? "briefing.mail" : "briefing.corrected",
                briefing.term().name().toLowerCase(Locale.UK),
                "/my-briefings/" + briefing.term().slug());
        audit.record(
                "briefing.published",
                "briefing",
                termSlug,
                "version " + published.number() + ", " + told + " recipients");
    }

    /** @return every open school and how far it is with the published version; empty when none is published */
    public List<SchoolStatus> progress(String termSlug) {
        return briefings
                .published(briefings.byTerm(termSlug).id())
                .map(version -> query.statuses(version.id(), schools.open()))
                .orElse(List.of());
    }
}
