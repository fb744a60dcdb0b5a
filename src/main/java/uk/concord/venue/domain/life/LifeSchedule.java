package uk.concord.venue.domain.life;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.mail.Outbox;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.people.domain.AccountQuery;

/** What the calendar does to requests and bookings; run by a job. */
@Component
public class LifeSchedule {
    private final Life life;
    private final LifeRepository repository;
    private final Outbox outbox;
    private final AccountQuery accounts;
    private final Settings settings;
    private final WorkingDayCalendar calendar;
    private final Texts texts;
    private final Clock clock;

    LifeSchedule(
            Life life,
            LifeRepository repository,
            Outbox outbox,
            AccountQuery accounts,
            Settings settings,
            WorkingDayCalendar calendar,
            Texts texts,
            Clock clock) {
        this.life = life;
        this.repository = repository;
        this.outbox = outbox;
        this.accounts = accounts;
        this.settings = settings;
        this.calendar = calendar;
        this.texts = texts;
        this.clock = clock;
    }

    /** Offers run out, events pass, and officers are told that a hirer should be reminded. */
    @Transactional
    public void run() {
        LocalDate today = LondonTime.today(clock);
        String by = texts.get("venue.life.by-calendar");
        repository.offersPast(today).forEach(reference -> life.lapse(by, reference));
        repository.eventsPast(today).forEach(reference -> life.held(by, reference));
        int days = settings.number("venue.reply.reminder-days");
        repository.unreminded().stream()
                .filter(request ->
                        calendar.current().between(LocalDate.ofInstant(request.askedAt(), LondonTime.ZONE), today)
                                >= days)
                .forEach(request -> remind(request, by));
    }

    private void remind(LifeRepository.Unanswered request, String by) {
        repository.reminded(request.requestId(), clock.instant());
        repository.event(request.checkId(), LifeEvent.Kind.REMINDED, "", by, clock.instant());
        accounts.byId(request.officerId())
                .ifPresent(officer -> outbox.queue(
                        "venue-remind-" + request.requestId(),
                        officer.email(),
                        texts.get("venue.remind.subject"),
                        texts.get("venue.remind.body", request.reference())));
    }
}
