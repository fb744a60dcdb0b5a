package uk.concord.venue.domain.check;

import java.util.ArrayList;
import java.util.List;
import uk.concord.core.RuleBrokenException;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.LimitRules;
import uk.concord.venue.domain.rules.Question;

/** What a decision must bring along (venue rules X2, X3, J7, J8). */
public final class DecisionChecks {
    private static final int LONGEST_TEXT = 8000;

    private DecisionChecks() {}

    /** @throws RuleBrokenException for the first thing that is missing */
    static void verify(
            CheckFile file, Evaluation evaluation, DecisionRequest request, boolean departs, Authority needed) {
        verifyTexts(evaluation, request, departs);
        if (LimitRules.limits(request.decision(), request.conditions())) {
            verifyLimit(file, request);
        }
        boolean confirmed = file.check().confirmed() && file.check().stage() == Stage.REOPENED;
        if (request.decision() == Decision.REFUSE && confirmed || request.decision() == Decision.CANCEL && !confirmed) {
            throw new RuleBrokenException("venue.error.cancel");
        }
        if (request.decision() == Decision.CANCEL) {
            verifyCancellation(file, request);
        }
        if (request.decision() == Decision.REFUSE || request.decision() == Decision.CANCEL) {
            var ground = request.ground();
            if (ground == null) {
                throw new RuleBrokenException("venue.error.ground");
            }
            if (!file.hasLegalAdvice()) {
                throw new RuleBrokenException("venue.refuse.lacks.legal");
            }
            if (!Grounds.of(file).contains(ground)) {
                throw new RuleBrokenException("venue.error.ground-evidence");
            }
        } else if (request.decision() != Decision.KEEP_HOLD && needed.reaches(Authority.L3) && !file.hasLegalAdvice()) {
            throw new RuleBrokenException("venue.refuse.lacks.legal");
        }
    }

    private static void verifyTexts(Evaluation evaluation, DecisionRequest request, boolean departs) {
        if (request.decision() == Decision.APPROVE && !request.conditions().isEmpty()
                || request.decision() == Decision.APPROVE_CONDITIONS
                        && request.conditions().isEmpty()) {
            throw new RuleBrokenException("venue.error.conditions");
        }
        if (request.reasons().length() > LONGEST_TEXT
                || request.departures().values().stream().anyMatch(text -> text.length() > LONGEST_TEXT)) {
            throw new RuleBrokenException("venue.error.answer", LONGEST_TEXT);
        }
        if ((departs || request.decision() != Decision.APPROVE)
                && request.reasons().isBlank()) {
            throw new RuleBrokenException("venue.error.reasons");
        }
        if (departs
                && evaluation.fired().stream()
                        .anyMatch(row -> request.departures()
                                .getOrDefault(row.rowId(), "")
                                .isBlank())) {
            throw new RuleBrokenException("venue.error.departures");
        }
    }

    private static void verifyCancellation(CheckFile file, DecisionRequest request) {
        if (file.advice().stream().noneMatch(advice -> advice.kind() == Advice.Kind.CONTRACT)) {
            throw new RuleBrokenException("venue.cancel.lacks.contract");
        }
        if (request.alternative().isBlank() || request.alternative().length() > 2000) {
            throw new RuleBrokenException("venue.cancel.lacks.alternative");
        }
    }

    private static void verifyLimit(CheckFile file, DecisionRequest request) {
        List<String> missing = limitLacks(file);
        if (!missing.isEmpty()) {
            throw new RuleBrokenException(missing.getFirst());
        }
        if (!request.declared()) {
            throw new RuleBrokenException("venue.error.declared");
        }
    }

    /**
     * What any limit still needs: the hirer's reply to each concern (J7) and the notes on basis, necessity, milder
     * options, rights and equality (J8).
     *
     * @return keys of the sentences that say what is missing
     */
    public static List<String> limitLacks(CheckFile file) {
        List<Question> blank = LimitRules.missingNotes(file.given());
        List<String> missing = new ArrayList<>();
        if (blank.contains(Question.J7)) {
            missing.add("venue.refuse.lacks.reply");
        }
        if (blank.stream().anyMatch(question -> question != Question.J7)) {
            missing.add("venue.refuse.lacks.rights");
        }
        return missing;
    }

    /** @return what a refusal still needs: what any limit needs, and legal advice (venue rules X2) */
    public static List<String> refusalLacks(CheckFile file) {
        List<String> missing = new ArrayList<>(limitLacks(file));
        if (!file.hasLegalAdvice()) {
            missing.add("venue.refuse.lacks.legal");
        }
        return missing;
    }
}
