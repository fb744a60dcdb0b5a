package uk.concord.venue.domain.demo;

import static uk.concord.db.Tables.VENUE_CHECK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.clock.HireClock;
import uk.concord.venue.domain.clock.HireClocks;
import uk.concord.venue.domain.life.Breaches;
import uk.concord.venue.domain.life.Life;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.rules.Authority;
import uk.concord.venue.domain.rules.Question;

/** One booking is confirmed, one hirer has been asked, and one decision is late. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class LifeDemo implements DemoPart {
    private static final int DAYS_WAITED = 9;

    private final DSLContext db;
    private final AccountQuery accounts;
    private final Life life;
    private final Breaches breaches;
    private final HireClocks clocks;
    private final Clock clock;

    LifeDemo(DSLContext db, AccountQuery accounts, Life life, Breaches breaches, HireClocks clocks, Clock clock) {
        this.db = db;
        this.accounts = accounts;
        this.life = life;
        this.breaches = breaches;
        this.clocks = clocks;
        this.clock = clock;
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
        late(reference("Community safety tonight"));
        breaches.tell();
    }

    /** It has waited for level 2 for longer than the clock allows. */
    private void late(String reference) {
        LocalDate begun = LondonTime.today(clock).minusDays(DAYS_WAITED);
        Instant since = LondonTime.startOf(begun).plus(Duration.ofHours(10));
        HireClock hire = clocks.current();
        LocalDate total = hire.total(begun, 0, null);
        db.update(VENUE_CHECK)
                .set(VENUE_CHECK.CREATED_AT, since)
                .set(VENUE_CHECK.STEP_SINCE, since)
                .set(VENUE_CHECK.WAITING_SINCE, since)
                .set(VENUE_CHECK.CHANGED_AT, since)
                .set(VENUE_CHECK.DUE_ON, hire.due(HireClock.Step.DECISION_L2, begun, total))
                .set(VENUE_CHECK.TOTAL_DUE_ON, total)
                .where(VENUE_CHECK.REFERENCE.eq(reference))
                .execute();
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
