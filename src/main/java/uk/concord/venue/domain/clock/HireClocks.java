package uk.concord.venue.domain.clock;

import org.springframework.stereotype.Component;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.WorkingDayCalendar;

/** The clock with the working days an administrator has set. */
@Component
public class HireClocks {
    private final Settings settings;
    private final WorkingDayCalendar calendar;

    HireClocks(Settings settings, WorkingDayCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    public HireClock current() {
        return new HireClock(
                calendar.current(),
                new HireClock.Days(
                        settings.number("venue.clock.triage-days"),
                        settings.number("venue.clock.checks-days"),
                        settings.number("venue.match.days"),
                        settings.number("venue.decision.days"),
                        settings.number("venue.clock.level3-days"),
                        settings.number("venue.clock.total-days"),
                        settings.number("venue.clock.before-event-days"),
                        settings.number("venue.reply.days"),
                        settings.number("venue.offer.days")));
    }
}
