package uk.concord.venue.domain.rulebook.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import uk.concord.venue.domain.rulebook.draft.Finding.Code;
import uk.concord.venue.domain.rulebook.trial.BuiltInCase;
import uk.concord.venue.domain.rulebook.trial.MadeUpCases;
import uk.concord.venue.domain.rulebook.trial.MadeUpCases.MadeUp;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Recommendation;
import uk.concord.venue.domain.rules.RuleRow;
import uk.concord.venue.domain.rules.RuleSet;

/**
 * What running a rule set over made-up cases tells: cases no row answers, rows that never fire, and views that weigh
 * something. Whether columns leave a gap cannot be told from the table alone, because they depend on each other.
 */
final class TrialChecks {
    private static final int CASES = 4000;
    private static final int CONTEXT_CASES = 600;

    private final RuleSet rules;
    private final Set<String> fired = new HashSet<>();
    private int unanswered;

    private TrialChecks(RuleSet rules) {
        this.rules = rules;
    }

    /** @param rules with the rows that are switched on */
    static List<Finding> of(RuleSet rules) {
        return new TrialChecks(rules).run();
    }

    private List<Finding> run() {
        List<MadeUp> cases = new MadeUpCases().cases(CASES);
        Stream.concat(
                        BuiltInCase.all().stream().map(BuiltInCase::concerns),
                        cases.stream().map(MadeUp::concerns))
                .forEach(concerns -> evaluate(concerns)
                        .ifPresentOrElse(said -> said.fired().forEach(row -> fired.add(row.id())), () -> unanswered++));
        List<Finding> findings = new ArrayList<>();
        if (unanswered > 0) {
            findings.add(Finding.of(
                    Code.GAP,
                    "",
                    unanswered + " of " + (CASES + BuiltInCase.all().size())));
        }
        long worse =
                cases.stream().limit(CONTEXT_CASES).filter(this::viewsWorsen).count();
        if (worse > 0) {
            findings.add(Finding.of(Code.VIEWS_WORSEN, "", worse + " of " + CONTEXT_CASES));
        }
        // The made-up cases know nothing of the questions a council added.
        rules.rows().stream()
                .filter(row -> row.conditionsByInput().keySet().stream().noneMatch(AddedQuestion::isCode))
                .map(RuleRow::id)
                .filter(id -> !fired.contains(id))
                .forEach(id -> findings.add(Finding.of(Code.NEVER_FIRES, id, id)));
        return findings;
    }

    private boolean viewsWorsen(MadeUp madeUp) {
        Optional<Recommendation> without = evaluate(madeUp.withContext(false).concerns());
        Optional<Recommendation> with = evaluate(madeUp.withContext(true).concerns());
        return without.isPresent()
                && with.isPresent()
                && with.get().outcome().compareTo(without.get().outcome()) > 0;
    }

    private Optional<Recommendation> evaluate(Concerns concerns) {
        try {
            return Optional.of(rules.evaluate(concerns));
        } catch (IllegalArgumentException noRowFired) {
            return Optional.empty();
        }
    }
}
