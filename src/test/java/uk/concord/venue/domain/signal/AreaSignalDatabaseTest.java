package uk.concord.venue.domain.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.TENSION_ASSESSMENT;
import static uk.concord.db.Tables.VENUE;
import static uk.concord.db.Tables.WARD;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.tension.domain.signal.TensionSignal;
import uk.concord.tension.domain.signal.TensionSignal.State;
import uk.concord.testing.DatabaseTest;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.check.HireDecisionService;
import uk.concord.venue.domain.check.ScreeningService;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.rules.Outcome;

/** The tension signal: one word for an area, shown and read by no rule. */
@DatabaseTest
class AreaSignalDatabaseTest {
    @Autowired
    private AreaSignalService signals;

    @Autowired
    private CheckService checks;

    @Autowired
    private CheckSteps steps;

    @Autowired
    private ScreeningService screening;

    @Autowired
    private HireDecisionService decisions;

    @Autowired
    private DSLContext db;

    private void judgeEverything(String level) {
        db.update(TENSION_ASSESSMENT).set(TENSION_ASSESSMENT.LEVEL, level).execute();
    }

    private Room roomIn(String ward, String ref) {
        Room room = checks.file(ref).room();
        assertThat(room).isNotNull();
        db.update(VENUE)
                .set(
                        VENUE.WARD_ID,
                        db.select(WARD.ID).from(WARD).where(WARD.NAME.eq(ward)).limit(1))
                .execute();
        return room;
    }

    @Test
    void theWardSpeaksBeforeTheBorough() {
        Room room = roomIn("Grays Town", steps.complete(Map.of()));
        assertThat(signals.of(room).state()).isEqualTo(State.RAISED);
        assertThat(signals.of(room).area()).isEqualTo("Grays Town");
        db.update(VENUE).setNull(VENUE.WARD_ID).execute();
        assertThat(signals.of(room).state()).isEqualTo(State.USUAL);
        assertThat(signals.of(room).area()).isNotEqualTo("Grays Town");
        db.deleteFrom(TENSION_ASSESSMENT).execute();
        assertThat(signals.of(room).state()).isEqualTo(State.NOT_JUDGED);
    }

    @Test
    void itTellsOneWordAnAreaAndADay() {
        assertThat(Arrays.stream(TensionSignal.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactly("state", "area", "until");
        assertThat(State.values()).hasSize(3);
    }

    @Test
    void noRuleReadsIt() {
        String ref = steps.complete(Map.of());
        screening.screen(ref);
        roomIn("Grays Town", ref);
        judgeEverything("NORMAL");
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.OK);
        Map<String, Object> before = decisions.concerns(ref).inputs();
        judgeEverything("CRITICAL");
        assertThat(decisions.concerns(ref).inputs()).isEqualTo(before);
        assertThat(decisions.evaluate(ref)).isEqualTo(Outcome.OK);
    }
}
