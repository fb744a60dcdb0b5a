package uk.concord.briefing.domain.chasing;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.receipt.ReceiptQuery;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Role;
import uk.concord.core.text.Texts;

/** Tells the authors once a week how many schools wait and how many tasks are open. Numbers only, no names. */
@Component
public class WeeklyDigest {

    private final DSLContext db;
    private final BriefingQuery briefings;
    private final SchoolQuery schools;
    private final ReceiptQuery receipts;
    private final TaskRepository tasks;
    private final Outbox outbox;
    private final Texts texts;
    private final String baseUrl;

    WeeklyDigest(
            DSLContext db,
            BriefingQuery briefings,
            SchoolQuery schools,
            ReceiptQuery receipts,
            TaskRepository tasks,
            Outbox outbox,
            Texts texts,
            @Value("${concord.base-url}") String baseUrl) {
        this.db = db;
        this.briefings = briefings;
        this.schools = schools;
        this.receipts = receipts;
        this.tasks = tasks;
        this.outbox = outbox;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /** Sends it once for that day, and only when something waits. */
    @Transactional
    public void send(LocalDate day) {
        long waiting = briefings.all().stream()
                .flatMap(briefing -> briefings.published(briefing.id()).stream())
                .findFirst()
                .map(version -> receipts.statuses(version.id(), schools.open()).stream()
                        .filter(status -> status.acknowledgedAt() == null)
                        .count())
                .orElse(0L);
        int open = tasks.openCount();
        if (waiting == 0 && open == 0) {
            return;
        }
        db.selectDistinct(ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.DISPLAY_NAME)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT_ROLE.ROLE.eq(Role.BRIEFING_AUTHOR.name()))
                .and(ACCOUNT.ENABLED.isTrue())
                .forEach(account -> outbox.queue(
                        "briefing-digest-" + day + "-account-" + account.value1(),
                        account.value2(),
                        texts.get("briefing.digest.subject", Marking.OFFICIAL.label()),
                        texts.get("briefing.digest.body", account.value3(), waiting, open, baseUrl + "/briefings")));
    }
}
