package uk.concord.core.jooq;

import static uk.concord.db.Tables.REFERENCE_COUNTER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Human references, numbered from 1 per kind and year without gaps: {@code CT-2026-000123}. */
@Component
public class ReferenceNumbers {
    private final DSLContext db;

    ReferenceNumbers(DSLContext db) {
        this.db = db;
    }

    /**
     * The counter's row stays locked until the caller's transaction ends, so a number is never given twice and a
     * rolled-back one is given again.
     *
     * @param kind two or three capital letters
     * @param year four digits
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public String next(String kind, int year) {
        db.insertInto(REFERENCE_COUNTER)
                .set(REFERENCE_COUNTER.KIND, kind)
                .set(REFERENCE_COUNTER.YEAR, (short) year)
                .set(REFERENCE_COUNTER.LAST_NUMBER, 1L)
                .onDuplicateKeyUpdate()
                .set(REFERENCE_COUNTER.LAST_NUMBER, REFERENCE_COUNTER.LAST_NUMBER.plus(1))
                .execute();
        Long number = db.select(REFERENCE_COUNTER.LAST_NUMBER)
                .from(REFERENCE_COUNTER)
                .where(REFERENCE_COUNTER.KIND.eq(kind))
                .and(REFERENCE_COUNTER.YEAR.eq((short) year))
                .fetchSingle()
                .value1();
        return "%s-%d-%06d".formatted(kind, year, number);
    }
}
