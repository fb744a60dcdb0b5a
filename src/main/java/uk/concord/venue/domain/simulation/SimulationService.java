package uk.concord.venue.domain.simulation;

import static uk.concord.db.Tables.VENUE_SIMULATION_CHANGE;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.venue.domain.rulebook.draft.RuleDraft;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.run.Run;
import uk.concord.venue.domain.run.Runs;
import uk.concord.venue.domain.simulation.SimulatedChange.Said;

/** Asking for a simulation of a draft and reading what it found. */
@Service
public class SimulationService {
    private static final int PAGE = 50;

    private final DSLContext db;
    private final Runs runs;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    private record Row(long id, SimulatedChange change) {}

    SimulationService(DSLContext db, Runs runs, AuditTrail audit, SignedIn signedIn) {
        this.db = db;
        this.runs = runs;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** Asks for the draft, as it stands, to be run over all cases. */
    @Transactional
    @RolesAllowed({Permissions.VENUE_RULES_EDIT, Permissions.VENUE_RULES_PUBLISH})
    public void request(RuleDraft draft) {
        CurrentUser user = signedIn.user();
        runs.request(Run.Kind.SIMULATION, draft.sha256(), user.id(), user.displayName());
        audit.record("venue.rules.simulated", "venue-rule-draft", String.valueOf(draft.id()), "");
    }

    /** @return the newest simulation of the draft as it stands */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_RULES)
    public Optional<Run> latest(RuleDraft draft) {
        return runs.latest(Run.Kind.SIMULATION, draft.sha256());
    }

    /**
     * @param after id of the last change of the page before, or null
     * @return the cases on which the draft differs, built-in ones first
     */
    @Transactional(readOnly = true)
    @RolesAllowed({Permissions.VENUE_RULES_EDIT, Permissions.VENUE_RULES_PUBLISH})
    public KeyPage<SimulatedChange> changes(long runId, @Nullable Long after) {
        List<Row> rows = db.selectFrom(VENUE_SIMULATION_CHANGE)
                .where(VENUE_SIMULATION_CHANGE.RUN_ID.eq(runId))
                .and(VENUE_SIMULATION_CHANGE.ID.gt(after == null ? 0 : after))
                .orderBy(VENUE_SIMULATION_CHANGE.ID)
                .limit(PAGE + 1)
                .fetch(row -> new Row(row.getId(), change(row)));
        KeyPage<Row> page = KeyPage.of(rows, PAGE, row -> String.valueOf(row.id()));
        return new KeyPage<>(page.rows().stream().map(Row::change).toList(), page.next());
    }

    private static SimulatedChange change(Record row) {
        return new SimulatedChange(
                row.get(VENUE_SIMULATION_CHANGE.REFERENCE),
                row.get(VENUE_SIMULATION_CHANGE.BUILT_IN),
                row.get(VENUE_SIMULATION_CHANGE.TITLE),
                new Said(
                        outcome(row.get(VENUE_SIMULATION_CHANGE.OUTCOME_BEFORE)),
                        Authority.valueOf(row.get(VENUE_SIMULATION_CHANGE.LEVEL_BEFORE)),
                        list(row.get(VENUE_SIMULATION_CHANGE.CONDITIONS_BEFORE)),
                        list(row.get(VENUE_SIMULATION_CHANGE.ROWS_BEFORE))),
                new Said(
                        outcome(row.get(VENUE_SIMULATION_CHANGE.OUTCOME_AFTER)),
                        Authority.valueOf(row.get(VENUE_SIMULATION_CHANGE.LEVEL_AFTER)),
                        list(row.get(VENUE_SIMULATION_CHANGE.CONDITIONS_AFTER)),
                        list(row.get(VENUE_SIMULATION_CHANGE.ROWS_AFTER))),
                row.get(VENUE_SIMULATION_CHANGE.DECISION));
    }

    private static @Nullable Outcome outcome(String name) {
        return name.isEmpty() ? null : Outcome.valueOf(name);
    }

    private static List<String> list(String text) {
        return Stream.of(text.split(",")).filter(code -> !code.isEmpty()).toList();
    }
}
