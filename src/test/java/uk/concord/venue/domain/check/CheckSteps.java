package uk.concord.venue.domain.check;

import static uk.concord.db.Tables.THROTTLE_EVENT;

import java.time.Clock;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.RefusalGround;

/** Brings a check to where a test begins, by the same steps as people. */
@Component
public class CheckSteps {
    private final CheckService checks;
    private final ScreeningService screening;
    private final HireDecisionService decisions;
    private final Clock clock;
    private final DSLContext db;
    private final TransactionTemplate ownTransaction;

    CheckSteps(
            CheckService checks,
            ScreeningService screening,
            HireDecisionService decisions,
            Clock clock,
            DSLContext db,
            PlatformTransactionManager transactions) {
        this.checks = checks;
        this.screening = screening;
        this.decisions = decisions;
        this.clock = clock;
        this.db = db;
        this.ownTransaction = new TransactionTemplate(transactions);
        this.ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Wrong links are kept even when a test is rolled back, and would close the door for the next one. */
    public void forgetWrongLinks() {
        ownTransaction.executeWithoutResult(
                status -> db.deleteFrom(THROTTLE_EVENT).execute());
    }

    /** @return reference of an unremarkable check by the bookings officer, with some answers changed */
    public String complete(Map<Question, String> changes) {
        SignIn.as("bookings");
        String ref = checks.start(UUID.randomUUID());
        Map<Question, String> answers = new EnumMap<>(Question.class);
        answers.put(Question.A1, "class");
        answers.put(Question.A2, "no");
        answers.put(Question.A3_DATE, LondonTime.today(clock).plusDays(40).toString());
        answers.put(Question.A3_START, "18:00");
        answers.put(Question.A3_END, "20:00");
        answers.put(Question.A4, String.valueOf(checks.rooms().getFirst().id()));
        answers.put(Question.B1, "Ines Calloway");
        answers.put(Question.B1_EMAIL, "ines@example.org");
        answers.put(Question.B1_PROOF, "seen");
        answers.put(Question.B2, "organisation");
        answers.put(Question.B4, "Marshlight Reading Circle");
        answers.put(Question.B5, "unincorporated");
        answers.put(Question.B9, "no");
        answers.put(Question.C1, "Reading aloud");
        answers.put(Question.C2, "Members read to each other and talk about what they heard.");
        answers.put(Question.C4, "members");
        answers.put(Question.C7, "20");
        answers.put(Question.C8, "no");
        answers.put(Question.G1, "no");
        answers.put(Question.I0, "no");
        answers.put(Question.I1, "not-applicable");
        answers.put(Question.I3, "none");
        answers.put(Question.I6, "not-needed");
        answers.put(Question.J0, "no");
        answers.putAll(changes);
        answers.forEach((question, value) -> checks.saveAnswer(ref, question, value, 0));
        return ref;
    }

    /** @return reference of a check approved as the rules recommend */
    public String approved(Map<Question, String> changes) {
        String ref = complete(changes);
        screening.screen(ref);
        decisions.evaluate(ref);
        decide(ref, Decision.APPROVE, Set.of(), null, "");
        return ref;
    }

    /** @return reference of a check with a risk on record, refused by the director with all that it takes */
    public String refused() {
        String ref = complete(Map.of(Question.I3, "serious", Question.I3_NOTE, "Fire exits chained in 2025"));
        refuse(ref);
        return ref;
    }

    /** Refuses a complete check with a risk on record; the director stays signed in. */
    public void refuse(String ref) {
        screening.screen(ref);
        decisions.evaluate(ref);
        justify(ref);
        SignIn.as("director");
        decide(ref, Decision.REFUSE, Set.of(), RefusalGround.SAFETY, "The exits cannot be kept free.");
    }

    /** Writes all notes on a limit, and takes advice from the police and from Legal. */
    public void justify(String ref) {
        SignIn.as("director");
        Question.of(uk.concord.venue.domain.rules.Section.RIGHTS).forEach(question -> {
            CheckFile file = checks.file(ref);
            checks.saveAnswer(ref, question, "Considered on these facts", file.version(question));
        });
        var today = LondonTime.today(clock);
        decisions.advise(ref, Advice.Kind.POLICE, "Cannot be stewarded safely.", today, "Sgt Ivo Marr");
        SignIn.as("legal");
        decisions.advise(ref, Advice.Kind.LEGAL, "Proportionate on these facts.", today, "Marcus Teal, solicitor");
    }

    /** Decides, with a reason for every row that fired. */
    public void decide(
            String ref,
            Decision decision,
            Set<ConditionCode> conditions,
            @org.jspecify.annotations.Nullable RefusalGround ground,
            String reasons) {
        Evaluation evaluation = checks.file(ref).evaluation().orElseThrow();
        decisions.decide(
                ref,
                new DecisionRequest(
                        evaluation.id(),
                        decision,
                        conditions.isEmpty() ? Set.of() : EnumSet.copyOf(conditions),
                        ground,
                        reasons,
                        evaluation.fired().stream()
                                .collect(Collectors.toMap(Evaluation.FiredRow::rowId, row -> "because of the facts")),
                        true,
                        "The library room on the same evening",
                        UUID.randomUUID()));
    }
}
