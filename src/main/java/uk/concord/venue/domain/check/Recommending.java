package uk.concord.venue.domain.check;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.time.LondonTime;
import uk.concord.core.time.WorkingDayCalendar;
import uk.concord.venue.domain.check.Evaluation.FiredAnswer;
import uk.concord.venue.domain.check.Evaluation.FiredRow;
import uk.concord.venue.domain.list.ListEntry;
import uk.concord.venue.domain.politics.PoliticalRecords;
import uk.concord.venue.domain.remedy.Remedies;
import uk.concord.venue.domain.remedy.Remedy;
import uk.concord.venue.domain.remedy.Situation;
import uk.concord.venue.domain.room.Tenure;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.Rulebook;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.CaseFacts;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Recommendation;
import uk.concord.venue.domain.rules.RuleRow;
import uk.concord.venue.domain.rules.RuleSet;
import uk.concord.venue.domain.screening.Tier;

/** Runs the published rules over a check. A check keeps the rule set it was first evaluated with. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Recommending {
    private static final int NO_DATE = 10_000;

    private final CheckRepository checks;
    private final CheckFiles files;
    private final DecisionRepository decisions;
    private final Rulebook rulebook;
    private final PoliticalRecords politics;
    private final WorkingDayCalendar calendar;
    private final Clock clock;

    Recommending(
            CheckRepository checks,
            CheckFiles files,
            DecisionRepository decisions,
            Rulebook rulebook,
            PoliticalRecords politics,
            WorkingDayCalendar calendar,
            Clock clock) {
        this.checks = checks;
        this.files = files;
        this.decisions = decisions;
        this.rulebook = rulebook;
        this.politics = politics;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What the rules would see of the check as it stands. */
    Concerns concerns(CheckFile file, @Nullable Long hirerId, Instant now) {
        return Concerns.of(file.given(), facts(file, hirerId, now));
    }

    /** What would better the recommendation, by the rules it was made with. */
    List<Remedy> remedies(CheckFile file, Instant now) {
        if (!file.check().state().isOpen() || !file.isEvaluated()) {
            return List.of();
        }
        return file.evaluation()
                .map(made -> Remedies.of(
                        rulebook.compiled(rulebook.byId(made.ruleSetId())),
                        new Situation(file.given(), facts(file, file.check().hirerId(), now))))
                .orElse(List.of());
    }

    /** Runs the rules and passes the check on to the level they name, unless something is still missing. */
    public Outcome evaluate(Actor actor, String reference) {
        return evaluate(actor, reference, false);
    }

    /** As {@link #evaluate}, with the rules in force today instead of those the check was worked out with. */
    public Outcome moveToCurrentRules(Actor actor, String reference) {
        return evaluate(actor, reference, true);
    }

    private Outcome evaluate(Actor actor, String reference, boolean current) {
        Check check = files.lockForEdit(reference, actor);
        Instant now = clock.instant();
        CheckFile file = files.load(check, actor);
        Long hirerId = checks.hirer(CheckEditing.hirerName(file.given()), now);
        Long kept = check.ruleSetId();
        PublishedRules rules = kept == null || current ? rulebook.current() : rulebook.byId(kept);
        RuleSet table = rulebook.compiled(rules);
        Concerns concerns = concerns(file, hirerId, now);
        Recommendation recommendation = table.evaluate(concerns);
        Evaluation evaluation = new Evaluation(
                0,
                check.version(),
                rules.id(),
                recommendation.outcome(),
                recommendation.authority(),
                recommendation.right(),
                recommendation.conditions(),
                concerns.openGates(),
                recommendation.fired().stream()
                        .map(row -> fired(row, concerns, table.inputs(), file))
                        .toList(),
                now);
        decisions.insert(
                check.id(), file.screening().map(Screening::listVersionId).orElse(null), evaluation, actor.id());
        checks.setRuleSetAndHirer(check.id(), rules.id(), hirerId);
        pass(check, file, evaluation, now);
        return evaluation.outcome();
    }

    /** Holds are passed on at once, gates open or not; open matches wait for those who resolve them. */
    private void pass(Check check, CheckFile file, Evaluation evaluation, Instant now) {
        if (!file.openMatches().isEmpty()) {
            return;
        }
        if (evaluation.openGates().isEmpty() || evaluation.outcome().compareTo(Outcome.HOLD_L2) >= 0) {
            checks.setState(check.id(), CheckState.RECOMMENDED, evaluation.authority(), now);
        } else {
            checks.setCollecting(check.id(), now);
        }
    }

    private static FiredRow fired(RuleRow row, Concerns concerns, Set<String> inputs, CheckFile file) {
        Answers given = file.given();
        Stream<FiredAnswer> own = row.conditionsByInput().keySet().stream()
                .flatMap(input -> concerns.sources(input, inputs).stream())
                .distinct()
                .filter(question -> !given.isBlank(question))
                .map(question -> new FiredAnswer(question.code(), value(question, file)));
        Stream<FiredAnswer> added = row.conditionsByInput().keySet().stream()
                .flatMap(input -> given.openAdded(input).stream())
                .filter(question -> !given.get(question).isEmpty())
                .map(question -> new FiredAnswer(question.code(), given.get(question)));
        List<FiredAnswer> answers = Stream.concat(own, added).toList();
        return new FiredRow(
                row.id(),
                row.number(),
                row.outcome(),
                row.authority(),
                Set.copyOf(row.conditions()),
                row.reason(),
                row.reference(),
                answers);
    }

    private static String value(Question question, CheckFile file) {
        var room = file.room();
        return question == Question.A4 && room != null ? room.label() : file.value(question);
    }

    private CaseFacts facts(CheckFile file, @Nullable Long hirerId, Instant now) {
        Check check = file.check();
        Answers answers = file.given();
        LocalDate event = answers.date(Question.A3_DATE).orElse(LondonTime.today(clock));
        List<Match> confirmed = file.matches().stream()
                .filter(match -> match.resolution() == Resolution.CONFIRMED)
                .toList();
        int inForce = 0;
        int contested = 0;
        for (Match match : confirmed) {
            if (match.entry().isInForceOn(event)) {
                if (match.entry().status() == ListEntry.Status.CONTESTED) {
                    contested++;
                } else {
                    inForce++;
                }
            }
        }
        long exact = file.openMatches().stream()
                .filter(match -> match.tier() == Tier.EXACT)
                .count();
        var room = file.room();
        int notice = answers.date(Question.A3_DATE)
                .map(date -> calendar.current().between(LocalDate.ofInstant(check.createdAt(), LondonTime.ZONE), date))
                .orElse(NO_DATE);
        Instant yearAgo = now.atOffset(ZoneOffset.UTC).minusMonths(12).toInstant();
        return new CaseFacts(
                file.screened(),
                (int) exact,
                file.openMatches().size() - (int) exact,
                inForce,
                contested,
                confirmed.size() - inForce - contested,
                room == null ? 0 : room.capacity(),
                notice,
                hirerId != null && checks.approvedSince(hirerId, check.id(), yearAgo),
                new CaseFacts.Setting(
                        room != null && room.partiesPrivateOnly(),
                        politics.isPreElection(event),
                        room != null && room.tenure() == Tenure.SCHOOL));
    }
}
