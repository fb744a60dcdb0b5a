package uk.concord.tension.domain.signal;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.Permissions;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.tension.domain.assessment.AreaLevels;
import uk.concord.tension.domain.assessment.AreaLevels.Line;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.Assessment.OfArea;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.signal.TensionSignal.State;

/** The tension signal of an area for those who check bookings, who read no reports (venue rules, I8). */
@Service
@RolesAllowed(Permissions.VENUE_READ)
public class TensionSignalService {
    /** Days after which a judgement says nothing of today. */
    private static final String OLDEST = "tension.signal-days";

    private final AreaLevels areas;
    private final Settings settings;
    private final Clock clock;

    TensionSignalService(AreaLevels areas, Settings settings, Clock clock) {
        this.areas = areas;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param wardId the ward, or null when it is not known
     * @return what was judged of the ward lately, else of the whole borough
     */
    @Transactional(readOnly = true)
    public TensionSignal of(@Nullable Long wardId) {
        LocalDate today = LondonTime.today(clock);
        LocalDate oldest = today.minusDays(settings.number(OLDEST));
        List<Line> lines = areas.on(today);
        return lately(lines, ward -> wardId != null && ward.id() == wardId, oldest)
                .or(() -> lately(lines, Ward::isSpecial, oldest))
                .orElse(TensionSignal.NONE);
    }

    private static Optional<TensionSignal> lately(List<Line> lines, Predicate<Ward> which, LocalDate oldest) {
        return lines.stream()
                .filter(line -> which.test(line.ward()))
                .flatMap(line -> Optional.ofNullable(line.inForce()).stream()
                        .flatMap(judged -> signal(line.ward(), judged, oldest).stream()))
                .findFirst();
    }

    private static Optional<TensionSignal> signal(Ward ward, Assessment judged, LocalDate oldest) {
        if (!(judged.subject() instanceof OfArea area) || area.to().isBefore(oldest)) {
            return Optional.empty();
        }
        boolean raised = judged.level().compareTo(Level.RAISED) >= 0;
        return Optional.of(new TensionSignal(raised ? State.RAISED : State.USUAL, ward.name(), area.to()));
    }
}
