package uk.concord.briefing.domain.receipt;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
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
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;

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
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Texts texts;
    private final String baseUrl;

    PublicationService(
            Publication publication,
            BriefingQuery briefings,
            SchoolQuery schools,
            ReceiptRepository receipts,
            ReceiptQuery query,
            Outbox outbox,
            AuditTrail audit,
            Texts texts,
            @Value("${concord.base-url}") String baseUrl) {
        this.publication = publication;
        this.briefings = briefings;
        this.schools = schools;
        this.receipts = receipts;
        this.query = query;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
        this.baseUrl = baseUrl;
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
        Set<Long> told = new HashSet<>();
        for (SchoolContact recipient : recipients) {
            receipts.notified(published.id(), recipient);
            if (told.add(recipient.accountId())) {
                outbox.queue(
                        "briefing-version-" + published.id() + "-account-" + recipient.accountId(),
                        recipient.email(),
                        texts.get(
                                "briefing.mail.subject",
                                Marking.OFFICIAL.label(),
                                briefing.term().name().toLowerCase(Locale.UK)),
                        texts.get("briefing.mail.body", recipient.name(), baseUrl + "/my-briefings"));
            }
        }
        audit.record(
                "briefing.published",
                "briefing",
                termSlug,
                "version " + published.number() + ", " + told.size() + " recipients");
    }

    /** @return every open school and how far it is with the published version; empty when none is published */
    public List<SchoolStatus> progress(String termSlug) {
        return briefings
                .published(briefings.byTerm(termSlug).id())
                .map(version -> query.statuses(version.id(), schools.open()))
                .orElse(List.of());
    }
}
