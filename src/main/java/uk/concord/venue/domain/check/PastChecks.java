package uk.concord.venue.domain.check;

import static uk.concord.db.Tables.VENUE_CHECK;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.venue.domain.rules.Concerns;
import uk.concord.venue.domain.rules.Decision;

/** Every check the rules were ever run over, read one after the other as the rules see it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PastChecks {
    private final DSLContext db;
    private final CheckFiles files;
    private final Recommending recommending;
    private final Clock clock;

    PastChecks(DSLContext db, CheckFiles files, Recommending recommending, Clock clock) {
        this.db = db;
        this.files = files;
        this.recommending = recommending;
        this.clock = clock;
    }

    /** @param decision what was decided, or null */
    public record PastCheck(
            long id,
            String reference,
            String title,
            Concerns concerns,
            @Nullable Decision decision) {}

    public int count() {
        return db.fetchCount(VENUE_CHECK, isWhole());
    }

    /** @return the next checks by id */
    public List<PastCheck> after(long lastId, int limit) {
        Instant now = clock.instant();
        return db
                .selectFrom(VENUE_CHECK)
                .where(isWhole())
                .and(VENUE_CHECK.ID.gt(lastId))
                .orderBy(VENUE_CHECK.ID)
                .limit(limit)
                .fetch(CheckRepository::toCheck)
                .stream()
                .map(check -> new PastCheck(
                        check.id(),
                        check.reference(),
                        check.title(),
                        recommending.concerns(files.load(check, null), check.hirerId(), now),
                        check.decision()))
                .toList();
    }

    /** Worked out, with its answers still there. */
    private static Condition isWhole() {
        return VENUE_CHECK.RULE_SET_ID.isNotNull().and(VENUE_CHECK.DISPOSED_AT.isNull());
    }
}
