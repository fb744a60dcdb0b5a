package uk.concord.venue.domain.check;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.DecisionRules;

/** Takes decisions: only the right authority, only on a recommendation that is up to date (venue rules G1, X2, X3). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deciding {
    private static final int LONGEST_TEXT = 8000;

    private final CheckRepository checks;
    private final CheckFiles files;
    private final DecisionRepository decisions;
    private final List<DecisionFollower> followers;
    private final WorkingDayCalendar calendar;
    private final Settings settings;
    private final Clock clock;

    Deciding(
            CheckRepository checks,
            CheckFiles files,
            DecisionRepository decisions,
            List<DecisionFollower> followers,
            WorkingDayCalendar calendar,
            Settings settings,
            Clock clock) {
        this.checks = checks;
        this.files = files;
        this.decisions = decisions;
        this.followers = followers;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Decides. Asking again with the same submission key changes nothing.
     *
     * @throws RuleBrokenException when the recommendation is out of date or has open gates, when the level does not
     *     reach, when reasons are missing, or when a refusal lacks what it needs
     */
    public void decide(Actor actor, String reference, DecisionRequest request) {
        Check check = checks.lock(reference).orElseThrow(() -> new NotFoundException("venue check"));
        if (decisions.isDecided(request.submissionKey().toString())) {
            return;
        }
        if (!check.state().isOpen()) {
            throw new RuleBrokenException("venue.error.closed");
        }
        CheckFile file = files.load(check, actor);
        Evaluation evaluation = file.evaluation()
                .filter(made -> made.id() == request.evaluationId() && file.isEvaluated())
                .orElseThrow(() -> new RuleBrokenException("venue.error.stale"));
        if (!evaluation.openGates().isEmpty()) {
            throw new RuleBrokenException("venue.error.gates");
        }
        Set<ConditionCode> recommended = evaluation.conditions();
        boolean departs =
                DecisionRules.departs(evaluation.outcome(), recommended, request.decision(), request.conditions());
        Authority needed = DecisionRules.needed(
                evaluation.outcome(), evaluation.authority(), recommended, request.decision(), request.conditions());
        if (request.decision() == Decision.CANCEL && isUrgent(check)) {
            needed = Authority.L4;
        }
        if (!actor.holds(needed) || actor.level() == null) {
            throw new RuleBrokenException("venue.error.level." + needed);
        }
        DecisionChecks.verify(file, evaluation, request, departs, needed);
        long id = decisions.insert(
                check.id(), request, actor.level(), departs, actor.id(), actor.name(), clock.instant());
        if (request.decision() != Decision.KEEP_HOLD) {
            checks.decided(check.id(), request.decision(), clock.instant());
        }
        followers.forEach(follower -> follower.decided(check, id, request, actor.name()));
    }

    /** A cancellation at short notice goes to level 4 (venue rules X2). */
    private boolean isUrgent(Check check) {
        LocalDate event = check.eventDate();
        return event != null
                && calendar.current().between(LondonTime.today(clock), event)
                        < settings.number("venue.cancel.urgent-days");
    }

    /**
     * Records advice taken.
     *
     * @throws RuleBrokenException when it is empty, from the future, or legal advice by somebody who is not Legal
     */
    public void advise(
            Actor actor, String reference, Advice.Kind kind, String text, LocalDate givenOn, String givenBy) {
        Check check = checks.lock(reference).orElseThrow(() -> new NotFoundException("venue check"));
        if (!check.state().isOpen()) {
            throw new RuleBrokenException("venue.error.closed");
        }
        if (kind.isLegal() && !actor.legal()) {
            throw new RuleBrokenException("venue.error.legal-only");
        }
        if (text.isBlank() || givenBy.isBlank() || text.length() > LONGEST_TEXT || givenBy.length() > 200) {
            throw new RuleBrokenException("venue.error.advice");
        }
        if (givenOn.isAfter(LondonTime.today(clock))) {
            throw new RuleBrokenException("venue.error.advice-date");
        }
        decisions.insertAdvice(check.id(), kind, text.strip(), givenOn, givenBy.strip(), actor.id(), clock.instant());
    }
}
