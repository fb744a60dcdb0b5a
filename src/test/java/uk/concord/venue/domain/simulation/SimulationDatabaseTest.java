package uk.concord.venue.domain.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.concord.db.Tables.VENUE_CHECK;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.RuleBrokenException;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.HireDecisionService;
import uk.concord.venue.domain.rulebook.Rulebook;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.domain.rulebook.document.UnaryTest;
import uk.concord.venue.domain.rulebook.draft.RuleDraft;
import uk.concord.venue.domain.rulebook.draft.RuleDraftService;
import uk.concord.venue.domain.rulebook.draft.RulePublishingService;
import uk.concord.venue.domain.rulebook.trial.BuiltInCase;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.run.Run;
import uk.concord.venue.domain.run.Runs;

/** A draft is tried on built-in cases and past checks before anybody can publish it. */
@DatabaseTest
class SimulationDatabaseTest {
    @Autowired
    private RuleDraftService drafts;

    @Autowired
    private RulePublishingService publishing;

    @Autowired
    private SimulationService simulation;

    @Autowired
    private Rulebook rulebook;

    @Autowired
    private CheckService checks;

    @Autowired
    private HireDecisionService decisions;

    @Autowired
    private Runs runs;

    @Autowired
    private DSLContext db;

    /** Public order of weight 2 holds at level 2 instead of leading to conditions. */
    private RuleDraft stricterProtest() {
        SignIn.as("prevent");
        long id = drafts.start();
        EditableRow row = RuleDocument.of(drafts.draft(id).dmn()).row("R16a");
        drafts.saveRow(
                id,
                new EditableRow(
                        row.id(),
                        row.table(),
                        row.number(),
                        Map.of("po", UnaryTest.parse("2")),
                        "HOLD_L2",
                        "L2",
                        row.conditions(),
                        row.others(),
                        row.reason(),
                        row.reference(),
                        row.owner(),
                        null,
                        null,
                        true),
                drafts.draft(id).version());
        drafts.describe(
                id,
                "Venue hire rules",
                null,
                "Protest is held.",
                drafts.draft(id).version());
        return drafts.draft(id);
    }

    private List<SimulatedChange> simulate(RuleDraft draft) {
        simulation.request(draft);
        simulation.request(draft);
        runs.workOff();
        Run run = simulation.latest(draft).orElseThrow();
        assertThat(run.state()).isEqualTo(Run.State.DONE);
        assertThat(run.done())
                .isEqualTo(run.total())
                .isGreaterThan(BuiltInCase.all().size());
        List<SimulatedChange> changes = simulation.changes(run.id(), null).rows();
        assertThat(changes).hasSize(run.found());
        return changes;
    }

    @Test
    void everyPastCheckWhoseOutcomeChangesIsShownAndNoOther() {
        List<SimulatedChange> changes = simulate(stricterProtest());
        assertThat(changes).filteredOn(change -> !change.reference().isEmpty()).anySatisfy(change -> {
            assertThat(change.title()).isEqualTo("The tunnel and the marsh");
            assertThat(change.before().outcome()).isEqualTo(Outcome.COND);
            assertThat(change.after().outcome()).isEqualTo(Outcome.HOLD_L2);
        });
        assertThat(changes)
                .extracting(SimulatedChange::builtIn)
                .contains("candidate")
                .doesNotContain("yoga", "carols");
        assertThat(changes).allMatch(change -> change.after().rows().contains("R16a"));
    }

    @Test
    void onlyWhatWasSimulatedAsItStandsIsPublished() {
        RuleDraft draft = stricterProtest();
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() -> publishing.submit(draft.id(), draft.version()))
                .satisfies(broken -> assertThat(broken.messageKey()).isEqualTo("venue.error.rules.simulate"));
        simulate(draft);
        drafts.switchRow(draft.id(), "R10", false, draft.version());
        RuleDraft changed = drafts.draft(draft.id());
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() -> publishing.submit(changed.id(), changed.version()));
    }

    @Test
    void aCheckInFlightKeepsItsVersionUntilSomebodyMovesIt() {
        String ref = db.select(VENUE_CHECK.REFERENCE)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.TITLE.eq("The tunnel and the marsh"))
                .fetchSingle()
                .value1();
        long before = rulebook.current().id();
        RuleDraft draft = stricterProtest();
        simulate(draft);
        publishing.submit(draft.id(), draft.version());
        SignIn.as("legal");
        publishing.publish(draft.id(), drafts.draft(draft.id()).version());
        SignIn.as("bookings");
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.COND);
        assertThat(checks.file(ref).evaluation().orElseThrow().ruleSetId()).isEqualTo(before);
        assertThat(decisions.moveToCurrentRules(ref)).isEqualTo(Outcome.HOLD_L2);
        assertThat(checks.file(ref).evaluation().orElseThrow().ruleSetId())
                .isEqualTo(rulebook.current().id())
                .isNotEqualTo(before);
    }
}
