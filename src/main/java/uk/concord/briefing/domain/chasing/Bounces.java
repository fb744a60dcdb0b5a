package uk.concord.briefing.domain.chasing;

import static uk.concord.db.Tables.OUTBOX_MESSAGE;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.briefing.domain.school.SchoolQuery;

/** Opens a task for each message to a school that was refused for good or came back. */
@Component
public class Bounces {

    private static final Pattern ACCOUNT = Pattern.compile("briefing-.*-account-(\\d+)");

    private final DSLContext db;
    private final SchoolQuery schools;
    private final TaskRepository tasks;

    Bounces(DSLContext db, SchoolQuery schools, TaskRepository tasks) {
        this.db = db;
        this.schools = schools;
        this.tasks = tasks;
    }

    /** @return number of new tasks */
    @Transactional
    public int collect() {
        List<String> keys = db.select(OUTBOX_MESSAGE.IDEMPOTENCY_KEY)
                .from(OUTBOX_MESSAGE)
                .where(OUTBOX_MESSAGE.STATE.in("FAILED", "BOUNCED"))
                .and(OUTBOX_MESSAGE.IDEMPOTENCY_KEY.like("briefing-%"))
                .fetch(OUTBOX_MESSAGE.IDEMPOTENCY_KEY);
        if (keys.isEmpty()) {
            return 0;
        }
        List<SchoolContact> contacts = schools.recipients();
        int opened = 0;
        for (String key : keys) {
            Matcher account = ACCOUNT.matcher(key);
            long id = account.matches() ? Long.parseLong(account.group(1)) : -1;
            for (SchoolContact contact : contacts) {
                if (contact.accountId() == id
                        && tasks.open(
                                SchoolTask.Kind.BOUNCE,
                                contact.schoolId(),
                                id,
                                key + "-school-" + contact.schoolId())) {
                    opened++;
                }
            }
        }
        return opened;
    }
}
