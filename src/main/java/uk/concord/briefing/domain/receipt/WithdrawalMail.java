package uk.concord.briefing.domain.receipt;

import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingVersion;
import uk.concord.briefing.domain.writing.WithdrawalNotice;

/** A mail to everybody at a school that was told of a version: it was taken back, not why. */
@Component
class WithdrawalMail implements WithdrawalNotice {

    private final SchoolQuery schools;
    private final ReceiptQuery receipts;
    private final SchoolMail mail;

    WithdrawalMail(SchoolQuery schools, ReceiptQuery receipts, SchoolMail mail) {
        this.schools = schools;
        this.receipts = receipts;
        this.mail = mail;
    }

    @Override
    public void withdrawn(Briefing briefing, BriefingVersion version) {
        Set<Long> sentTo = receipts.sentTo(version.id());
        mail.send(
                "briefing-withdrawn-" + version.id(),
                schools.recipients().stream()
                        .filter(contact -> sentTo.contains(contact.schoolId()))
                        .toList(),
                "briefing.withdrawn",
                briefing.term().name().toLowerCase(Locale.UK),
                "/my-briefings/" + briefing.term().slug());
    }
}
