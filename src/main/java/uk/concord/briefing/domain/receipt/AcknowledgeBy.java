package uk.concord.briefing.domain.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.calendar.CalendarQuery;
import uk.concord.briefing.domain.calendar.SchoolDays;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;

/** Until when schools are asked to acknowledge: so many of their own school days after publication. */
@Component
public class AcknowledgeBy {

    private final CalendarQuery calendars;
    private final Settings settings;

    AcknowledgeBy(CalendarQuery calendars, Settings settings) {
        this.calendars = calendars;
        this.settings = settings;
    }

    /** @return the day by id of the school */
    public Map<Long, LocalDate> bySchool(Instant published, Collection<Long> schoolIds) {
        int days = settings.number("briefing.acknowledge-days");
        LocalDate from = LocalDate.ofInstant(published, LondonTime.ZONE);
        Map<Long, SchoolDays> own = calendars.bySchool();
        Map<Long, LocalDate> due = new java.util.HashMap<>();
        schoolIds.forEach(id -> {
            SchoolDays schoolDays = own.get(id);
            due.put(id, (schoolDays == null ? calendars.authority() : schoolDays).plus(from, days));
        });
        return due;
    }

    /** @return the earliest of the schools' days */
    public LocalDate earliest(Instant published, Collection<Long> schoolIds) {
        return bySchool(published, schoolIds).values().stream()
                .min(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalArgumentException("no school"));
    }
}
