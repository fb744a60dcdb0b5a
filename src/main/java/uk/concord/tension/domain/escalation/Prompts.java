package uk.concord.tension.domain.escalation;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.TENSION_ACTION;
import static uk.concord.db.Tables.TENSION_ALERT;
import static uk.concord.db.Tables.TENSION_ISSUE;
import static uk.concord.db.Tables.TENSION_PROMPT;
import static uk.concord.db.Tables.TENSION_PROMPT_NOTICE;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.AccountQuery.Account;
import uk.concord.tension.domain.access.IssueAccessSql;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.action.ActionQuery;
import uk.concord.tension.domain.alert.AlertQuery;

/** Raises prompts, each once, and tells those who judge levels: on their work page, and by a mail without content. */
@Component
public class Prompts {
    private final DSLContext db;
    private final PromptFinder finder;
    private final AccountQuery accounts;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Texts texts;
    private final Clock clock;

    Prompts(
            DSLContext db,
            PromptFinder finder,
            AccountQuery accounts,
            Outbox outbox,
            AuditTrail audit,
            Texts texts,
            Clock clock) {
        this.db = db;
        this.finder = finder;
        this.accounts = accounts;
        this.outbox = outbox;
        this.audit = audit;
        this.texts = texts;
        this.clock = clock;
    }

    /** @return how many were raised */
    @Transactional
    public int raise() {
        Instant now = clock.instant();
        int raised = 0;
        List<Account> people = people();
        for (PromptFinder.Found found : finder.find(LondonTime.today(clock), now)) {
            int inserted = db.insertInto(TENSION_PROMPT)
                    .set(TENSION_PROMPT.RULE, found.rule().name())
                    .set(TENSION_PROMPT.SUBJECT, found.subject())
                    .set(TENSION_PROMPT.HREF, found.href())
                    .set(TENSION_PROMPT.RAISED_AT, now)
                    .onDuplicateKeyIgnore()
                    .execute();
            if (inserted == 1) {
                raised++;
                tell(found, people, now);
            }
        }
        return raised;
    }

    private void tell(PromptFinder.Found found, List<Account> people, Instant now) {
        long prompt = db.select(TENSION_PROMPT.ID)
                .from(TENSION_PROMPT)
                .where(TENSION_PROMPT.RULE.eq(found.rule().name()))
                .and(TENSION_PROMPT.SUBJECT.eq(found.subject()))
                .fetchSingle()
                .value1();
        for (Account person : people) {
            if (!db.fetchExists(TENSION_PROMPT, TENSION_PROMPT.ID.eq(prompt).and(readable(person.user())))) {
                continue;
            }
            notice(prompt, person.id(), "PAGE", now);
            outbox.queue(
                    "tension-prompt-" + prompt + "-account-" + person.id(),
                    person.email(),
                    Marking.OFFICIAL.label() + " " + texts.get("tension.prompt.mail.subject"),
                    texts.get("tension.prompt.mail.body"));
            notice(prompt, person.id(), "MAIL", now);
        }
        audit.record(
                "tension.prompt.raised", "prompt", found.subject(), found.rule().name());
    }

    private void notice(long prompt, long account, String way, Instant now) {
        db.insertInto(TENSION_PROMPT_NOTICE)
                .set(TENSION_PROMPT_NOTICE.PROMPT_ID, prompt)
                .set(TENSION_PROMPT_NOTICE.ACCOUNT_ID, account)
                .set(TENSION_PROMPT_NOTICE.WAY, way)
                .set(TENSION_PROMPT_NOTICE.TOLD_AT, now)
                .execute();
    }

    private List<Account> people() {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(Permissions.TENSION_ASSESS))
                .map(Enum::name)
                .toList();
        return db
                .selectDistinct(ACCOUNT.ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(ACCOUNT.ENABLED.isTrue())
                .and(ACCOUNT_ROLE.ROLE.in(roles))
                .orderBy(ACCOUNT.ID)
                .fetch(ACCOUNT.ID)
                .stream()
                .flatMap(id -> accounts.byId(id).stream())
                .toList();
    }

    /** @return how many prompts that this person may see wait for an answer */
    @Transactional(readOnly = true)
    public int open(CurrentUser reader) {
        return db.fetchCount(TENSION_PROMPT, TENSION_PROMPT.ANSWERED_AT.isNull().and(readable(reader)));
    }

    /**
     * @return prompts about a report, an issue, an action or an alert that this person may see; about possible clusters,
     *     which all wards make up, those who work everywhere; about silent partners all
     */
    static Condition readable(CurrentUser reader) {
        Condition forAll = about(
                reader.locality().everywhere()
                        ? Set.of(Prompt.Rule.SILENCE, Prompt.Rule.CLUSTER)
                        : Set.of(Prompt.Rule.SILENCE));
        return forAll.or(about(Prompt.Rule.OF_REPORTS)
                        .andExists(DSL.selectOne()
                                .from(TENSION_REPORT)
                                .where(TENSION_REPORT.REFERENCE.eq(TENSION_PROMPT.SUBJECT))
                                .and(ReportAccessSql.readable(reader))))
                .or(about(Prompt.Rule.OF_ISSUES)
                        .andExists(DSL.selectOne()
                                .from(TENSION_ISSUE)
                                .where(TENSION_ISSUE.REFERENCE.eq(DSL.function(
                                        "substring_index",
                                        String.class,
                                        TENSION_PROMPT.SUBJECT,
                                        DSL.inline(" "),
                                        DSL.inline(1))))
                                .and(IssueAccessSql.readable(reader))))
                .or(about(Set.of(Prompt.Rule.ACTION))
                        .andExists(DSL.selectOne()
                                .from(TENSION_ACTION)
                                .where(TENSION_ACTION.REFERENCE.eq(TENSION_PROMPT.SUBJECT))
                                .and(ActionQuery.readable(reader))))
                .or(about(Set.of(Prompt.Rule.ALERT))
                        .andExists(DSL.selectOne()
                                .from(TENSION_ALERT)
                                .where(TENSION_ALERT.REFERENCE.eq(TENSION_PROMPT.SUBJECT))
                                .and(AlertQuery.within(reader.locality()))));
    }

    private static Condition about(Set<Prompt.Rule> rules) {
        return TENSION_PROMPT.RULE.in(rules.stream().map(Enum::name).sorted().toList());
    }
}
