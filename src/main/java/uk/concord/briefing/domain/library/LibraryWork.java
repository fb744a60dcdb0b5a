package uk.concord.briefing.domain.library;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;

/** Entries that have expired or soon will, on "my work" of those who keep the libraries and write. */
@Component
class LibraryWork implements WorkSource {

    private final LibraryQuery query;
    private final Settings settings;
    private final Texts texts;
    private final Clock clock;

    LibraryWork(LibraryQuery query, Settings settings, Texts texts, Clock clock) {
        this.query = query;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 33;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> workFor(CurrentUser user) {
        if (!user.has(Permissions.BRIEFING_REFERENCE) || !user.has(Permissions.BRIEFING_WRITE)) {
            return List.of();
        }
        LocalDate today = LondonTime.today(clock);
        List<LibraryEntry> ageing = query.expiringBy(today.plusDays(settings.number("briefing.library-near-days")));
        return ageing.isEmpty()
                ? List.of()
                : List.of(new WorkItem(
                        texts.get("briefing.work.library"),
                        ageing.size(),
                        "/briefings/library",
                        ageing.getFirst().expires().isBefore(today)));
    }
}
