package uk.concord.briefing.domain.partner;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.Missing;
import uk.concord.briefing.domain.writing.SubmissionGate;
import uk.concord.core.text.Texts;

/** No briefing is submitted while a partner writes, or what a partner wrote was not read. */
@Component
class InvitationGate implements SubmissionGate {

    private final InvitationQuery query;
    private final Texts texts;

    InvitationGate(InvitationQuery query, Texts texts) {
        this.query = query;
        this.texts = texts;
    }

    @Override
    public List<Missing> missing(Briefing briefing) {
        return query.open(briefing).stream()
                .map(invitation -> new Missing(
                        texts.get(
                                invitation.state().withPartner()
                                        ? "briefing.missing.partner"
                                        : "briefing.missing.partner.read",
                                texts.get(invitation.section().titleKey()),
                                invitation.partnerName()),
                        invitation.section()))
                .toList();
    }
}
