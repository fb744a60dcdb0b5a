package uk.concord.venue.domain.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckRepository;
import uk.concord.venue.domain.check.DecisionFollower;
import uk.concord.venue.domain.check.DecisionRequest;
import uk.concord.venue.domain.check.ReopeningFollower;
import uk.concord.venue.domain.check.Stage;
import uk.concord.venue.domain.life.LifeEvent.Kind;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Decision;

/**
 * An approval becomes an offer, its conditions are followed; a booking approved again as it was stays confirmed. What a
 * change of the list opened again says so.
 */
@Component
class FromDecision implements DecisionFollower, ReopeningFollower {
    /** Evidence is due this many working days before the event. */
    private static final int EVIDENCE_DAYS = 5;

    private final CheckRepository checks;
    private final LifeRepository life;
    private final WorkingDayCalendar calendar;
    private final Clock clock;

    FromDecision(CheckRepository checks, LifeRepository life, WorkingDayCalendar calendar, Clock clock) {
        this.checks = checks;
        this.life = life;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public void decided(Check before, long decisionId, DecisionRequest request, String by) {
        switch (request.decision()) {
            case APPROVE, APPROVE_CONDITIONS -> approved(before, decisionId, request, by);
            case CANCEL -> {
                checks.setStage(before.id(), Stage.CANCELLED, before.confirmed(), clock.instant());
                event(before, Kind.CANCELLED, by);
            }
            case REFUSE -> checks.setStage(before.id(), null, before.confirmed(), clock.instant());
            case KEEP_HOLD -> {
                // nothing is offered and nothing ends
            }
        }
    }

    @Override
    public void reopened(Check before, String by) {
        life.event(before.id(), Kind.REOPENED, LifeEvent.BY_LIST, by, clock.instant());
    }

    private void approved(Check before, long decisionId, DecisionRequest request, String by) {
        Set<ConditionCode> earlier =
                life.conditions(before.id()).stream().map(HireCondition::code).collect(Collectors.toSet());
        Set<ConditionCode> added = new HashSet<>(request.conditions());
        added.removeAll(earlier);
        boolean stays = before.confirmed() && before.stage() == Stage.REOPENED && added.isEmpty();
        checks.setStage(before.id(), stays ? Stage.CONFIRMED : Stage.OFFERED, before.confirmed(), clock.instant());
        if (request.decision() == Decision.APPROVE_CONDITIONS) {
            LocalDate due = due(before.eventDate());
            request.conditions().stream()
                    .sorted()
                    .forEach(code -> life.insertCondition(before.id(), decisionId, code, due));
        }
        event(before, stays ? Kind.ACCEPTED : Kind.OFFERED, by);
    }

    private @Nullable LocalDate due(@Nullable LocalDate event) {
        if (event == null) {
            return null;
        }
        LocalDate today = LondonTime.today(clock);
        LocalDate due = event;
        while (calendar.current().between(due, event) < EVIDENCE_DAYS) {
            due = due.minusDays(1);
        }
        return due.isBefore(today) ? today : due;
    }

    private void event(Check check, Kind kind, String by) {
        life.event(check.id(), kind, "", by, clock.instant());
    }
}
