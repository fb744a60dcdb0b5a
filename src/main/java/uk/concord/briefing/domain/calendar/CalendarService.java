package uk.concord.briefing.domain.calendar;

import static uk.concord.db.Tables.SCHOOL_CALENDAR;
import static uk.concord.db.Tables.SCHOOL_CALENDAR_INSET;
import static uk.concord.db.Tables.SCHOOL_CALENDAR_TERM;
import static uk.concord.db.Tables.SCHOOL_TERM;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.term.Term;
import uk.concord.briefing.domain.term.TermQuery;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;

/** Keeps the calendars. */
@Service
@RolesAllowed(Permissions.SCHOOLS_MANAGE)
@Transactional(readOnly = true)
public class CalendarService {

    /** Training days a calendar may hold; a school has five a year. */
    public static final int MOST_INSET = 60;

    private final DSLContext db;
    private final CalendarQuery query;
    private final TermQuery terms;
    private final AuditTrail audit;

    CalendarService(DSLContext db, CalendarQuery query, TermQuery terms, AuditTrail audit) {
        this.db = db;
        this.terms = terms;
        this.query = query;
        this.audit = audit;
    }

    public List<SchoolCalendar> all() {
        return query.all();
    }

    /** @return the terms a calendar can have days for, in order */
    public List<Term> terms() {
        return terms.all().reversed();
    }

    /** @throws uk.concord.core.NotFoundException when there is none */
    public SchoolCalendar byId(long id) {
        return query.byId(id);
    }

    /**
     * @return id of a new calendar that is as the authority's until days are entered
     * @throws RuleBrokenException when name or source is missing, or the name is taken
     */
    @Transactional
    public long add(String name, String source) {
        check(name, source);
        if (query.all().stream().anyMatch(calendar -> calendar.name().equalsIgnoreCase(name.strip()))) {
            throw new RuleBrokenException("briefing.calendar.name.taken");
        }
        long id = db.insertInto(SCHOOL_CALENDAR)
                .set(SCHOOL_CALENDAR.NAME, name.strip())
                .set(SCHOOL_CALENDAR.SOURCE, source.strip())
                .returningResult(SCHOOL_CALENDAR.ID)
                .fetchSingle()
                .value1();
        audit.record("briefing.calendar.added", "calendar", String.valueOf(id), "");
        return id;
    }

    /** The days of one term; all null takes the term out of the calendar, so that it is as in the authority's. */
    public record TermDays(
            String term,
            @Nullable LocalDate starts,
            @Nullable LocalDate ends,
            @Nullable LocalDate halfFrom,
            @Nullable LocalDate halfTo) {

        boolean isEmpty() {
            return starts == null && ends == null && halfFrom == null && halfTo == null;
        }
    }

    /**
     * Replaces the days of a calendar.
     *
     * @param version of the calendar on the screen
     * @throws RuleBrokenException when name or source is missing, days are out of order, or there are too many
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @Transactional
    public void save(long id, int version, String source, List<TermDays> terms, Set<LocalDate> inset) {
        SchoolCalendar calendar = query.byId(id);
        check(calendar.name(), source);
        if (inset.size() > MOST_INSET) {
            throw new RuleBrokenException("briefing.calendar.inset.many", MOST_INSET);
        }
        terms.forEach(term -> check(calendar, term));
        int changed = db.update(SCHOOL_CALENDAR)
                .set(SCHOOL_CALENDAR.SOURCE, source.strip())
                .set(SCHOOL_CALENDAR.VERSION, version + 1)
                .where(SCHOOL_CALENDAR.ID.eq(id))
                .and(SCHOOL_CALENDAR.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("calendar");
        }
        terms.forEach(term -> save(calendar, term));
        db.deleteFrom(SCHOOL_CALENDAR_INSET)
                .where(SCHOOL_CALENDAR_INSET.CALENDAR_ID.eq(id))
                .execute();
        inset.forEach(day -> db.insertInto(SCHOOL_CALENDAR_INSET)
                .set(SCHOOL_CALENDAR_INSET.CALENDAR_ID, id)
                .set(SCHOOL_CALENDAR_INSET.DAY, day)
                .execute());
        audit.record("briefing.calendar.changed", "calendar", String.valueOf(id), inset.size() + " training days");
    }

    private void save(SchoolCalendar calendar, TermDays days) {
        db.deleteFrom(SCHOOL_CALENDAR_TERM)
                .where(SCHOOL_CALENDAR_TERM.CALENDAR_ID.eq(calendar.id()))
                .and(SCHOOL_CALENDAR_TERM.TERM_ID.eq(
                        db.select(SCHOOL_TERM.ID).from(SCHOOL_TERM).where(SCHOOL_TERM.SLUG.eq(days.term()))))
                .execute();
        if (days.isEmpty()) {
            return;
        }
        db.insertInto(SCHOOL_CALENDAR_TERM)
                .set(SCHOOL_CALENDAR_TERM.CALENDAR_ID, calendar.id())
                .set(
                        SCHOOL_CALENDAR_TERM.TERM_ID,
                        db.select(SCHOOL_TERM.ID).from(SCHOOL_TERM).where(SCHOOL_TERM.SLUG.eq(days.term())))
                .set(SCHOOL_CALENDAR_TERM.STARTS, days.starts())
                .set(SCHOOL_CALENDAR_TERM.ENDS, days.ends())
                .set(SCHOOL_CALENDAR_TERM.HALF_FROM, days.halfFrom())
                .set(SCHOOL_CALENDAR_TERM.HALF_TO, days.halfTo())
                .execute();
    }

    private static void check(SchoolCalendar calendar, TermDays days) {
        LocalDate starts = days.starts();
        LocalDate ends = days.ends();
        boolean complete =
                starts != null && ends != null && CalendarTerm.inOrder(starts, ends, days.halfFrom(), days.halfTo());
        if (!complete && (calendar.authority() || !days.isEmpty())) {
            throw new RuleBrokenException("briefing.calendar.order");
        }
    }

    private static void check(String name, String source) {
        if (name.isBlank() || name.length() > 120) {
            throw new RuleBrokenException("briefing.calendar.name.missing");
        }
        if (source.isBlank() || source.length() > 300) {
            throw new RuleBrokenException("briefing.calendar.source.missing");
        }
    }
}
