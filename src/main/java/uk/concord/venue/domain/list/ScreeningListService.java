package uk.concord.venue.domain.list;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;

/** The list of proscribed organisations, for reading. */
@Service
@RolesAllowed(Permissions.VENUE_LISTS)
public class ScreeningListService {
    private final ScreeningList list;
    private final Clock clock;

    ScreeningListService(ScreeningList list, Clock clock) {
        this.list = list;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public ListVersion current() {
        return list.current();
    }

    /** @return whether the current version is due to be compared with the published list */
    @Transactional(readOnly = true)
    public boolean isStale() {
        return list.current().isStale(LondonTime.today(clock), list.staleDays());
    }

    /** @return after how many days without a check the list is shown as due */
    @Transactional(readOnly = true)
    public int staleDays() {
        return list.staleDays();
    }

    /** @return entries with the words in one of their names, by code */
    @Transactional(readOnly = true)
    public List<ListEntry> search(String words) {
        String sought = words.strip().toLowerCase(Locale.UK);
        return list.entries(list.current().id()).stream()
                .filter(entry -> sought.isEmpty()
                        || entry.primaryName().toLowerCase(Locale.UK).contains(sought)
                        || entry.code().toLowerCase(Locale.UK).equals(sought)
                        || entry.aliases().stream()
                                .anyMatch(alias -> alias.toLowerCase(Locale.UK).contains(sought)))
                .toList();
    }
}
