package uk.concord.venue.domain.simulation;

import static uk.concord.db.Tables.VENUE_SIMULATION_CHANGE;

import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.NotFoundException;
import uk.concord.venue.domain.check.PastChecks;
import uk.concord.venue.domain.check.PastChecks.PastCheck;
import uk.concord.venue.domain.rulebook.Rulebook;
import uk.concord.venue.domain.rulebook.draft.RuleDraft;
import uk.concord.venue.domain.rulebook.draft.RuleDraftRepository;
import uk.concord.venue.domain.rulebook.trial.BuiltInCase;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.RuleSet;
import uk.concord.venue.domain.run.Run;
import uk.concord.venue.domain.run.RunWork;
import uk.concord.venue.domain.simulation.SimulatedChange.Said;

/** Runs a draft and the rules it started from over the same cases and keeps every difference. */
@Component
class SimulationWork implements RunWork {
    private static final int BATCH = 50;

    private final DSLContext db;
    private final RuleDraftRepository drafts;
    private final Rulebook rulebook;
    private final PastChecks past;

    SimulationWork(DSLContext db, RuleDraftRepository drafts, Rulebook rulebook, PastChecks past) {
        this.db = db;
        this.drafts = drafts;
        this.rulebook = rulebook;
        this.past = past;
    }

    @Override
    public Run.Kind kind() {
        return Run.Kind.SIMULATION;
    }

    @Override
    public int total(Run run) {
        return BuiltInCase.all().size() + past.count();
    }

    @Override
    public Batch next(Run run) {
        RuleDraft draft = drafts.byFingerprint(run.subject()).orElseThrow(() -> new NotFoundException("rule draft"));
        RuleSet before = rulebook.compiled(rulebook.byId(draft.basedOn()));
        RuleSet after = rulebook.compiled(draft.sha256(), draft.dmn());
        int done = 0;
        int found = 0;
        if (run.done() == 0) {
            for (BuiltInCase builtIn : BuiltInCase.all()) {
                Concerns concerns = builtIn.concerns();
                found += compare(run.id(), before, after, concerns, "", builtIn.code(), "", null);
                done++;
            }
        }
        List<PastCheck> checks = past.after(run.lastId(), BATCH);
        long lastId = run.lastId();
        for (PastCheck check : checks) {
            found += compare(
                    run.id(), before, after, check.concerns(), check.reference(), "", check.title(), check.decision());
            done++;
            lastId = check.id();
        }
        return new Batch(done, found, lastId);
    }

    /** @return 1 when the two differ */
    private int compare(
            long runId,
            RuleSet before,
            RuleSet after,
            Concerns concerns,
            String reference,
            String builtIn,
            String title,
            @Nullable Decision decision) {
        Said then = said(before, concerns);
        Said now = said(after, concerns);
        if (then.equals(now)) {
            return 0;
        }
        db.insertInto(VENUE_SIMULATION_CHANGE)
                .set(VENUE_SIMULATION_CHANGE.RUN_ID, runId)
                .set(VENUE_SIMULATION_CHANGE.REFERENCE, reference)
                .set(VENUE_SIMULATION_CHANGE.BUILT_IN, builtIn)
                .set(VENUE_SIMULATION_CHANGE.TITLE, title)
                .set(VENUE_SIMULATION_CHANGE.OUTCOME_BEFORE, name(then))
                .set(VENUE_SIMULATION_CHANGE.OUTCOME_AFTER, name(now))
                .set(VENUE_SIMULATION_CHANGE.LEVEL_BEFORE, then.level().name())
                .set(VENUE_SIMULATION_CHANGE.LEVEL_AFTER, now.level().name())
                .set(VENUE_SIMULATION_CHANGE.CONDITIONS_BEFORE, String.join(",", then.conditions()))
                .set(VENUE_SIMULATION_CHANGE.CONDITIONS_AFTER, String.join(",", now.conditions()))
                .set(VENUE_SIMULATION_CHANGE.ROWS_BEFORE, String.join(",", then.rows()))
                .set(VENUE_SIMULATION_CHANGE.ROWS_AFTER, String.join(",", now.rows()))
                .set(VENUE_SIMULATION_CHANGE.DECISION, decision == null ? null : decision.name())
                .execute();
        return 1;
    }

    private static Said said(RuleSet rules, Concerns concerns) {
        try {
            return Said.of(rules.evaluate(concerns));
        } catch (IllegalArgumentException noRowFired) {
            return Said.NOTHING;
        }
    }

    private static String name(Said said) {
        var outcome = said.outcome();
        return outcome == null ? "" : outcome.name();
    }
}
