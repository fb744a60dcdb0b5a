package uk.concord.venue.domain.check;

import static uk.concord.db.Tables.VENUE_CHECK;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.venue.domain.clock.HireClock;
import uk.concord.venue.domain.clock.HireClock.Step;
import uk.concord.venue.domain.clock.HireClocks;
import uk.concord.venue.domain.rules.Authority;

/** Keeps the dates a check is due by in step with where it stands. */
@Component
class CheckClocks {
    private final DSLContext db;
    private final HireClocks clocks;
    private final WorkingDayCalendar calendar;
    private final Clock clock;

    CheckClocks(DSLContext db, HireClocks clocks, WorkingDayCalendar calendar, Clock clock) {
        this.db = db;
        this.clocks = clocks;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A new step has begun: its clock starts, and a pause that has ended is added up. */
    void begin(long checkId, Instant now) {
        var row = db.selectFrom(VENUE_CHECK).where(VENUE_CHECK.ID.eq(checkId)).fetchSingle();
        LocalDate today = LondonTime.today(clock);
        LocalDate paused = row.getPausedSince();
        boolean waits = CheckState.INFO_REQUESTED.name().equals(row.getState());
        row.setStepSince(now);
        if (waits && paused == null) {
            row.setPausedSince(today);
        } else if (!waits && paused != null) {
            row.setPausedDays(row.getPausedDays() + calendar.current().between(paused, today));
            row.setPausedSince(null);
        }
        row.store();
        refresh(checkId);
    }

    /** The step is the same; its dates are worked out again. */
    void refresh(long checkId) {
        var row = db.selectFrom(VENUE_CHECK).where(VENUE_CHECK.ID.eq(checkId)).fetchSingle();
        String waiting = row.getWaitingLevel();
        String stage = row.getStage();
        Step step = step(
                CheckState.valueOf(row.getState()),
                waiting == null ? null : Authority.valueOf(waiting),
                stage == null ? null : Stage.valueOf(stage));
        Instant since = row.getStepSince() == null ? row.getCreatedAt() : row.getStepSince();
        LocalDate start =
                LocalDate.ofInstant(Stage.REOPENED.name().equals(stage) ? since : row.getCreatedAt(), LondonTime.ZONE);
        HireClock now = clocks.current();
        LocalDate total = now.total(start, row.getPausedDays(), row.getEventDate());
        row.setTotalDueOn(step == null || step == Step.OFFER ? null : total);
        row.setDueOn(step == null ? null : now.due(step, LocalDate.ofInstant(since, LondonTime.ZONE), total));
        row.store();
    }

    private static @Nullable Step step(CheckState state, @Nullable Authority waiting, @Nullable Stage stage) {
        return switch (state) {
            case DRAFT -> Step.CHECKS;
            case MATCHES -> Step.MATCHES;
            case INFO_REQUESTED -> Step.REPLY;
            case RECOMMENDED ->
                waiting == Authority.L2
                        ? Step.DECISION_L2
                        : waiting != null && waiting.reaches(Authority.L3) ? Step.DECISION_L3 : Step.DECISION;
            case DECIDED -> stage == Stage.OFFERED ? Step.OFFER : null;
            case WITHDRAWN, INCOMPLETE -> null;
        };
    }
}
