package uk.concord.venue.domain.demo;

import static uk.concord.db.Tables.VENUE_CHECK;

import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.people.domain.AccountQuery;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.life.Life;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Question;

/** One booking is confirmed, and one hirer has been asked. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class LifeDemo implements DemoPart {
    private final DSLContext db;
    private final AccountQuery accounts;
    private final Life life;

    LifeDemo(DSLContext db, AccountQuery accounts, Life life) {
        this.db = db;
        this.accounts = accounts;
        this.life = life;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void load() {
        var account = accounts.byUsername("bookings").orElseThrow();
        Actor officer = new Actor(account.id(), account.displayName(), Authority.L0, false);
        life.accept(officer.name(), reference("Carols by lantern light"), "By telephone");
        life.ask(
                officer,
                reference("Craft market at the quay"),
                Set.of(SetQuestion.of(Question.C2), SetQuestion.of(Question.C7)));
    }

    private String reference(String title) {
        return db.select(VENUE_CHECK.REFERENCE)
                .from(VENUE_CHECK)
                .where(VENUE_CHECK.TITLE.eq(title))
                .limit(1)
                .fetchSingle()
                .value1();
    }
}
