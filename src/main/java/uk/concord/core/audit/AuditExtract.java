package uk.concord.core.audit;

import static org.jooq.Records.mapping;
import static uk.concord.db.Tables.AUDIT_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the audit trail says of one record. The service of that record checks who may see it before it calls here. */
@Component
public class AuditExtract {
    private static final int MOST = 5000;

    private final DSLContext db;

    AuditExtract(DSLContext db) {
        this.db = db;
    }

    /** One event. */
    public record Line(Instant at, String actor, String action, String detail) {}

    /**
     * @param lines oldest first
     * @param left how many events of the counted kinds are not among them
     * @param total how many events there are, those left out included
     */
    public record Extract(List<Line> lines, long left, int total) {}

    /**
     * @param countOnly actions that are counted and not listed
     * @param most events listed at the most, the newest of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Extract of(String subjectType, String subjectRef, Predicate<String> countOnly, int most) {
        List<Line> all = db.select(AUDIT_EVENT.HAPPENED_AT, AUDIT_EVENT.ACTOR, AUDIT_EVENT.ACTION, AUDIT_EVENT.DETAIL)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT_REF.eq(subjectRef))
                .and(AUDIT_EVENT.SUBJECT_TYPE.eq(subjectType))
                .orderBy(AUDIT_EVENT.ID.desc())
                .limit(MOST)
                .fetch(mapping(Line::new));
        List<Line> listed =
                all.stream().filter(line -> !countOnly.test(line.action())).toList();
        return new Extract(
                listed.stream().limit(most).toList().reversed(), all.size() - (long) listed.size(), all.size());
    }
}
