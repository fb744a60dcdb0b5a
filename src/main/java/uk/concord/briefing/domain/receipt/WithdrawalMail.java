package uk.concord.briefing.domain.receipt;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingVersion;
import uk.concord.briefing.domain.writing.WithdrawalNotice;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Marking;
import uk.concord.core.text.Texts;

/** A mail to everybody at a school that was told of a version: it was taken back, not why. */
@Component
class WithdrawalMail implements WithdrawalNotice {

    private final SchoolQuery schools;
    private final ReceiptQuery receipts;
    private final Outbox outbox;
    private final Texts texts;
    private final String baseUrl;

    WithdrawalMail(
            SchoolQuery schools,
            ReceiptQuery receipts,
            Outbox outbox,
            Texts texts,
            @Value("${concord.base-url}") String baseUrl) {
        this.schools = schools;
        this.receipts = receipts;
        this.outbox = outbox;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    @Override
    public void withdrawn(Briefing briefing, BriefingVersion version) {
        Set<Long> sentTo = receipts.sentTo(version.id());
        Set<Long> told = new HashSet<>();
        for (SchoolContact contact : schools.recipients()) {
            if (sentTo.contains(contact.schoolId()) && told.add(contact.accountId())) {
                outbox.queue(
                        "briefing-withdrawn-" + version.id() + "-account-" + contact.accountId(),
                        contact.email(),
                        texts.get(
                                "briefing.withdrawn.subject",
                                Marking.OFFICIAL.label(),
                                briefing.term().name().toLowerCase(Locale.UK)),
                        texts.get("briefing.withdrawn.body", contact.name(), baseUrl + "/my-briefings"));
            }
        }
    }
}
