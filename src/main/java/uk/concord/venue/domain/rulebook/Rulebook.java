package uk.concord.venue.domain.rulebook;

import static org.jooq.Records.mapping;
import static uk.concord.db.Tables.VENUE_RULE_SET;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record10;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.rules.RuleSet;

/** Stores rule sets and keeps their compiled form. */
@Component
public class Rulebook {
    private static final int KEPT = 16;

    private final DSLContext db;
    private final Clock clock;
    private final Map<String, RuleSet> compiled = recent();
    private final Map<String, RowSchedule> schedules = recent();

    Rulebook(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Publishes a rule set.
     *
     * @param authors who wrote it
     * @return its id
     * @throws IllegalArgumentException when it is not a rule set for venue hire
     */
    @Transactional
    public long publish(String name, String dmn, LocalDate effectiveFrom, String by, String authors, String note) {
        RuleSet.of(dmn);
        String sha256 = RuleSet.sha256(dmn);
        int last = db.select(DSL.coalesce(DSL.max(VENUE_RULE_SET.VERSION_NO), 0))
                .from(VENUE_RULE_SET)
                .fetchSingle()
                .value1();
        return db.insertInto(VENUE_RULE_SET)
                .set(VENUE_RULE_SET.VERSION_NO, last + 1)
                .set(VENUE_RULE_SET.NAME, name)
                .set(VENUE_RULE_SET.DMN, dmn)
                .set(VENUE_RULE_SET.SHA256, sha256)
                .set(VENUE_RULE_SET.EFFECTIVE_FROM, effectiveFrom)
                .set(VENUE_RULE_SET.PUBLISHED_AT, clock.instant())
                .set(VENUE_RULE_SET.PUBLISHED_BY, by)
                .set(VENUE_RULE_SET.AUTHORS, authors)
                .set(VENUE_RULE_SET.NOTE, note)
                .returningResult(VENUE_RULE_SET.ID)
                .fetchSingle()
                .value1();
    }

    /**
     * @return the newest set in force today
     * @throws NotFoundException when none is
     */
    public PublishedRules current() {
        return select().where(VENUE_RULE_SET.EFFECTIVE_FROM.le(LondonTime.today(clock)))
                .orderBy(VENUE_RULE_SET.VERSION_NO.desc())
                .limit(1)
                .fetchOptional(mapping(PublishedRules::new))
                .orElseThrow(() -> new NotFoundException("rule set"));
    }

    public PublishedRules byId(long id) {
        return select().where(VENUE_RULE_SET.ID.eq(id))
                .fetchOptional(mapping(PublishedRules::new))
                .orElseThrow(() -> new NotFoundException("rule set"));
    }

    /** @return all, the newest first */
    public List<PublishedRules> all() {
        return select().orderBy(VENUE_RULE_SET.VERSION_NO.desc()).fetch(mapping(PublishedRules::new));
    }

    /** @return the newest set of all, in force or not yet */
    public PublishedRules newest() {
        return select().orderBy(VENUE_RULE_SET.VERSION_NO.desc())
                .limit(1)
                .fetchOptional(mapping(PublishedRules::new))
                .orElseThrow(() -> new NotFoundException("rule set"));
    }

    public PublishedRules byVersion(int versionNo) {
        return select().where(VENUE_RULE_SET.VERSION_NO.eq(versionNo))
                .fetchOptional(mapping(PublishedRules::new))
                .orElseThrow(() -> new NotFoundException("rule set"));
    }

    /** @return the runnable form with the rows that count today; compiled once */
    public RuleSet compiled(PublishedRules rules) {
        return compiled(rules.sha256(), rules.dmn());
    }

    /** As {@link #compiled(PublishedRules)}, for a text that need not be published. */
    public RuleSet compiled(String sha256, String dmn) {
        LocalDate today = LondonTime.today(clock);
        RowSchedule schedule = schedules.computeIfAbsent(sha256, key -> RowSchedule.of(dmn));
        return compiled.computeIfAbsent(
                sha256 + " " + schedule.phase(today), key -> RuleSet.of(schedule.running(dmn, today)));
    }

    /** Forgets what was used longest ago, so that drafts do not pile up. */
    private static <T> Map<String, T> recent() {
        return Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > KEPT;
            }
        });
    }

    private SelectJoinStep<
                    Record10<
                            Long,
                            Integer,
                            String,
                            String,
                            String,
                            LocalDate,
                            java.time.Instant,
                            String,
                            String,
                            String>>
            select() {
        return db.select(
                        VENUE_RULE_SET.ID,
                        VENUE_RULE_SET.VERSION_NO,
                        VENUE_RULE_SET.NAME,
                        VENUE_RULE_SET.DMN,
                        VENUE_RULE_SET.SHA256,
                        VENUE_RULE_SET.EFFECTIVE_FROM,
                        VENUE_RULE_SET.PUBLISHED_AT,
                        VENUE_RULE_SET.PUBLISHED_BY,
                        VENUE_RULE_SET.AUTHORS,
                        VENUE_RULE_SET.NOTE)
                .from(VENUE_RULE_SET);
    }
}
