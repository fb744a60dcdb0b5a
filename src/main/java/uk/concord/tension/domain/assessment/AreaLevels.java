package uk.concord.tension.domain.assessment;

import static uk.concord.db.Tables.TENSION_ASSESSMENT;
import static uk.concord.db.Tables.WARD;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.time.LondonTime;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.assessment.Assessment.State;

/** Where the wards and the borough stand. */
@Component
public class AreaLevels {
    private final DSLContext db;
    private final AssessmentRepository assessments;
    private final WardQuery wards;

    AreaLevels(DSLContext db, AssessmentRepository assessments, WardQuery wards) {
        this.db = db;
        this.assessments = assessments;
        this.wards = wards;
    }

    /**
     * An area and its level.
     *
     * @param inForce null when nobody had judged it by then
     */
    public record Line(Ward ward, @Nullable Assessment inForce) {
        /** @return the same without anything that somebody wrote */
        Line withoutReasons() {
            return new Line(ward, inForce == null ? null : inForce.withoutReasons());
        }
    }

    /**
     * @return the whole borough, then the wards of that day by name, with the levels in force at the end of that day; a
     *     judgement made afterwards about days up to then counts, since a period is judged when it is over
     */
    @Transactional(readOnly = true)
    public List<Line> on(LocalDate day) {
        Map<Long, Long> newest = db.select(TENSION_ASSESSMENT.WARD_ID, DSL.max(TENSION_ASSESSMENT.ID))
                .from(TENSION_ASSESSMENT)
                .where(TENSION_ASSESSMENT.WARD_ID.isNotNull())
                .and(TENSION_ASSESSMENT.STATE.eq(State.IN_FORCE.name()))
                .and(TENSION_ASSESSMENT
                        .DECIDED_AT
                        .lt(LondonTime.startOf(day.plusDays(1)))
                        .or(TENSION_ASSESSMENT.PERIOD_TO.le(day)))
                .groupBy(TENSION_ASSESSMENT.WARD_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        return wards.validOn(day).stream()
                .filter(AreaLevels::isJudged)
                .sorted(java.util.Comparator.comparing((Ward ward) -> !ward.isSpecial())
                        .thenComparing(Ward::name))
                .map(ward -> {
                    Long id = newest.get(ward.id());
                    return new Line(
                            ward, id == null ? null : assessments.byId(id).orElseThrow());
                })
                .toList();
    }

    /** @return whether an area has levels: wards and the whole borough, not "online" and "outside" */
    public static boolean isJudged(Ward ward) {
        return !ward.isSpecial() || "BOROUGH".equals(ward.code());
    }

    /** Nobody else judges this area until the transaction ends. */
    void lock(long wardId) {
        db.select(WARD.ID).from(WARD).where(WARD.ID.eq(wardId)).forUpdate().fetch();
    }
}
