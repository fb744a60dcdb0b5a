package uk.concord.tension.domain.alert;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.security.Locality;
import uk.concord.people.domain.AccountQuery;

/** The alerts that the invented reports raise, judged as of their last day; one of them has been looked at. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class AlertDemo implements DemoPart {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate QUIET_UNTIL = LocalDate.of(2026, 10, 21);
    private static final String LOOKED_AT = "Grays Riverside";

    private final AlertComputation computation;
    private final AlertQuery query;
    private final AlertRepository alerts;
    private final AccountQuery accounts;

    AlertDemo(AlertComputation computation, AlertQuery query, AlertRepository alerts, AccountQuery accounts) {
        this.computation = computation;
        this.query = query;
        this.alerts = alerts;
        this.accounts = accounts;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public void load() {
        computation.all(LAST_DAY);
        long analyst = accounts.byUsername("analyst").orElseThrow().id();
        query.open(Locality.EVERYWHERE).stream()
                .filter(alert -> alert.about().equals(LOOKED_AT))
                .forEach(alert -> alerts.acknowledge(
                        alert,
                        alert.version(),
                        analyst,
                        "Known: the markings by the station, an issue with Highways and the police since 16 September.",
                        QUIET_UNTIL));
    }
}
