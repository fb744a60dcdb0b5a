package uk.concord.tension.domain.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.TENSION_REPORT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** Nil returns, silence and the reminder of it. */
@DatabaseTest
class ReturnDatabaseTest {
    @Autowired
    ReturnService returns;

    @Autowired
    ReturnReminders reminders;

    @Autowired
    AccountQuery accounts;

    @Autowired
    DSLContext db;

    @BeforeEach
    void nothingWasReportedLately() {
        SignIn.as("partner");
        db.update(TENSION_REPORT)
                .set(
                        TENSION_REPORT.RECEIVED_AT,
                        LondonTime.startOf(returns.periods().getLast().start().minusDays(9)))
                .where(TENSION_REPORT.RECEIVED_AT.isNotNull())
                .execute();
    }

    private PartnerReturn of(String organisation, int period) {
        SignIn.as("manager");
        return returns.overview().stream()
                .filter(line -> line.organisation().equals(organisation))
                .findFirst()
                .orElseThrow()
                .returns()
                .get(period);
    }

    @Test
    void aNilReturnIsNotSilence() {
        String organisation = accounts.byUsername("partner").orElseThrow().organisationName();
        assertThat(of(organisation, 1).status()).isEqualTo(PartnerReturn.Status.SILENT);
        assertThat(of(organisation, 0).status()).isEqualTo(PartnerReturn.Status.EXPECTED);
        SignIn.as("partner");
        ReturnPeriod last = returns.periods().get(1);
        String reference = returns.sendNil(last);
        assertThat(reference).matches("NR-\\d{4}-\\d{6}");
        assertThat(returns.sendNil(last)).isEqualTo(reference);
        assertThat(returns.own().get(1).status()).isEqualTo(PartnerReturn.Status.NIL);
        assertThat(of(organisation, 1).status()).isEqualTo(PartnerReturn.Status.NIL);
    }

    @Test
    void onlyPartnersSendThemAndOnlyForOpenPeriods() {
        ReturnPeriod old = returns.periods().get(3);
        assertThatThrownBy(() -> returns.sendNil(old)).isInstanceOf(RuleBrokenException.class);
        assertThatThrownBy(() -> returns.overview()).isInstanceOf(AccessDeniedException.class);
        SignIn.as("manager");
        ReturnPeriod current = returns.periods().getFirst();
        assertThatThrownBy(() -> returns.sendNil(current)).isInstanceOf(RuleBrokenException.class);
        SignIn.as("officer");
        assertThatThrownBy(() -> returns.own()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theSilentAreRemindedOnceAndOthersNot() {
        ReturnPeriod last = returns.periods().get(1);
        returns.sendNil(last);
        SignIn.out();
        reminders.remind();
        reminders.remind();
        long partner = accounts.idByUsername("partner");
        long faith = accounts.idByUsername("faith.forum");
        assertThat(db.fetchCount(
                        OUTBOX_MESSAGE,
                        OUTBOX_MESSAGE.IDEMPOTENCY_KEY.eq("tension-return-" + last.start() + "-account-" + partner)))
                .isZero();
        assertThat(db.fetchCount(
                        OUTBOX_MESSAGE,
                        OUTBOX_MESSAGE.IDEMPOTENCY_KEY.eq("tension-return-" + last.start() + "-account-" + faith)))
                .isEqualTo(1);
    }
}
