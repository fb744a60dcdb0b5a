package uk.concord.venue.domain.life;

import static org.jooq.impl.DSL.noCondition;
import static uk.concord.db.Tables.VENUE_BREACH;
import static uk.concord.db.Tables.VENUE_CHECK;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.rules.Authority;

/** Open checks by their date, the most urgent first. */
@Service
@RolesAllowed(Permissions.VENUE_READ)
public class QueueService {
    private static final int PAGE = 50;
    private static final Pattern CURSOR = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})_(\\d{1,18})");

    private final DSLContext db;
    private final Clock clock;

    QueueService(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A check in the queue.
     *
     * @param late whether its date has passed
     * @param told the level that was told so; null while nobody was
     */
    public record Line(
            long id,
            String reference,
            String title,
            CheckState state,
            @Nullable Authority waiting,
            LocalDate dueOn,
            @Nullable LocalDate eventDate,
            boolean late,
            @Nullable Authority told) {}

    /**
     * @param level only those waiting for this level; null for all
     * @param onlyLate only those whose date has passed
     * @param after where the page before ended; anything else starts at the beginning
     */
    @Transactional(readOnly = true)
    public KeyPage<Line> page(@Nullable Authority level, boolean onlyLate, String after) {
        LocalDate today = LondonTime.today(clock);
        Condition condition = VENUE_CHECK.STATE.in(
                CheckState.DRAFT.name(),
                CheckState.MATCHES.name(),
                CheckState.INFO_REQUESTED.name(),
                CheckState.RECOMMENDED.name());
        condition = condition
                .and(level == null ? noCondition() : VENUE_CHECK.WAITING_LEVEL.eq(level.name()))
                .and(onlyLate ? VENUE_CHECK.DUE_ON.lt(today) : VENUE_CHECK.DUE_ON.isNotNull())
                .and(cursor(after));
        List<Line> lines = db.select(
                        VENUE_CHECK.ID,
                        VENUE_CHECK.REFERENCE,
                        VENUE_CHECK.TITLE,
                        VENUE_CHECK.STATE,
                        VENUE_CHECK.WAITING_LEVEL,
                        VENUE_CHECK.DUE_ON,
                        VENUE_CHECK.EVENT_DATE,
                        VENUE_BREACH.LEVEL)
                .from(VENUE_CHECK)
                .leftJoin(VENUE_BREACH)
                .on(VENUE_BREACH.CHECK_ID.eq(VENUE_CHECK.ID))
                .and(VENUE_BREACH.DUE_ON.eq(VENUE_CHECK.DUE_ON))
                .where(condition)
                .orderBy(VENUE_CHECK.DUE_ON, VENUE_CHECK.ID)
                .limit(PAGE + 1)
                .fetch(row -> new Line(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        CheckState.valueOf(row.value4()),
                        level(row.value5()),
                        row.value6(),
                        row.value7(),
                        row.value6().isBefore(today),
                        level(row.value8())));
        return KeyPage.of(lines, PAGE, line -> line.dueOn() + "_" + line.id());
    }

    private static @Nullable Authority level(@Nullable String name) {
        return name == null ? null : Authority.valueOf(name);
    }

    private static Condition cursor(String after) {
        Matcher matcher = CURSOR.matcher(after);
        if (!matcher.matches()) {
            return noCondition();
        }
        Optional<LocalDate> day = day(matcher.group(1));
        long id = Long.parseLong(matcher.group(2));
        return day.map(from -> VENUE_CHECK
                        .DUE_ON
                        .ge(from)
                        .and(VENUE_CHECK.DUE_ON.gt(from).or(VENUE_CHECK.ID.gt(id))))
                .orElseGet(org.jooq.impl.DSL::noCondition);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (java.time.format.DateTimeParseException edited) {
            return Optional.empty();
        }
    }
}
