package uk.concord.briefing.domain.chasing;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import uk.concord.briefing.domain.calendar.SchoolDays;

/**
 * When a school that has not acknowledged is reminded: after so many of its own school days, on a school day only.
 *
 * @param first school days until the first reminder
 * @param second until the second
 * @param phone until somebody phones
 * @throws IllegalArgumentException when the steps are not in order
 */
public record ChaserRules(int first, int second, int phone) {

    public ChaserRules {
        if (first < 1 || second <= first || phone <= second) {
            throw new IllegalArgumentException("steps out of order: " + first + ", " + second + ", " + phone);
        }
    }

    /**
     * @param days of the school
     * @param published London day of publication
     * @param done steps taken already
     * @return the step that is due; a step that was missed is not made up for once a later one is due
     */
    public Optional<ChaserStep> due(SchoolDays days, LocalDate published, LocalDate today, Set<ChaserStep> done) {
        if (!days.isSchoolDay(today)) {
            return Optional.empty();
        }
        return reached(days.between(published, today))
                .filter(step -> done.stream().noneMatch(earlier -> earlier.compareTo(step) >= 0));
    }

    private Optional<ChaserStep> reached(int passed) {
        if (passed >= phone) {
            return Optional.of(ChaserStep.PHONE);
        }
        if (passed >= second) {
            return Optional.of(ChaserStep.SECOND);
        }
        return passed >= first ? Optional.of(ChaserStep.FIRST) : Optional.empty();
    }
}
