package uk.concord.venue.domain.repeat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.concord.venue.domain.rules.Question.*;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.check.Evaluation.FiredRow;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Outcome;

/** Last time's answers are shown, confirmed and taken over; what is about this time or was found is not. */
@DatabaseTest
class RepeatDatabaseTest {
    @Autowired
    private RepeatService repeats;

    @Autowired
    private CheckService checks;

    @Autowired
    private CheckSteps steps;

    @Autowired
    private Clock clock;

    private LocalDate next() {
        return LondonTime.today(clock).plusDays(60);
    }

    private String approved(Map<uk.concord.venue.domain.rules.Question, String> changes) {
        String ref = steps.approved(changes);
        SignIn.as("bookings");
        return ref;
    }

    @Test
    void onlyApprovedHiresAreFoundByTheBeginningOfTheName() {
        String ref = approved(Map.of(B4, "Tidewater Stretching"));
        String open = steps.complete(Map.of(B4, "Tidewater Rowing"));
        assertThat(repeats.find("tidewater str"))
                .extracting(PastHire::reference)
                .containsExactly(ref);
        assertThat(repeats.find("The TIDEWATER"))
                .extracting(PastHire::reference)
                .contains(ref);
        assertThat(repeats.find("ti")).isEmpty();
        assertThat(repeats.find("%%%")).isEmpty();
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> repeats.offer(open));
    }

    @Test
    void theSameAgainIsScreenedWorkedOutAndApprovedByTheOfficer() {
        String before = approved(Map.of());
        UUID key = UUID.randomUUID();
        String ref = repeats.same(key, before, next());
        CheckFile file = checks.file(ref);
        assertThat(ref).isNotEqualTo(before);
        assertThat(file.value(A2)).isEqualTo("yes");
        assertThat(file.value(A2_CHANGED)).isEqualTo("no");
        assertThat(file.value(A3_DATE)).isEqualTo(next().toString());
        assertThat(file.value(C2)).isEqualTo(checks.file(before).value(C2));
        assertThat(file.screened()).isTrue();
        assertThat(file.evaluation()).hasValueSatisfying(made -> {
            assertThat(made.outcome()).isEqualTo(Outcome.OK);
            assertThat(made.authority()).isEqualTo(Authority.L0);
            assertThat(made.fired()).extracting(FiredRow::number).contains("R31");
        });
        assertThat(repeats.same(key, before, next())).isEqualTo(ref);
        assertThat(repeats.sourceOf(ref)).contains(before);
        assertThat(repeats.compare(ref).stream().filter(AnswerPair::differs))
                .extracting(AnswerPair::question)
                .containsExactlyInAnyOrder(A2, A2_CHANGED, A3_DATE);
    }

    @Test
    void whatChangedIsGoneThroughAndTheChecksAreMadeAnew() {
        String before = approved(Map.of());
        String ref = repeats.changed(UUID.randomUUID(), before);
        CheckFile file = checks.file(ref);
        assertThat(file.value(A2_CHANGED)).isEqualTo("yes");
        assertThat(file.value(C1)).isEqualTo("Reading aloud");
        assertThat(file.value(A3_DATE)).isEmpty();
        assertThat(file.value(I3)).isEmpty();
        assertThat(file.value(J0)).isEmpty();
        assertThat(file.evaluation()).isEmpty();
    }

    @Test
    void whatWasFoundLastTimeIsNeverTakenOver() {
        String before = approved(Map.of(I6, "no-concern", I6_SAID, "Nothing known"));
        assertThat(repeats.offer(before).quick()).isFalse();
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() -> repeats.same(UUID.randomUUID(), before, next()));
    }

    @Test
    void theDayMustLieAhead() {
        String before = approved(Map.of());
        assertThatExceptionOfType(RuleBrokenException.class)
                .isThrownBy(() -> repeats.same(UUID.randomUUID(), before, LondonTime.today(clock)));
    }
}
