package uk.concord.place.domain;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trueCondition;
import static uk.concord.db.Tables.LOCALITY;
import static uk.concord.db.Tables.WARD;

import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;

/** Reads wards. */
@Component
public class WardQuery {
    private final DSLContext db;

    WardQuery(DSLContext db) {
        this.db = db;
    }

    /** @return the wards in force on that day by name, then the special areas */
    @Transactional(readOnly = true)
    public List<Ward> validOn(LocalDate day) {
        return fetch(WARD.VALID_FROM.le(day).and(WARD.VALID_TO.isNull().or(WARD.VALID_TO.ge(day))));
    }

    /** @return every ward there ever was, by name, then the special areas */
    @Transactional(readOnly = true)
    public List<Ward> all() {
        return fetch(trueCondition());
    }

    /** @throws NotFoundException when there is none */
    @Transactional(readOnly = true)
    public Ward byId(long id) {
        return fetch(WARD.ID.eq(id)).stream().findFirst().orElseThrow(() -> new NotFoundException("ward"));
    }

    /** @return localities by name */
    @Transactional(readOnly = true)
    public List<String> localities() {
        return db.select(LOCALITY.NAME).from(LOCALITY).orderBy(LOCALITY.NAME).fetch(LOCALITY.NAME);
    }

    private List<Ward> fetch(Condition condition) {
        return db.select(
                        WARD.ID,
                        WARD.CODE,
                        WARD.NAME,
                        WARD.KIND,
                        WARD.VALID_FROM,
                        WARD.VALID_TO,
                        coalesce(LOCALITY.NAME, inline("")),
                        WARD.SOURCE,
                        WARD.VERSION)
                .from(WARD)
                .leftJoin(LOCALITY)
                .on(LOCALITY.ID.eq(WARD.LOCALITY_ID))
                .where(condition)
                .orderBy(WARD.KIND.desc(), WARD.NAME, WARD.VALID_FROM, WARD.ID)
                .fetch(row -> new Ward(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }
}
