package uk.concord.venue.domain.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.core.time.WorkingDays;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;
import uk.concord.venue.domain.rules.Authority;

/** What waits for a person in venue hire. */
@Component
class VenueWork implements WorkSource {
    /** Working days to resolve a match, and to decide (venue rules, clocks). */
    private static final int MATCH_DAYS = 1;

    private static final int DECISION_DAYS = 3;

    private final CheckQuery query;
    private final WorkingDayCalendar calendar;
    private final Texts texts;
    private final Clock clock;

    VenueWork(CheckQuery query, WorkingDayCalendar calendar, Texts texts, Clock clock) {
        this.query = query;
        this.calendar = calendar;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> workFor(CurrentUser user) {
        List<WorkItem> items = new ArrayList<>();
        VenueAuthority.of(user).ifPresent(level -> {
            if (user.has(Permissions.VENUE_RESOLVE)) {
                add(items, user, "venue.work.matches", filter("MATCHES", level.name(), ""), MATCH_DAYS);
            }
            add(items, user, "venue.work.decisions", filter("RECOMMENDED", level.name(), ""), DECISION_DAYS);
        });
        if (user.has(Permissions.VENUE_CHECK)) {
            add(items, user, "venue.work.drafts", filter("DRAFT", "", "yes"), 0);
            if (VenueAuthority.of(user).filter(level -> level == Authority.L0).isPresent()) {
                add(items, user, "venue.work.my-matches", filter("MATCHES", "", "yes"), 0);
            }
        }
        if (user.roles().contains(Role.LEGAL)) {
            add(items, user, "venue.work.advice", CheckFilter.of("", "RECOMMENDED", "L3", "", "yes"), DECISION_DAYS);
        }
        return items;
    }

    private static CheckFilter filter(String state, String waiting, String mine) {
        return CheckFilter.of("", state, waiting, mine, "");
    }

    private void add(List<WorkItem> items, CurrentUser user, String key, CheckFilter filter, int days) {
        long count = query.count(filter, user.id());
        if (count > 0) {
            boolean late = days > 0 && query.countWaitingSince(filter, user.id(), workingDaysAgo(days)) > 0;
            items.add(new WorkItem(texts.get(key), count, address(filter), late));
        }
    }

    private Instant workingDaysAgo(int days) {
        WorkingDays workingDays = calendar.current();
        LocalDate today = LondonTime.today(clock);
        LocalDate start = today;
        while (workingDays.between(start, today) < days) {
            start = start.minusDays(1);
        }
        return LondonTime.startOf(start);
    }

    private static String address(CheckFilter filter) {
        StringBuilder address = new StringBuilder("venue-checks?state=").append(filter.state());
        if (filter.waiting() != null) {
            address.append("&waiting=").append(filter.waiting());
        }
        if (filter.mine()) {
            address.append("&mine=yes");
        }
        if (filter.noLegalAdvice()) {
            address.append("&legal=yes");
        }
        return address.toString();
    }
}
