package uk.concord.briefing.domain.readiness;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.calendar.CalendarQuery;
import uk.concord.briefing.domain.clearance.Clearances;
import uk.concord.briefing.domain.plan.Plan;
import uk.concord.briefing.domain.plan.PlanQuery;
import uk.concord.briefing.domain.review.Reviews;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.BriefingVersion;
import uk.concord.briefing.domain.writing.Gates;
import uk.concord.core.NotFoundException;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;

/** Puts together what author, reviewer and approver have to know about a briefing. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class ReadinessService {

    private final BriefingQuery briefings;
    private final Gates gates;
    private final Clearances clearances;
    private final Reviews reviews;
    private final PlanQuery plans;
    private final CalendarQuery calendars;
    private final SchoolQuery schools;
    private final Outbox outbox;
    private final Clock clock;

    ReadinessService(
            BriefingQuery briefings,
            Gates gates,
            Clearances clearances,
            Reviews reviews,
            PlanQuery plans,
            CalendarQuery calendars,
            SchoolQuery schools,
            Outbox outbox,
            Clock clock) {
        this.briefings = briefings;
        this.gates = gates;
        this.clearances = clearances;
        this.reviews = reviews;
        this.plans = plans;
        this.calendars = calendars;
        this.schools = schools;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @throws NotFoundException when the term has no briefing */
    public Readiness board(String termSlug) {
        Briefing briefing = briefings.byTerm(termSlug);
        Plan plan = plans.plan(briefing);
        return new Readiness(
                stage(briefing),
                plan,
                calendars.authority().between(LondonTime.today(clock), plan.publishOn()),
                gates.beforeNextStep(briefing),
                clearances.of(briefing),
                schools.withoutLead(),
                published(briefing)
                        .map(version -> outbox.states("briefing-version-" + version.id() + "-"))
                        .orElse(Map.of()));
    }

    private Optional<BriefingVersion> published(Briefing briefing) {
        return briefings.published(briefing.id());
    }

    /** @return where the briefing of a term stands; PLANNED while it is not opened */
    public BriefingStage stage(String termSlug) {
        return briefings.find(termSlug).map(this::stage).orElse(BriefingStage.PLANNED);
    }

    private BriefingStage stage(Briefing briefing) {
        return switch (briefing.state()) {
            case DRAFT -> gates.beforeSubmission(briefing).isEmpty() ? BriefingStage.SANITISED : BriefingStage.DRAFT;
            case REVIEW ->
                !reviews.of(briefing.id(), briefing.version()).isEmpty()
                                && gates.agreements(briefing).isEmpty()
                        ? BriefingStage.CLEARED
                        : BriefingStage.REVIEW;
            case APPROVED -> BriefingStage.APPROVED;
            case PUBLISHED -> later(briefing) ? BriefingStage.CLOSED : BriefingStage.PUBLISHED;
            case WITHDRAWN -> BriefingStage.WITHDRAWN;
        };
    }

    private boolean later(Briefing briefing) {
        List<Briefing> all = briefings.all();
        return all.stream()
                .anyMatch(other -> other.state() == BriefingState.PUBLISHED
                        && other.term().starts().isAfter(briefing.term().starts()));
    }
}
