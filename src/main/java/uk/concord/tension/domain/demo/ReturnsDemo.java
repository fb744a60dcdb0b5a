package uk.concord.tension.domain.demo;

import java.time.LocalDate;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.security.Role;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.demo.PeopleDemo;
import uk.concord.tension.domain.returns.NilReturns;
import uk.concord.tension.domain.returns.ReturnPeriod;

/** A partner who sent nil returns in September and October and has been silent since. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class ReturnsDemo implements DemoPart {
    private static final int DAYS = 14;
    private static final LocalDate LAST = LocalDate.of(2026, 10, 16);

    private final PeopleDemo people;
    private final AccountQuery accounts;
    private final NilReturns returns;
    private final ReferenceNumbers references;

    ReturnsDemo(PeopleDemo people, AccountQuery accounts, NilReturns returns, ReferenceNumbers references) {
        this.people = people;
        this.accounts = accounts;
        this.returns = returns;
        this.references = references;
    }

    @Override
    public int order() {
        return 49;
    }

    @Override
    public void load() {
        people.account("fire.liaison", "Greta Holloway", "Fenside Fire and Rescue", Role.PARTNER);
        var author = accounts.byUsername("fire.liaison").orElseThrow();
        for (int before = 2; before >= 0; before--) {
            ReturnPeriod period = ReturnPeriod.of(LAST, DAYS).before(before);
            returns.insert(
                    references.next("NR", LAST.getYear()),
                    author.organisationId(),
                    author.id(),
                    period,
                    LondonTime.startOf(period.end()).plusSeconds(36_000));
        }
    }
}
