package uk.concord.tension.domain.event;

import static uk.concord.db.Tables.TENSION_EVENT;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.WARD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.core.security.CurrentUser;
import uk.concord.tension.domain.access.IssueAccessSql;
import uk.concord.tension.domain.report.Choice;

/** Reads and writes the register of events. Every write needs the caller's transaction. */
@Repository
public class EventRepository {
    private static final int MOST = 1_000;

    private final DSLContext db;

    EventRepository(DSLContext db) {
        this.db = db;
    }

    /** @return the event, if this person sees it, with its issue, if this person sees that */
    Optional<Event> byReference(CurrentUser reader, String reference) {
        return fetch(
                        TENSION_EVENT.REFERENCE.eq(reference).and(EventAccessSql.readable(reader)),
                        EventAccessSql.seesIssue(reader))
                .stream()
                .findFirst();
    }

    Optional<Event> byKey(String key) {
        return fetch(TENSION_EVENT.SUBMISSION_KEY.eq(key)).stream().findFirst();
    }

    Optional<Event> byUid(String uid) {
        return fetch(TENSION_EVENT.UID.eq(uid)).stream().findFirst();
    }

    /** @return whether an issue hangs on the event that this person does not see */
    boolean hidesIssue(CurrentUser reader, Event event) {
        return db.fetchExists(
                TENSION_EVENT,
                TENSION_EVENT
                        .ID
                        .eq(event.id())
                        .and(TENSION_EVENT.ISSUE_ID.isNotNull())
                        .andNot(EventAccessSql.seesIssue(reader)));
    }

    /** @return whether there is an issue of that reference that this person sees */
    boolean isIssue(CurrentUser reader, String reference) {
        return db.fetchExists(
                TENSION_ISSUE, TENSION_ISSUE.REFERENCE.eq(reference).and(IssueAccessSql.readable(reader)));
    }

    /** @return what takes place in the period and this person sees, cancelled ones too, in order */
    List<Occurrence> between(CurrentUser reader, LocalDate from, LocalDate to) {
        return between(EventAccessSql.readable(reader), EventAccessSql.seesIssue(reader), from, to);
    }

    /** @return what takes place in the period, cancelled ones too, in order, for papers */
    public List<Occurrence> between(LocalDate from, LocalDate to) {
        return between(DSL.trueCondition(), DSL.trueCondition(), from, to);
    }

    private List<Occurrence> between(Condition among, Condition withIssue, LocalDate from, LocalDate to) {
        Condition single = TENSION_EVENT
                .FREQUENCY
                .eq(Frequency.ONCE.name())
                .and(TENSION_EVENT.STARTS_ON.le(to))
                .and(TENSION_EVENT.ENDS_ON.ge(from));
        Condition repeated = TENSION_EVENT.FREQUENCY.ne(Frequency.ONCE.name()).and(TENSION_EVENT.STARTS_ON.le(to));
        List<Occurrence> found = new ArrayList<>();
        for (Event event : fetch(among.and(single.or(repeated)), withIssue)) {
            Recurrence days = days(event.details());
            long length = days.end().toEpochDay() - days.start().toEpochDay();
            days.between(from, to).forEach(day -> found.add(new Occurrence(event, day, day.plusDays(length))));
        }
        found.sort(Comparator.comparing(Occurrence::from)
                .thenComparing(occurrence -> occurrence.event().id()));
        return found;
    }

    private static Recurrence days(EventDetails details) {
        return new Recurrence(
                java.util.Objects.requireNonNull(details.startsOn()),
                java.util.Objects.requireNonNull(details.endsOn()),
                details.frequency(),
                details.every(),
                details.repeatsUntil());
    }

    public void insert(
            String reference,
            String key,
            @Nullable String uid,
            EventDetails details,
            boolean cancelled,
            long by,
            Instant now) {
        db.insertInto(TENSION_EVENT)
                .set(TENSION_EVENT.REFERENCE, reference)
                .set(TENSION_EVENT.SUBMISSION_KEY, key)
                .set(TENSION_EVENT.UID, uid)
                .set(columns(details))
                .set(TENSION_EVENT.CANCELLED, cancelled)
                .set(TENSION_EVENT.CREATED_BY, by)
                .set(TENSION_EVENT.CREATED_AT, now)
                .execute();
    }

