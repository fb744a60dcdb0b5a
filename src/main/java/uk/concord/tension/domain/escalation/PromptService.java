package uk.concord.tension.domain.escalation;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.TENSION_PROMPT;
import static uk.concord.db.Tables.TENSION_PROMPT_NOTICE;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** Prompts that wait, and what people made of them. */
@Service
@RolesAllowed(Permissions.TENSION_ASSESS)
public class PromptService {
    private static final int SHOWN = 100;
    private static final int ANSWER_MIN = 5;
    private static final int ANSWER_MAX = 500;

    private final DSLContext db;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    PromptService(DSLContext db, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return what waits for an answer, the newest first */
    @Transactional(readOnly = true)
    public List<Prompt> open() {
        var rows = db.selectFrom(TENSION_PROMPT)
                .where(TENSION_PROMPT.ANSWERED_AT.isNull())
                .and(Prompts.readable(signedIn.user()))
                .orderBy(TENSION_PROMPT.ID.desc())
                .limit(SHOWN)
                .fetch();
        Map<Long, List<Prompt.Notice>> told = db.select(
                        TENSION_PROMPT_NOTICE.PROMPT_ID,
                        ACCOUNT.DISPLAY_NAME,
                        TENSION_PROMPT_NOTICE.WAY,
                        TENSION_PROMPT_NOTICE.TOLD_AT)
                .from(TENSION_PROMPT_NOTICE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_PROMPT_NOTICE.ACCOUNT_ID))
                .where(TENSION_PROMPT_NOTICE.PROMPT_ID.in(rows.getValues(TENSION_PROMPT.ID)))
                .orderBy(TENSION_PROMPT_NOTICE.ID)
                .fetchGroups(row -> row.value1(), row -> new Prompt.Notice(row.value2(), row.value3(), row.value4()));
        return rows.map(row -> new Prompt(
                row.getId(),
                Prompt.Rule.valueOf(row.getRule()),
                row.getSubject(),
                row.getHref(),
                row.getRaisedAt(),
                told.getOrDefault(row.getId(), List.of()),
                row.getVersion()));
    }

    /**
     * Says what people made of a prompt.
     *
     * @throws RuleBrokenException when the answer is missing or too long
     * @throws EditConflictException when somebody else answered it meanwhile
     */
    @Transactional
    public void answer(Prompt prompt, String answer) {
        int length = answer.strip().length();
        if (length < ANSWER_MIN || length > ANSWER_MAX) {
            throw new RuleBrokenException("tension.problem.prompt.answer", ANSWER_MIN, ANSWER_MAX);
        }
        int changed = db.update(TENSION_PROMPT)
                .set(TENSION_PROMPT.ANSWERED_BY, signedIn.user().id())
                .set(TENSION_PROMPT.ANSWERED_AT, clock.instant())
                .set(TENSION_PROMPT.ANSWER, answer.strip())
                .set(TENSION_PROMPT.VERSION, prompt.version() + 1)
                .where(TENSION_PROMPT.ID.eq(prompt.id()))
                .and(Prompts.readable(signedIn.user()))
                .and(TENSION_PROMPT.VERSION.eq(prompt.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("prompt");
        }
        audit.record(
                "tension.prompt.answered",
                "prompt",
                prompt.subject(),
                prompt.rule().name());
    }
}
