package uk.concord.tension.domain.assignment;

import java.time.LocalDate;
import uk.concord.core.time.WorkingDays;
import uk.concord.tension.domain.Intake;
import uk.concord.tension.domain.report.Choice;

/** By when a report is to be decided (clocks of the escalation matrix, tension monitoring domain rules §3.6). */
public enum Urgency implements Choice {
    /** As every report: two working days after it came. */
    NORMAL,
    /** As at level 3: one working day from now. */
    SOON,
    /** As at level 4: today. */
    TODAY;

    /** @return the day by which a report that came on that day is to be decided */
    LocalDate due(WorkingDays calendar, LocalDate received, LocalDate today) {
        return switch (this) {
            case NORMAL -> calendar.plus(received, Intake.DUE_WORKING_DAYS);
            case SOON -> calendar.plus(today, 1);
            case TODAY -> calendar.plus(today, 0);
        };
    }
}