    /** @throws EditConflictException when the event is no longer at that version */
    void change(Event event, int version, EventDetails details, boolean cancelled) {
        change(event, version, columns(details), cancelled);
    }

    /** As {@link #change(Event, int, EventDetails, boolean)}, and its issue stays as it is. */
    void changeButIssue(Event event, int version, EventDetails details, boolean cancelled) {
        Map<Field<?>, @Nullable Object> columns = columns(details);
        columns.remove(TENSION_EVENT.ISSUE_ID);
        change(event, version, columns, cancelled);
    }

    private void change(Event event, int version, Map<Field<?>, @Nullable Object> columns, boolean cancelled) {
        int changed = db.update(TENSION_EVENT)
                .set(columns)
                .set(TENSION_EVENT.CANCELLED, cancelled)
                .set(TENSION_EVENT.VERSION, version + 1)
                .where(TENSION_EVENT.ID.eq(event.id()))
                .and(TENSION_EVENT.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("event");
        }
    }

    private Map<Field<?>, @Nullable Object> columns(EventDetails details) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(TENSION_EVENT.TITLE, details.title());
        columns.put(
                TENSION_EVENT.KIND,
                java.util.Objects.requireNonNull(details.kind()).name());
        columns.put(TENSION_EVENT.STARTS_ON, details.startsOn());
        columns.put(TENSION_EVENT.ENDS_ON, details.endsOn());
        columns.put(TENSION_EVENT.FREQUENCY, details.frequency().name());
        columns.put(TENSION_EVENT.EVERY, details.every());
        columns.put(TENSION_EVENT.REPEATS_UNTIL, details.repeatsUntil());
        columns.put(TENSION_EVENT.WARD_ID, details.wardId());
        columns.put(TENSION_EVENT.PLACE, details.place());
        columns.put(TENSION_EVENT.NOTE, details.note());
        columns.put(TENSION_EVENT.ISSUE_ID, issueId(details.issue()));
        return columns;
    }

    private @Nullable Long issueId(@Nullable String reference) {
        return reference == null
                ? null
                : db.select(TENSION_ISSUE.ID)
                        .from(TENSION_ISSUE)
                        .where(TENSION_ISSUE.REFERENCE.eq(reference))
                        .fetchOne(TENSION_ISSUE.ID);
    }

    private List<Event> fetch(Condition which) {
        return fetch(which, DSL.trueCondition());
    }

    /** @param withIssue of which events the issue is told */
    private List<Event> fetch(Condition which, Condition withIssue) {
        Field<String> issue = DSL.when(withIssue, TENSION_ISSUE.REFERENCE).as("issue");
        return db.select(TENSION_EVENT.fields())
                .select(WARD.NAME, issue)
                .from(TENSION_EVENT)
                .leftJoin(WARD)
                .on(WARD.ID.eq(TENSION_EVENT.WARD_ID))
                .leftJoin(TENSION_ISSUE)
                .on(TENSION_ISSUE.ID.eq(TENSION_EVENT.ISSUE_ID))
                .where(which)
                .orderBy(TENSION_EVENT.STARTS_ON, TENSION_EVENT.ID)
                .limit(MOST)
                .fetch(row -> new Event(
                        row.get(TENSION_EVENT.ID),
                        row.get(TENSION_EVENT.REFERENCE),
                        new EventDetails(
                                row.get(TENSION_EVENT.TITLE),
                                Choice.parse(EventDetails.Kind.class, row.get(TENSION_EVENT.KIND)),
                                row.get(TENSION_EVENT.STARTS_ON),
                                row.get(TENSION_EVENT.ENDS_ON),
                                Frequency.valueOf(row.get(TENSION_EVENT.FREQUENCY)),
                                row.get(TENSION_EVENT.EVERY),
                                row.get(TENSION_EVENT.REPEATS_UNTIL),
                                row.get(TENSION_EVENT.WARD_ID),
                                row.get(TENSION_EVENT.PLACE),
                                row.get(TENSION_EVENT.NOTE),
                                row.get(issue)),
                        row.get(WARD.NAME),
                        row.get(TENSION_EVENT.UID) != null,
                        row.get(TENSION_EVENT.CANCELLED),
                        row.get(TENSION_EVENT.VERSION)));
    }
}
