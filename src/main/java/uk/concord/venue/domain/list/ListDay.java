package uk.concord.venue.domain.list;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.run.Run;
import uk.concord.venue.domain.run.Runs;

/** The day on which a version confirmed ahead of time comes into force: bookings are screened again then. */
@Component
class ListDay {
    private final ScreeningList list;
    private final ListDraftRepository drafts;
    private final Runs runs;

    ListDay(ScreeningList list, ListDraftRepository drafts, Runs runs) {
        this.list = list;
        this.drafts = drafts;
        this.runs = runs;
    }

    /** Asks once for the re-screening, in the name of the person who proposed the version. */
    @Transactional
    public void requestRescreening() {
        ListVersion current = list.current();
        LocalDate published = LocalDate.ofInstant(current.publishedAt(), LondonTime.ZONE);
        String subject = String.valueOf(current.versionNo());
        if (current.effectiveFrom().isAfter(published)
                && runs.latest(Run.Kind.RESCREEN, subject).isEmpty()) {
            drafts.proposer(current.versionNo())
                    .ifPresent(by -> runs.request(Run.Kind.RESCREEN, subject, by.id(), by.name()));
        }
    }
}
