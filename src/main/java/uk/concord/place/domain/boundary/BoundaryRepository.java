package uk.concord.place.domain.boundary;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.WARD_BOUNDARY;
import static uk.concord.db.Tables.WARD_BOUNDARY_SET;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.place.domain.Ward;

/** Keeps sets of outlines; each is in force from its day until the next set's. */
@Component
public class BoundaryRepository {
    private final DSLContext db;

    BoundaryRepository(DSLContext db) {
        this.db = db;
    }

    /** A set of outlines that was imported. */
    public record BoundarySet(LocalDate validFrom, String source, String importedBy, Instant importedAt, int wards) {}

    /** Writes a set in the caller's transaction; one of the same day is replaced. */
    void replace(LocalDate validFrom, String source, String hash, long importer, Instant now, Map<Long, String> rings) {
        db.deleteFrom(WARD_BOUNDARY_SET)
                .where(WARD_BOUNDARY_SET.VALID_FROM.eq(validFrom))
                .execute();
        long id = db.insertInto(WARD_BOUNDARY_SET)
                .set(WARD_BOUNDARY_SET.VALID_FROM, validFrom)
                .set(WARD_BOUNDARY_SET.SOURCE, source)
                .set(WARD_BOUNDARY_SET.FILE_HASH, hash)
                .set(WARD_BOUNDARY_SET.IMPORTED_BY, importer)
                .set(WARD_BOUNDARY_SET.IMPORTED_AT, now)
                .returningResult(WARD_BOUNDARY_SET.ID)
                .fetchSingle()
                .value1();
        rings.forEach((ward, text) -> db.insertInto(WARD_BOUNDARY)
                .set(WARD_BOUNDARY.SET_ID, id)
                .set(WARD_BOUNDARY.WARD_ID, ward)
                .set(WARD_BOUNDARY.RINGS, text)
                .execute());
    }

    /** @return the newest first */
    List<BoundarySet> sets() {
        return db.select(
                        WARD_BOUNDARY_SET.VALID_FROM,
                        WARD_BOUNDARY_SET.SOURCE,
                        ACCOUNT.DISPLAY_NAME,
                        WARD_BOUNDARY_SET.IMPORTED_AT,
                        WARD_BOUNDARY_SET.ID)
                .from(WARD_BOUNDARY_SET)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(WARD_BOUNDARY_SET.IMPORTED_BY))
                .orderBy(WARD_BOUNDARY_SET.VALID_FROM.desc())
                .fetch(row -> new BoundarySet(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        db.fetchCount(WARD_BOUNDARY, WARD_BOUNDARY.SET_ID.eq(row.value5()))));
    }

    /** @return outlines in force on that day; empty when none were imported for it */
    @Transactional(readOnly = true)
    public List<WardOutline> on(LocalDate day) {
        return db.select(WARD_BOUNDARY.WARD_ID, WARD_BOUNDARY.RINGS)
                .from(WARD_BOUNDARY)
                .where(WARD_BOUNDARY.SET_ID.eq(db.select(WARD_BOUNDARY_SET.ID)
                        .from(WARD_BOUNDARY_SET)
                        .where(WARD_BOUNDARY_SET.VALID_FROM.le(day))
                        .orderBy(WARD_BOUNDARY_SET.VALID_FROM.desc())
                        .limit(1)))
                .orderBy(WARD_BOUNDARY.WARD_ID)
                .fetch(row -> WardOutline.of(row.value1(), row.value2()));
    }

    /** @return the outlines in force on that day, one per ward; empty when one of the wards has none */
    @Transactional(readOnly = true)
    public List<WardOutline> of(Collection<Ward> wards, LocalDate day) {
        Map<Long, WardOutline> found = new HashMap<>();
        on(day).forEach(outline -> found.put(outline.wardId(), outline));
        List<WardOutline> outlines = wards.stream()
                .map(ward -> found.get(ward.id()))
                .filter(Objects::nonNull)
                .toList();
        return outlines.size() == wards.size() ? outlines : List.of();
    }
}
