package uk.concord.tension.domain;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.tension.domain.triage.ReportState;

/** What makes complete answers a submitted report. Needs the caller's transaction. */
@Component
public class Intake {
    /** Days after which a report must be decided (2 working days; tension monitoring domain rules §3.6, level 1–2). */
    public static final int DUE_WORKING_DAYS = 2;

    private final ReferenceNumbers references;
    private final WorkingDayCalendar calendar;
    private final Clock clock;

    public Intake(ReferenceNumbers references, WorkingDayCalendar calendar, Clock clock) {
        this.references = references;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * A report that arrives now.
     *
     * @param columns state, reference, times and what the reporter acknowledged
     */
    public record Arrival(String reference, Map<Field<?>, @Nullable Object> columns) {}

    /** @param privacyNotice version of the notice the reporter has acknowledged, or null when nobody was asked */
    public Arrival arrive(@Nullable String privacyNotice) {
        LocalDate today = LondonTime.today(clock);
        String reference = references.next("CT", today.getYear());
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_REPORT.STATE, ReportState.SUBMITTED.name());
        columns.put(TENSION_REPORT.REFERENCE, reference);
        columns.put(TENSION_REPORT.RECEIVED_AT, clock.instant());
        columns.put(TENSION_REPORT.DUE_ON, calendar.current().plus(today, DUE_WORKING_DAYS));
        columns.put(TENSION_REPORT.PRIVACY_NOTICE, privacyNotice);
        return new Arrival(reference, columns);
    }
}
