package uk.concord.venue.domain.check;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;
import uk.concord.venue.domain.rules.Authority;

/** What waits for a person in venue hire. */
@Component
class VenueWork implements WorkSource {
    private final CheckQuery query;
    private final Texts texts;
    private final Clock clock;

    VenueWork(CheckQuery query, Texts texts, Clock clock) {
        this.query = query;
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
                add(items, user, "venue.work.matches", filter("MATCHES", level.name(), ""));
            }
            add(items, user, "venue.work.decisions", filter("RECOMMENDED", level.name(), ""));
            long breaches = query.countBreaches(level, LondonTime.today(clock));
            if (breaches > 0) {
                items.add(
                        new WorkItem(texts.get("venue.work.breaches"), breaches, "venue-checks/queue?late=yes", true));
            }
        });
        if (user.has(Permissions.VENUE_CHECK)) {
            add(items, user, "venue.work.drafts", filter("DRAFT", "", "yes"));
            if (VenueAuthority.of(user).filter(level -> level == Authority.L0).isPresent()) {
                add(items, user, "venue.work.my-matches", filter("MATCHES", "", "yes"));
            }
        }
        if (user.roles().contains(Role.LEGAL)) {
            add(items, user, "venue.work.advice", CheckFilter.of("", "RECOMMENDED", "L3", "", "yes"));
        }
        return items;
    }

    private static CheckFilter filter(String state, String waiting, String mine) {
        return CheckFilter.of("", state, waiting, mine, "");
    }

    private void add(List<WorkItem> items, CurrentUser user, String key, CheckFilter filter) {
        long count = query.count(filter, user.id());
        if (count > 0) {
            boolean late = query.countLate(filter, user.id(), LondonTime.today(clock)) > 0;
            items.add(new WorkItem(texts.get(key), count, address(filter), late));
        }
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
