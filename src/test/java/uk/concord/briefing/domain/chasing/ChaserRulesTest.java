package uk.concord.briefing.domain.chasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.concord.briefing.domain.calendar.CalendarTerm;
import uk.concord.briefing.domain.calendar.SchoolDays;
import uk.concord.core.time.WorkingDays;

/** Reminders follow a school's own school days: one school has a week of half-term in October, Harbour Gate has two. */
class ChaserRulesTest {

    private static final ChaserRules RULES = new ChaserRules(5, 10, 15);
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 10, 12);

    private static SchoolDays days(String halfFrom, String inset) {
        return new SchoolDays(
                List.of(new CalendarTerm(
                        "autumn-2026",
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 12, 18),
                        LocalDate.parse(halfFrom),
                        LocalDate.of(2026, 10, 30))),
                Set.of(LocalDate.parse(inset)),
                new WorkingDays(Set.of()));
    }

    private static final SchoolDays OTHERS = days("2026-10-26", "2026-09-01");
    private static final SchoolDays HARBOUR_GATE = days("2026-10-19", "2026-09-01");

    @Test
    void harbourGateIsRemindedAWeekOfSchoolLaterAcrossItsTwoWeeksOfHalfTerm() {
        assertThat(run(OTHERS))
                .containsExactly(
                        Map.entry(ChaserStep.FIRST, LocalDate.of(2026, 10, 19)),
                        Map.entry(ChaserStep.SECOND, LocalDate.of(2026, 11, 2)),
                        Map.entry(ChaserStep.PHONE, LocalDate.of(2026, 11, 9)));
        assertThat(run(HARBOUR_GATE))
                .containsExactly(
                        Map.entry(ChaserStep.FIRST, LocalDate.of(2026, 11, 2)),
                        Map.entry(ChaserStep.SECOND, LocalDate.of(2026, 11, 9)),
                        Map.entry(ChaserStep.PHONE, LocalDate.of(2026, 11, 16)));
    }

    @Test
    void aTrainingDayPutsAReminderOffByADay() {
        assertThat(run(days("2026-10-26", "2026-10-19"))).containsEntry(ChaserStep.FIRST, LocalDate.of(2026, 10, 20));
    }

    @Test
    void aStepThatWasMissedIsNotMadeUpForOnceALaterOneIsDue() {
        assertThat(RULES.due(OTHERS, PUBLISHED, LocalDate.of(2026, 11, 3), Set.of()))
                .contains(ChaserStep.SECOND);
        assertThat(RULES.due(OTHERS, PUBLISHED, LocalDate.of(2026, 11, 3), Set.of(ChaserStep.SECOND)))
                .isEmpty();
    }

    @Test
    void whateverTheCalendarNobodyIsRemindedInHolidaysOrTwice() {
        Random random = new Random(5);
        for (int trial = 0; trial < 300; trial++) {
            SchoolDays days = days(
                    "2026-10-" + (19 + random.nextInt(8)),
                    LocalDate.of(2026, 10, 12).plusDays(random.nextInt(30)).toString());
            Set<ChaserStep> done = EnumSet.noneOf(ChaserStep.class);
            for (int day = 0; day < 120; day++) {
                LocalDate today = PUBLISHED.plusDays(day);
                var due = RULES.due(days, PUBLISHED, today, done);
                if (due.isPresent()) {
                    assertThat(days.isSchoolDay(today)).isTrue();
                    assertThat(done).doesNotContain(due.get());
                    done.add(due.get());
                }
            }
            assertThat(done).hasSize(3);
        }
    }

    @Test
    void stepsHaveAnOrder() {
        assertThatThrownBy(() -> new ChaserRules(5, 5, 15)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ChaserRules(0, 5, 15)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Runs every day, as the job does. */
    private static Map<ChaserStep, LocalDate> run(SchoolDays days) {
        Map<ChaserStep, LocalDate> taken = new LinkedHashMap<>();
        for (LocalDate day = PUBLISHED; day.isBefore(LocalDate.of(2026, 12, 31)); day = day.plusDays(1)) {
            LocalDate today = day;
            RULES.due(days, PUBLISHED, today, taken.keySet()).ifPresent(step -> taken.put(step, today));
        }
        return taken;
    }
}
