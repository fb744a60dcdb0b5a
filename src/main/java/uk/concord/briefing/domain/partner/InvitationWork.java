package uk.concord.briefing.domain.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.partner.Invitation.State;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;

/** Sections a partner has to write, and texts of partners an author has to read, on "my work". */
@Component
class InvitationWork implements WorkSource {

    private final InvitationQuery query;
    private final BriefingQuery briefings;
    private final Texts texts;
    private final Clock clock;

    InvitationWork(InvitationQuery query, BriefingQuery briefings, Texts texts, Clock clock) {
        this.query = query;
        this.briefings = briefings;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> workFor(CurrentUser user) {
        List<WorkItem> items = new ArrayList<>();
        LocalDate today = LondonTime.today(clock);
        if (user.has(Permissions.BRIEFING_CONTRIBUTE)) {
            query.ofPartner(user.id()).stream()
                    .filter(invitation -> invitation.state().withPartner())
                    .forEach(invitation -> items.add(new WorkItem(
                            texts.get(
                                    "briefing.work.contribute",
                                    invitation.termName(),
                                    texts.get(invitation.section().titleKey()),
                                    LondonTime.date(invitation.due())),
                            1,
                            "/my-sections/" + invitation.termSlug() + "/"
                                    + invitation.section().slug(),
                            invitation.due().isBefore(today))));
        }
        if (user.has(Permissions.BRIEFING_WRITE)) {
            briefings.all().stream()
                    .filter(briefing -> briefing.state() == BriefingState.DRAFT)
                    .forEach(briefing -> addToRead(items, briefing));
        }
        return items;
    }

    private void addToRead(List<WorkItem> items, Briefing briefing) {
        query.open(briefing).stream()
                .filter(invitation -> invitation.state() == State.SUBMITTED)
                .forEach(invitation -> items.add(new WorkItem(
                        texts.get(
                                "briefing.work.partner",
                                briefing.term().name(),
                                texts.get(invitation.section().titleKey()),
                                invitation.partnerName()),
                        1,
                        "/briefings/" + briefing.term().slug() + "/sections/"
                                + invitation.section().slug(),
                        false)));
    }
}
