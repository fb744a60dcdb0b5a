package uk.concord.briefing.domain.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;

/** The sections a person owns, on "my work". */
@Component
class PlanWork implements WorkSource {

    private final BriefingQuery briefings;
    private final PlanQuery plans;
    private final Texts texts;
    private final Clock clock;

    PlanWork(BriefingQuery briefings, PlanQuery plans, Texts texts, Clock clock) {
        this.briefings = briefings;
        this.plans = plans;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 29;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> workFor(CurrentUser user) {
        if (!user.has(Permissions.BRIEFING_WRITE)) {
            return List.of();
        }
        return briefings.all().stream()
                .filter(briefing -> briefing.state() == BriefingState.DRAFT)
                .flatMap(briefing -> own(briefing, user).stream())
                .toList();
    }

    /** What is late and what is not are two lines, so that each number is that of the tasks it says. */
    private List<WorkItem> own(Briefing briefing, CurrentUser user) {
        LocalDate today = LondonTime.today(clock);
        List<SectionTask> open = plans.plan(briefing).tasks().stream()
                .filter(task -> task.ownerId() == user.id() && !task.state().done())
                .toList();
        List<SectionTask> late = open.stream().filter(task -> task.late(today)).toList();
        String address = "/briefings/" + briefing.term().slug();
        List<WorkItem> items = new java.util.ArrayList<>();
        if (!late.isEmpty()) {
            items.add(new WorkItem(
                    texts.get("briefing.work.sections.late", briefing.term().name()), late.size(), address, true));
        }
        open.stream()
                .filter(task -> !task.late(today))
                .min(Comparator.comparing(SectionTask::due))
                .ifPresent(next -> items.add(new WorkItem(
                        texts.get("briefing.work.sections", briefing.term().name(), LondonTime.date(next.due())),
                        open.size() - late.size(),
                        address,
                        false)));
        return items;
    }
}
