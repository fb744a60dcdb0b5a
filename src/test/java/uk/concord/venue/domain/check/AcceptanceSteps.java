package uk.concord.venue.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.venue.domain.rules.Question.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.time.LondonTime;
import uk.concord.db.Tables;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.politics.PoliticalRecords;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Evidence;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.Question;

/** A talk in a large hall by people with nothing to remark; tests change what makes their case. */
abstract class AcceptanceSteps {
    @Autowired
    CheckService checks;

    @Autowired
    ScreeningService screening;

    @Autowired
    HireDecisionService decisions;

    @Autowired
    private PoliticalRecords politics;

    @Autowired
    private DSLContext db;

    @Autowired
    private Clock clock;

    final Map<Question, String> given = new EnumMap<>(Question.class);

    @BeforeEach
    void aTalkInALargeHall() {
        given.clear();
        given.put(A1, "meeting");
        given.put(A2, "no");
        given.put(A3_DATE, day(40).toString());
        given.put(A3_START, "18:00");
        given.put(A3_END, "20:00");
        given.put(B1, "Ines Calloway");
        given.put(B1_EMAIL, "ines@example.org");
        given.put(B1_PROOF, "seen");
        given.put(B2, "organisation");
        given.put(B4, "Marshlight Reading Circle");
        given.put(B5, "unincorporated");
        given.put(B9, "no");
        given.put(C1, "An evening by the river");
        given.put(C2, "People come together, listen to a talk and ask questions afterwards.");
        given.put(C3, "attached");
        given.put(C4, "public");
        given.put(C5, "none");
        given.put(C6, "no");
        given.put(C7, "60");
        given.put(C8, "no");
        given.put(D1, "Tobias Renn");
        given.put(E5, "no");
        given.put(G1, "no");
        given.put(H1, "yes");
        given.put(I0, "no");
        given.put(I1, "not-applicable");
        given.put(I3, "none");
        given.put(I6, "not-needed");
        given.put(J0, "no");
        SignIn.as("bookings");
    }

    LocalDate day(int inDays) {
        return LondonTime.today(clock).plusDays(inDays);
    }

    AcceptanceSteps with(Question question, String value) {
        given.put(question, value);
        return this;
    }

    void concerns(String terror, String hatred, String event) {
        with(J0, "yes").with(J1, terror).with(J2, hatred).with(J3, event);
        with(J4, "no").with(J5, "no").with(J6, "no");
    }

    String source(Evidence.Grade grade, String where) {
        return new Evidence(grade, day(-1).toString(), where, "what it says").line();
    }

    /** Enters the answers as an officer and screens the names. */
    String enter() {
        SignIn.as("bookings");
        String ref = checks.start(UUID.randomUUID());
        int people = Integer.parseInt(given.get(C7));
        Room room = checks.rooms().stream()
                .filter(found ->
                        found.capacity() >= people && !found.venueKind().equals("school hall"))
                .findFirst()
                .orElseThrow();
        given.putIfAbsent(A4, String.valueOf(room.id()));
        given.forEach((question, value) -> {
            if (question == D1) {
                if (!value.isEmpty()) {
                    checks.saveSpeakers(ref, List.of(new Speaker(value, "", "", "")), 0);
                }
            } else {
                checks.saveAnswer(ref, question, value, 0);
            }
        });
        screening.screen(ref);
        return ref;
    }

    Evaluation run() {
        return evaluate(enter());
    }

    Evaluation evaluate(String ref) {
        decisions.evaluate(ref);
        return checks.file(ref).evaluation().orElseThrow();
    }

    static void assertCase(Evaluation actual, Outcome outcome, Authority authority, String... rows) {
        assertThat(actual.openGates()).isEmpty();
        assertThat(actual.fired()).extracting(Evaluation.FiredRow::number).containsExactlyInAnyOrder(rows);
        assertThat(actual.outcome()).isEqualTo(outcome);
        assertThat(actual.authority()).isEqualTo(authority);
        assertThat(actual.fired()).allSatisfy(row -> {
            assertThat(row.reason()).isNotBlank();
            assertThat(row.reference()).isNotBlank();
        });
    }

    void inPreElectionPeriod() {
        politics.addPeriod("Borough council", day(20), day(60), "Notice of election", "Test", clock.instant());
    }

    void partiesPrivateOnly() {
        db.update(Tables.VENUE)
                .set(Tables.VENUE.POLITICAL_POLICY, "PRIVATE_ONLY")
                .execute();
    }
}
