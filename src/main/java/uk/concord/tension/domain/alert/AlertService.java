package uk.concord.tension.domain.alert;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.alert.finding.AlertFinder;
import uk.concord.tension.domain.alert.finding.AlertSettings;
import uk.concord.tension.domain.alert.finding.Finding;
import uk.concord.tension.domain.weekly.WeekCounts;
import uk.concord.tension.domain.weekly.WeekSeries;
import uk.concord.tension.domain.weekly.WeekSeriesQuery;

/** Alerts as analysts see and acknowledge them. */
@Service
@RolesAllowed(Permissions.TENSION_READ)
public class AlertService {
    /** Characters of a reason, at least. */
    public static final int REASON_LEAST = 10;
    /** Characters of a reason, at most. */
    public static final int REASON_MOST = 500;
    /** Weeks that the picture of an alert shows before its week, and after it. */
    private static final int PICTURE_BEFORE = 26;

    private static final int PICTURE_AFTER = 6;

    private final AlertQuery query;
    private final AlertRepository repository;
    private final WeekCounts counts;
    private final WeekSeriesQuery series;
    private final AlertSettings settings;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    AlertService(
            AlertQuery query,
            AlertRepository repository,
            WeekCounts counts,
            WeekSeriesQuery series,
            AlertSettings settings,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.query = query;
        this.repository = repository;
        this.counts = counts;
        this.series = series;
        this.settings = settings;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    public List<Alert> open() {
        return query.open(signedIn.user().locality());
    }

    public KeyPage<Alert> earlier(@Nullable String cursor, int size) {
        return query.earlier(signedIn.user().locality(), cursor, size);
    }

    /** @throws NotFoundException when there is none, or it is of a ward this person does not work in */
    public Alert byReference(String reference) {
        return query.byReference(signedIn.user().locality(), reference)
                .orElseThrow(() -> new NotFoundException("alert"));
    }

    /** @return when everything was last counted anew, or empty */
    @Transactional(readOnly = true)
    public Optional<Instant> computedAt() {
        return counts.computedAt();
    }

    /** @return what the rule says of the weeks around the alert, oldest first */
    @Transactional(readOnly = true)
    public List<Finding> around(Alert alert) {
        LocalDate week = alert.finding().week();
        LocalDate from = week.minusWeeks(PICTURE_BEFORE);
        List<WeekSeries> all = series.between(from.minusWeeks(AlertFinder.MEMORY), week.plusWeeks(PICTURE_AFTER));
        AlertFinder finder = new AlertFinder(settings.current(), all);
        return all.stream()
                .filter(one -> one.key().equals(alert.finding().series()))
                .flatMap(one -> finder.findings(one, from).stream())
                .filter(finding -> !finding.week().isAfter(LondonTime.today(clock)))
                .toList();
    }

    /**
     * Says that somebody has looked. The series raises no alert for some weeks.
     *
     * @throws RuleBrokenException when the reason is too short or too long, or the alert is not open
     * @throws EditConflictException when it changed meanwhile
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_TRIAGE)
    public void acknowledge(String reference, int version, String reason) {
        counts.lock();
        Alert alert = byReference(reference);
        String words = reason.strip();
        if (words.length() < REASON_LEAST || words.length() > REASON_MOST) {
            throw new RuleBrokenException("tension.alert.error.reason", REASON_LEAST, REASON_MOST);
        }
        if (alert.state() != AlertState.OPEN) {
            throw new RuleBrokenException("tension.alert.error.notOpen");
        }
        LocalDate quietUntil =
                LondonTime.today(clock).plusWeeks(settings.current().quietWeeks());
        repository.acknowledge(alert, version, signedIn.user().id(), words, quietUntil);
        audit.record("tension.alert.acknowledged", AlertRepository.ALERT, reference, "quiet until " + quietUntil);
    }
}
