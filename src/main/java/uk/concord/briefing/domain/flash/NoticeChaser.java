package uk.concord.briefing.domain.flash;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.chasing.SchoolTask;
import uk.concord.briefing.domain.chasing.TaskRepository;
import uk.concord.briefing.domain.school.School;
import uk.concord.briefing.domain.school.SchoolQuery;

/** When the hours of a notice are over, somebody phones the schools that have not acknowledged it. */
@Component
public class NoticeChaser {

    private final NoticeQuery query;
    private final SchoolQuery schools;
    private final TaskRepository tasks;
    private final Clock clock;

    NoticeChaser(NoticeQuery query, SchoolQuery schools, TaskRepository tasks, Clock clock) {
        this.query = query;
        this.schools = schools;
        this.tasks = tasks;
        this.clock = clock;
    }

    /**
     * Opens one task for each school and notice, however often this runs.
     *
     * @return number of new tasks
     */
    @Transactional
    public int run() {
        Instant now = clock.instant();
        int opened = 0;
        for (FlashNotice notice : query.in(NoticeState.SENT)) {
            Instant by = notice.acknowledgeBy();
            if (by == null || by.isAfter(now)) {
                continue;
            }
            var waiting = query.waiting(notice.id());
            for (School school : schools.open()) {
                if (waiting.contains(school.id())
                        && tasks.open(
                                SchoolTask.Kind.PHONE,
                                school.id(),
                                null,
                                "briefing-notice-" + notice.id() + "-school-" + school.id())) {
                    opened++;
                }
            }
        }
        return opened;
    }
}
