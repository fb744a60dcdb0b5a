package uk.concord.core.audit;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;
import static uk.concord.db.Tables.AUDIT_EVENT;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;

/** The audit trail as a list, newest first. */
@Component
@RolesAllowed(Permissions.AUDIT_READ)
public class AuditQuery {
    private final DSLContext db;

    AuditQuery(DSLContext db) {
        this.db = db;
    }

    /** One line of the trail. */
    public record Line(
            long id,
            Instant at,
            String actor,
            String action,
            String subjectType,
            String subjectRef,
            String detail,
            String address) {}

    /**
     * What to look for; an empty text does not filter.
     *
     * @param actor exact username
     * @param subjectRef exact reference
     */
    public record Filter(String actor, String subjectRef) {}

    /**
     * @param before id to go on from, exclusive; null for the newest
     * @param size rows on the page, 1 to 200
     */
    @Transactional(readOnly = true)
    public KeyPage<Line> page(Filter filter, @Nullable Long before, int size) {
        Condition condition = noCondition();
        if (!filter.actor().isBlank()) {
            condition = condition.and(AUDIT_EVENT.ACTOR.eq(filter.actor().strip()));
        }
        if (!filter.subjectRef().isBlank()) {
            condition =
                    condition.and(AUDIT_EVENT.SUBJECT_REF.eq(filter.subjectRef().strip()));
        }
        if (before != null) {
            condition = condition.and(AUDIT_EVENT.ID.lt(before));
        }
        List<Line> lines = db.select(
                        AUDIT_EVENT.ID,
                        AUDIT_EVENT.HAPPENED_AT,
                        AUDIT_EVENT.ACTOR,
                        AUDIT_EVENT.ACTION,
                        AUDIT_EVENT.SUBJECT_TYPE,
                        AUDIT_EVENT.SUBJECT_REF,
                        AUDIT_EVENT.DETAIL,
                        AUDIT_EVENT.ADDRESS)
                .from(AUDIT_EVENT)
                .where(condition)
                .orderBy(AUDIT_EVENT.ID.desc())
                .limit(size + 1)
                .fetch(mapping(Line::new));
        return KeyPage.of(lines, size, line -> String.valueOf(line.id()));
    }
}
