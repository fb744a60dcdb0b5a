package uk.concord.tension.domain.alert.finding;

import org.springframework.stereotype.Component;
import uk.concord.core.settings.Settings;
import uk.concord.tension.domain.statistics.Cusum;
import uk.concord.tension.domain.statistics.Predictive;

/** The thresholds of the rules, which an administrator may change. */
@Component
public class AlertSettings {
    private final Settings settings;

    AlertSettings(Settings settings) {
        this.settings = settings;
    }

    /**
     * @param leastSources how many different sources a week needs for an alert
     * @param organisationMost how many reports of one organisation in a week count
     * @param mostDispersion variance over mean above which the limit is widened
     * @param lookBack how many weeks before the current one are judged again
     * @param quietWeeks how long an acknowledged alert is not repeated
     */
    public record Thresholds(
            Predictive count,
            Cusum drift,
            int alphaPerMille,
            int leastSources,
            int organisationMost,
            double mostDispersion,
            int lookBack,
            int quietWeeks) {}

    public Thresholds current() {
        int alpha = Math.clamp(number("alpha-per-1000"), 1, 500);
        return new Thresholds(
                new Predictive(Math.max(1, number("baseline-weeks")), number("guard-weeks"), alpha / 1000.0, 0),
                new Cusum(
                        Cusum.Standardisation.ROSSI,
                        number("drift-k-per-100") / 100.0,
                        number("drift-h-per-100") / 100.0),
                alpha,
                number("least-sources"),
                Math.max(1, number("organisation-most")),
                number("dispersion-percent") / 100.0,
                number("look-back-weeks"),
                number("quiet-weeks"));
    }

    private int number(String name) {
        return settings.number("tension.alert." + name);
    }
}
