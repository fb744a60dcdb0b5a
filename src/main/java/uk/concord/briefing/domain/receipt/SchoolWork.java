package uk.concord.briefing.domain.receipt;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingVersion;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;

/** What waits because schools have not read yet: for them, and for those who wait for them. */
@Component
public class SchoolWork {

    private final SchoolBriefingService service;
    private final BriefingQuery briefings;
    private final SchoolQuery schools;
    private final ReceiptQuery receipts;
    private final AcknowledgeBy dueDays;
    private final Texts texts;
    private final Clock clock;

    SchoolWork(
            SchoolBriefingService service,
            BriefingQuery briefings,
            SchoolQuery schools,
            ReceiptQuery receipts,
            AcknowledgeBy dueDays,
            Texts texts,
            Clock clock) {
        this.service = service;
        this.briefings = briefings;
        this.schools = schools;
        this.receipts = receipts;
        this.dueDays = dueDays;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return one item for each published briefing the person signed in has not acknowledged */
    public List<WorkItem> toAcknowledge() {
        LocalDate today = LondonTime.today(clock);
        return service.mine().stream()
                .filter(briefing -> briefing.acknowledgedAt() == null)
                .map(briefing -> new WorkItem(
                        texts.get(
                                "briefing.work.acknowledge",
                                briefing.term().name(),
                                LondonTime.date(briefing.acknowledgeBy())),
                        1,
                        "/my-briefings/" + briefing.term().slug(),
                        briefing.acknowledgeBy().isBefore(today)))
                .toList();
    }

    /** @return number of open schools that have not acknowledged the published version */
    public long waitingSchools(Briefing briefing) {
        return briefings
                .published(briefing.id())
                .map(version -> receipts.statuses(version.id(), schools.open()).stream()
                        .filter(status -> status.acknowledgedAt() == null)
                        .count())
                .orElse(0L);
    }

    /** @return whether a school that was told has let the day pass until which it was asked to acknowledge */
    public boolean overdue(Briefing briefing) {
        LocalDate today = LondonTime.today(clock);
        return briefings
                .published(briefing.id())
                .map(version -> late(version, today))
                .orElse(false);
    }

    private boolean late(BriefingVersion version, LocalDate today) {
        Instant published = version.publishedAt();
        if (published == null) {
            return false;
        }
        List<Long> waiting = receipts.statuses(version.id(), schools.open()).stream()
                .filter(status -> status.notifiedAt() != null && status.acknowledgedAt() == null)
                .map(status -> status.school().id())
                .toList();
        return dueDays.bySchool(published, waiting).values().stream().anyMatch(day -> day.isBefore(today));
    }
}
