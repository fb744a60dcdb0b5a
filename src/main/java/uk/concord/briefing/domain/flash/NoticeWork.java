package uk.concord.briefing.domain.flash;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;

/** What waits on "my work" because of a notice; it stands first, because it waits for hours and not for days. */
@Component
class NoticeWork implements WorkSource {

    private final NoticeQuery query;
    private final NoticeRepository repository;
    private final SchoolNoticeService mine;
    private final Texts texts;
    private final Clock clock;

    NoticeWork(NoticeQuery query, NoticeRepository repository, SchoolNoticeService mine, Texts texts, Clock clock) {
        this.query = query;
        this.repository = repository;
        this.mine = mine;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 5;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> workFor(CurrentUser user) {
        List<WorkItem> items = new ArrayList<>();
        if (user.has(Permissions.BRIEFING_RECEIVE)) {
            mine.mine().stream()
                    .filter(notice -> notice.acknowledgedAt() == null && notice.withdrawnAt() == null)
                    .forEach(notice -> items.add(new WorkItem(
                            texts.get("briefing.work.notice", LondonTime.dateTime(notice.acknowledgeBy())),
                            1,
                            "/my-briefings/notices/" + notice.id(),
                            notice.acknowledgeBy().isBefore(clock.instant()))));
        }
        if (user.has(Permissions.BRIEFING_APPROVE)) {
            query.in(NoticeState.REVIEW).stream()
                    .filter(notice -> !repository.hands(notice.id()).contains(user.id()))
                    .forEach(notice -> items.add(new WorkItem(
                            texts.get("briefing.work.notice.send", notice.text().title()),
                            1,
                            "/briefings/notices/" + notice.id(),
                            true)));
        }
        if (user.has(Permissions.BRIEFING_WRITE)) {
            query.in(NoticeState.DRAFT).stream()
                    .filter(notice -> !notice.returnNote().isEmpty())
                    .forEach(notice -> items.add(new WorkItem(
                            texts.get(
                                    "briefing.work.notice.returned",
                                    notice.text().title()),
                            1,
                            "/briefings/notices/" + notice.id(),
                            false)));
        }
        return items;
    }
}
