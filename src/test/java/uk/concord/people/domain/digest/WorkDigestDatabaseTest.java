package uk.concord.people.domain.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.OUTBOX_MESSAGE;
import static uk.concord.db.Tables.SETTING;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Result;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;
import uk.concord.db.tables.records.OutboxMessageRecord;
import uk.concord.people.domain.AccountQuery;
import uk.concord.testing.DatabaseTest;
import uk.concord.testing.SignIn;

/** How much waits, once a week and without a word of what. */
@DatabaseTest
class WorkDigestDatabaseTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Autowired
    WorkDigest digest;

    @Autowired
    List<WorkSource> sources;

    @Autowired
    AccountQuery accounts;

    @Autowired
    DSLContext db;

    private Result<OutboxMessageRecord> queued(LocalDate day) {
        return db.selectFrom(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.startsWith("work-digest-" + day))
                .fetch();
    }

    private void every(int days) {
        db.update(SETTING)
                .set(SETTING.VALUE, String.valueOf(days))
                .where(SETTING.CODE.eq("work.digest-days"))
                .execute();
    }

    @Test
    void whoHasWorkWaitingIsToldOnceHowMuchAndNotWhat() {
        SignIn.out();
        digest.send(MONDAY);
        digest.send(MONDAY);
        Map<String, OutboxMessageRecord> mails = queued(MONDAY).intoMap(OUTBOX_MESSAGE.IDEMPOTENCY_KEY);
        int told = 0;
        for (AccountQuery.Account account : accounts.enabled()) {
            SignIn.as(account.user());
            List<WorkItem> items = sources.stream()
                    .flatMap(source -> source.workFor(account.user()).stream())
                    .toList();
            OutboxMessageRecord mail = mails.get("work-digest-" + MONDAY + "-account-" + account.id());
            if (items.isEmpty()) {
                assertThat(mail).isNull();
                continue;
            }
            told++;
            long waiting = items.stream().mapToLong(WorkItem::count).sum();
            assertThat(mail.getRecipient()).isEqualTo(account.email());
            assertThat(mail.getState()).isEqualTo("WAITING");
            assertThat(mail.getSubject()).startsWith("OFFICIAL ");
            assertThat(mail.getBody()).contains("in Concord: " + waiting + "\n");
            assertThat(items).noneMatch(item -> mail.getBody().contains(item.text()));
        }
        assertThat(mails).hasSize(told);
        assertThat(told).isBetween(2, accounts.enabled().size() - 1);
    }

    @Test
    void weeklyOnTheFirstWorkingDayDailyOrNever() {
        digest.send(MONDAY.plusDays(1));
        assertThat(queued(MONDAY.plusDays(1))).isEmpty();
        every(1);
        digest.send(MONDAY.plusDays(1));
        digest.send(MONDAY.plusDays(5));
        assertThat(queued(MONDAY.plusDays(1))).isNotEmpty();
        assertThat(queued(MONDAY.plusDays(5))).as("a Saturday").isEmpty();
        every(0);
        digest.send(MONDAY);
        assertThat(queued(MONDAY)).isEmpty();
        every(7);
        LocalDate bankHoliday = LocalDate.of(2026, 12, 28);
        digest.send(bankHoliday);
        digest.send(bankHoliday.plusDays(1));
        assertThat(queued(bankHoliday)).isEmpty();
        assertThat(queued(bankHoliday.plusDays(1))).isNotEmpty();
    }
}
