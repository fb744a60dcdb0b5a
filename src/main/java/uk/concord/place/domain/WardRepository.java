package uk.concord.place.domain;

import static uk.concord.db.Tables.LOCALITY;
import static uk.concord.db.Tables.WARD;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.core.EditConflictException;

/** Writes wards. Callers hold the transaction. */
@Component
public class WardRepository {
    private final DSLContext db;

    WardRepository(DSLContext db) {
        this.db = db;
    }

    /** @return id of the new ward */
    public long insert(String code, String name, String locality, LocalDate validFrom, String source) {
        return db.insertInto(WARD)
                .set(WARD.CODE, code)
                .set(WARD.NAME, name)
                .set(WARD.LOCALITY_ID, locality(locality))
                .set(WARD.VALID_FROM, validFrom)
                .set(WARD.SOURCE, source)
                .returningResult(WARD.ID)
                .fetchSingle()
                .value1();
    }

    /** @throws EditConflictException when the ward changed since that version was read */
    void end(long id, int version, LocalDate lastDay) {
        int changed = db.update(WARD)
                .set(WARD.VALID_TO, lastDay)
                .set(WARD.VERSION, version + 1)
                .where(WARD.ID.eq(id))
                .and(WARD.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("ward");
        }
    }

    private long locality(String name) {
        return db.select(LOCALITY.ID)
                .from(LOCALITY)
                .where(LOCALITY.NAME.eq(name))
                .fetchOptional(LOCALITY.ID)
                .orElseGet(() -> db.insertInto(LOCALITY)
                        .set(LOCALITY.NAME, name)
                        .returningResult(LOCALITY.ID)
                        .fetchSingle()
                        .value1());
    }
}
