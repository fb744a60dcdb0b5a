package uk.concord.briefing.domain.calendar;

import static org.jooq.impl.DSL.count;
import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_CALENDAR;
import static uk.concord.db.Tables.SCHOOL_CALENDAR_INSET;
import static uk.concord.db.Tables.SCHOOL_CALENDAR_TERM;
import static uk.concord.db.Tables.SCHOOL_TERM;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.NotFoundException;
import uk.concord.core.time.WorkingDayCalendar;

/** Reads calendars and says which days are school days where. */
@Component
public class CalendarQuery {

    private final DSLContext db;
    private final WorkingDayCalendar working;

    CalendarQuery(DSLContext db, WorkingDayCalendar working) {
        this.db = db;
        this.working = working;
    }

    /** @return the authority's calendar, then the others by name */
    public List<SchoolCalendar> all() {
        Map<Long, List<CalendarTerm>> terms = new HashMap<>();
        db.select(
                        SCHOOL_CALENDAR_TERM.CALENDAR_ID,
                        SCHOOL_TERM.SLUG,
                        SCHOOL_CALENDAR_TERM.STARTS,
                        SCHOOL_CALENDAR_TERM.ENDS,
                        SCHOOL_CALENDAR_TERM.HALF_FROM,
                        SCHOOL_CALENDAR_TERM.HALF_TO)
                .from(SCHOOL_CALENDAR_TERM)
                .join(SCHOOL_TERM)
                .on(SCHOOL_TERM.ID.eq(SCHOOL_CALENDAR_TERM.TERM_ID))
                .orderBy(SCHOOL_CALENDAR_TERM.STARTS, SCHOOL_CALENDAR_TERM.ID)
                .forEach(row -> terms.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new CalendarTerm(row.value2(), row.value3(), row.value4(), row.value5(), row.value6())));
        Map<Long, List<LocalDate>> inset = new HashMap<>();
        db.select(SCHOOL_CALENDAR_INSET.CALENDAR_ID, SCHOOL_CALENDAR_INSET.DAY)
                .from(SCHOOL_CALENDAR_INSET)
                .orderBy(SCHOOL_CALENDAR_INSET.DAY)
                .forEach(row -> inset.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(row.value2()));
        Map<Long, Integer> schools = db.select(SCHOOL.CALENDAR_ID, count())
                .from(SCHOOL)
                .where(SCHOOL.CALENDAR_ID.isNotNull())
                .groupBy(SCHOOL.CALENDAR_ID)
                .fetchMap(SCHOOL.CALENDAR_ID, count());
        return db.selectFrom(SCHOOL_CALENDAR)
                .orderBy(SCHOOL_CALENDAR.AUTHORITY.desc(), SCHOOL_CALENDAR.NAME, SCHOOL_CALENDAR.ID)
                .fetch(row -> new SchoolCalendar(
                        row.getId(),
                        row.getName(),
                        row.getAuthority(),
                        row.getSource(),
                        row.getVersion(),
                        schools.getOrDefault(row.getId(), 0),
                        terms.getOrDefault(row.getId(), List.of()),
                        inset.getOrDefault(row.getId(), List.of())));
    }

    /** @throws NotFoundException when there is none */
    public SchoolCalendar byId(long id) {
        return all().stream()
                .filter(calendar -> calendar.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("calendar"));
    }

    /** @return the authority's school days */
    public SchoolDays authority() {
        return days(null, all());
    }

    /** @return each school's own days by id of the school; those that keep the authority's calendar included */
    public Map<Long, SchoolDays> bySchool() {
        List<SchoolCalendar> calendars = all();
        Map<Long, SchoolDays> byCalendar = new HashMap<>();
        SchoolDays usual = days(null, calendars);
        calendars.forEach(calendar -> byCalendar.put(calendar.id(), days(calendar, calendars)));
        Map<Long, SchoolDays> bySchool = new HashMap<>();
        db.select(SCHOOL.ID, SCHOOL.CALENDAR_ID).from(SCHOOL).forEach(row -> {
            Long own = row.value2();
            bySchool.put(row.value1(), own == null ? usual : byCalendar.getOrDefault(own, usual));
        });
        return bySchool;
    }

    /** A term the calendar does not have is as in the authority's; so are the training days of a term it has none in. */
    private SchoolDays days(@Nullable SchoolCalendar own, List<SchoolCalendar> calendars) {
        Map<String, CalendarTerm> terms = new LinkedHashMap<>();
        Set<LocalDate> inset = new HashSet<>();
        for (SchoolCalendar calendar : calendars) {
            if (calendar.authority()) {
                calendar.terms().forEach(term -> terms.put(term.term(), term));
                inset.addAll(calendar.inset());
            }
        }
        if (own != null && !own.authority()) {
            for (CalendarTerm usual : List.copyOf(terms.values())) {
                if (own.inset().stream().anyMatch(usual::spans)) {
                    inset.removeIf(usual::spans);
                }
            }
            own.terms().forEach(term -> terms.put(term.term(), term));
            inset.addAll(own.inset());
        }
        return new SchoolDays(List.copyOf(terms.values()), inset, working.current());
    }
}
