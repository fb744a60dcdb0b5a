package uk.concord.briefing.domain.writing;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;

/**
 * The days the next briefing counts: from where the last one ended, so that no two releases overlap, and long enough
 * that a figure does not tell what happened on a day.
 */
@Component
class NextPeriod {

    /** Days counted by the very first briefing, before the cut-off. */
    static final int FIRST_PERIOD_DAYS = 120;

    private final BriefingQuery briefings;
    private final Settings settings;
    private final Clock clock;

    NextPeriod(BriefingQuery briefings, Settings settings, Clock clock) {
        this.briefings = briefings;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param cutOff the day the data are taken
     * @throws RuleBrokenException when that day is ahead, or fewer days are left to count than the setting
     *     {@code briefing.shortest-period-days} asks for
     */
    ReleasePeriod until(LocalDate cutOff) {
        if (cutOff.isAfter(LondonTime.today(clock))) {
            throw new RuleBrokenException("briefing.open.ahead");
        }
        LocalDate from = briefings.all().stream()
                .map(briefing -> briefing.period().to().plusDays(1))
                .max(LocalDate::compareTo)
                .orElse(cutOff.minusDays(FIRST_PERIOD_DAYS));
        int settlingDays = settings.number("briefing.settling-days");
        if (cutOff.minusDays(settlingDays).isBefore(from)) {
            throw new RuleBrokenException("briefing.open.no-days", LondonTime.date(from), String.valueOf(settlingDays));
        }
        ReleasePeriod period = new ReleasePeriod(from, cutOff, settlingDays);
        int shortest = settings.number("briefing.shortest-period-days");
        if (period.days() < shortest) {
            throw new RuleBrokenException(
                    "briefing.open.too-short",
                    String.valueOf(period.days()),
                    String.valueOf(shortest),
                    LondonTime.date(from),
                    LondonTime.date(from.plusDays(shortest - 1L + settlingDays)));
        }
        return period;
    }
}
