package uk.concord.tension.domain.alert;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.alert.finding.AlertFinder;
import uk.concord.tension.domain.alert.finding.AlertSettings;
import uk.concord.tension.domain.weekly.WeekCounts;
import uk.concord.tension.domain.weekly.WeekSeriesQuery;
import uk.concord.tension.domain.weekly.Weeks;

/**
 * Brings counts and alerts up to date: after a change of reports only the counts it touches, at night all of them. The
 * alerts are then found from the counts in the same way.
 */
@Component
public class AlertComputation {
    private final WeekCounts counts;
    private final WeekSeriesQuery series;
    private final AlertSettings settings;
    private final AlertRepository alerts;
    private final Clock clock;

    AlertComputation(
            WeekCounts counts, WeekSeriesQuery series, AlertSettings settings, AlertRepository alerts, Clock clock) {
        this.counts = counts;
        this.series = series;
        this.settings = settings;
        this.alerts = alerts;
        this.clock = clock;
    }

    /** Counts all reports anew and judges the last weeks up to that day. */
    @Transactional
    public void all(LocalDate today) {
        counts.lock();
        AlertSettings.Thresholds thresholds = settings.current();
        counts.recountAll(thresholds.organisationMost(), clock.instant());
        judge(thresholds, today);
    }

    /** Counts anew what changed and judges the last weeks. */
    @Transactional
    public void after(Collection<WeekCounts.Cell> changed) {
        counts.lock();
        AlertSettings.Thresholds thresholds = settings.current();
        counts.recount(changed, thresholds.organisationMost());
        judge(thresholds, LondonTime.today(clock));
    }

    /** As {@link #after}, in a transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void separately(Collection<WeekCounts.Cell> changed) {
        after(changed);
    }

    /** As {@link #all} of today, in a transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void allSeparately() {
        all(LondonTime.today(clock));
    }

    private void judge(AlertSettings.Thresholds thresholds, LocalDate today) {
        LocalDate week = Weeks.of(today);
        LocalDate from = week.minusWeeks(thresholds.lookBack());
        int memory = Math.max(
                AlertFinder.MEMORY,
                thresholds.count().baseline() + thresholds.count().guard());
        AlertFinder finder = new AlertFinder(thresholds, series.between(from.minusWeeks(memory), week));
        alerts.bringUpToDate(from, finder.alarms(from));
    }
}
