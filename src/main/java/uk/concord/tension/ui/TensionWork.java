package uk.concord.tension.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;
import uk.concord.tension.domain.access.AccessRequestService;
import uk.concord.tension.domain.alert.AlertQuery;
import uk.concord.tension.domain.list.OpenDraft;
import uk.concord.tension.domain.list.TensionQuery;
import uk.concord.tension.domain.marking.MarkingService;
import uk.concord.tension.domain.report.Section.Step;
import uk.concord.tension.domain.triage.TriageQuery;
import uk.concord.tension.ui.access.AccessRequestsView;
import uk.concord.tension.ui.alerts.AlertRoutes;

/** What waits for a person among the tension reports. */
@Component
class TensionWork implements WorkSource {
    private final TensionQuery query;
    private final TriageQuery triage;
    private final MarkingService markings;
    private final AlertQuery alerts;
    private final AccessRequestService access;
    private final Texts texts;
    private final Clock clock;

    TensionWork(
            TensionQuery query,
            TriageQuery triage,
            MarkingService markings,
            AlertQuery alerts,
            AccessRequestService access,
            Texts texts,
            Clock clock) {
        this.query = query;
        this.triage = triage;
        this.markings = markings;
        this.alerts = alerts;
        this.access = access;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public List<WorkItem> workFor(CurrentUser user) {
        List<WorkItem> items = new ArrayList<>();
        if (user.has(Permissions.TENSION_FILE)) {
            List<OpenDraft> drafts = query.drafts(user.id());
            if (drafts.size() == 1) {
                OpenDraft draft = drafts.getFirst();
                items.add(new WorkItem(
                        texts.get("tension.work.draft"),
                        1,
                        TensionRoutes.step(Step.valueOf(draft.step()), draft.key()),
                        false));
            } else if (!drafts.isEmpty()) {
                items.add(new WorkItem(texts.get("tension.work.drafts"), drafts.size(), TensionRoutes.MINE, false));
            }
            int requests = access.openFor(user);
            if (requests > 0) {
                items.add(new WorkItem(texts.get("tension.work.access"), requests, AccessRequestsView.ADDRESS, false));
            }
            int questions = triage.questionsTo(user.id());
            if (questions > 0) {
                items.add(new WorkItem(texts.get("tension.work.questions"), questions, TensionRoutes.MINE, false));
            }
        }
        if (user.has(Permissions.TENSION_TRIAGE)) {
            TriageQuery.Queue queue = triage.queue(user, LondonTime.today(clock));
            if (queue.total() > 0) {
                items.add(new WorkItem(
                        texts.get("tension.work.triage"), queue.total(), TensionRoutes.TRIAGE, queue.late() > 0));
            }
            TriageQuery.Queue mine = triage.queueOf(user, LondonTime.today(clock));
            if (mine.total() > 0) {
                items.add(new WorkItem(
                        texts.get("tension.work.assigned"), mine.total(), TensionRoutes.TRIAGE_MINE, mine.late() > 0));
            }
            int again = triage.toReview(user, LondonTime.today(clock)).size();
            if (again > 0) {
                items.add(new WorkItem(texts.get("tension.work.review"), again, TensionRoutes.TRIAGE, true));
            }
            int lowering = markings.forSecondPerson(user).size();
            if (lowering > 0) {
                items.add(new WorkItem(texts.get("tension.work.marking"), lowering, TensionRoutes.TRIAGE, false));
            }
            int receipts = triage.awaitingReceipt(user).size();
            if (receipts > 0) {
                items.add(new WorkItem(texts.get("tension.work.receipts"), receipts, TensionRoutes.TRIAGE, false));
            }
            int open = alerts.openCount(user.locality());
            if (open > 0) {
                items.add(new WorkItem(texts.get("tension.work.alerts"), open, AlertRoutes.LIST, false));
            }
        }
        return items;
    }
}
