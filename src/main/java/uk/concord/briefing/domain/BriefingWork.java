package uk.concord.briefing.domain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.chasing.TaskService;
import uk.concord.briefing.domain.receipt.SchoolWork;
import uk.concord.briefing.domain.review.Reviews;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;

/** What waits on "my work" because of a briefing. */
@Component
public class BriefingWork implements WorkSource {

    private final BriefingQuery briefings;
    private final SchoolWork schoolWork;
    private final TaskService tasks;
    private final Reviews reviews;
    private final Clock clock;
    private final Texts texts;

    BriefingWork(
            BriefingQuery briefings,
            SchoolWork schoolWork,
            TaskService tasks,
            Reviews reviews,
            Clock clock,
            Texts texts) {
        this.briefings = briefings;
        this.schoolWork = schoolWork;
        this.tasks = tasks;
        this.reviews = reviews;
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> workFor(CurrentUser user) {
        List<WorkItem> items = new ArrayList<>();
        if (user.has(Permissions.BRIEFING_RECEIVE)) {
            items.addAll(schoolWork.toAcknowledge());
        }
        if (user.has(Permissions.BRIEFING_WRITE)
                || user.has(Permissions.BRIEFING_REVIEW)
                || user.has(Permissions.BRIEFING_APPROVE)) {
            briefings.all().forEach(briefing -> add(items, briefing, user));
        }
        if (user.has(Permissions.BRIEFING_WRITE)) {
            int open = tasks.open().size();
            if (open > 0) {
                items.add(new WorkItem(texts.get("briefing.work.tasks"), open, "/briefings/tasks", false));
            }
        }
        return items;
    }

    private void add(List<WorkItem> items, Briefing briefing, CurrentUser user) {
        String address = "/briefings/" + briefing.term().slug();
        String term = briefing.term().name();
        if (user.has(Permissions.BRIEFING_REVIEW)) {
            reviews.emergencies(briefing.id()).stream()
                    .filter(emergency -> emergency.reviewedAt() == null)
                    .forEach(emergency -> items.add(new WorkItem(
                            texts.get("briefing.work.emergency", term, LondonTime.date(emergency.reviewDue())),
                            1,
                            address,
                            emergency.reviewDue().isBefore(LondonTime.today(clock)))));
        }
        boolean writes = user.has(Permissions.BRIEFING_WRITE);
        switch (briefing.state()) {
            case DRAFT -> {
                long open = briefings.sections(briefing.id()).stream()
                        .filter(draft -> draft.progress() != SectionDraft.Progress.FINISHED)
                        .count();
                if (writes && open == 0) {
                    items.add(new WorkItem(texts.get("briefing.work.submit", term), 1, address, false));
                }
            }
            case REVIEW -> {
                if (user.has(Permissions.BRIEFING_APPROVE)) {
                    items.add(new WorkItem(texts.get("briefing.work.approve", term), 1, address, false));
                }
                if (user.has(Permissions.BRIEFING_REVIEW)
                        && reviews.of(briefing.id(), briefing.version()).isEmpty()) {
                    items.add(new WorkItem(texts.get("briefing.work.review", term), 1, address, false));
                }
            }
            case APPROVED -> {
                if (writes) {
                    items.add(new WorkItem(texts.get("briefing.work.publish", term), 1, address, false));
                }
            }
            case PUBLISHED -> {
                long waiting = schoolWork.waitingSchools(briefing);
                if (user.has(Permissions.BRIEFING_PROGRESS) && waiting > 0) {
                    items.add(new WorkItem(
                            texts.get("briefing.work.schools", term),
                            waiting,
                            address + "/schools",
                            schoolWork.overdue(briefing)));
                }
            }
            case WITHDRAWN -> {
                if (writes) {
                    items.add(new WorkItem(texts.get("briefing.work.withdrawn", term), 1, address, false));
                }
            }
        }
        if (briefing.state() == BriefingState.DRAFT
                && writes
                && !briefing.returnNote().isEmpty()) {
            items.add(new WorkItem(texts.get("briefing.work.returned", term), 1, address, false));
        }
    }
}
