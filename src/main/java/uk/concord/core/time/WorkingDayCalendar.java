package uk.concord.core.time;

import static uk.concord.db.Tables.BANK_HOLIDAY;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The working days with the bank holidays on record. */
@Component
public class WorkingDayCalendar {
    private final DSLContext db;

    WorkingDayCalendar(DSLContext db) {
        this.db = db;
    }

    public WorkingDays current() {
        return new WorkingDays(db.select(BANK_HOLIDAY.DAY).from(BANK_HOLIDAY).fetch(BANK_HOLIDAY.DAY));
    }
}
