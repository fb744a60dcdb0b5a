package uk.concord.briefing.domain.clearance;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING_CLEARANCE;
import static uk.concord.db.Tables.BRIEFING_CLEARANCE_NEED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;

/** Keeps what is needed and what was given. Who may say so is for the calling service. */
@Component
public class ClearanceRepository {

    private final DSLContext db;
    private final Clock clock;

    ClearanceRepository(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return what somebody decided, by kind */
    Map<ClearanceKind, ClearanceNeed> needs(long briefingId) {
        Map<ClearanceKind, ClearanceNeed> needs = new EnumMap<>(ClearanceKind.class);
        db.selectFrom(BRIEFING_CLEARANCE_NEED)
                .where(BRIEFING_CLEARANCE_NEED.BRIEFING_ID.eq(briefingId))
                .forEach(row -> needs.put(
                        ClearanceKind.valueOf(row.getKind()),
                        new ClearanceNeed(
                                row.getNeeded(), sections(row.getSections()), row.getReason(), row.getVersion())));
        return needs;
    }

    private static Set<Section> sections(String names) {
        return names.isEmpty()
                ? Set.of()
                : Arrays.stream(names.split(",")).map(Section::valueOf).collect(Collectors.toSet());
    }

    /**
     * @param version 0 when nobody decided before
     * @throws EditConflictException when somebody else decided meanwhile
     */
    public void decide(
            long briefingId,
            ClearanceKind kind,
            boolean needed,
            Set<Section> sections,
            String reason,
            long accountId,
            int version) {
        String names = sections.stream().sorted().map(Section::name).collect(Collectors.joining(","));
        int changed = version == 0
                ? db.insertInto(BRIEFING_CLEARANCE_NEED)
                        .set(BRIEFING_CLEARANCE_NEED.BRIEFING_ID, briefingId)
                        .set(BRIEFING_CLEARANCE_NEED.KIND, kind.name())
                        .set(BRIEFING_CLEARANCE_NEED.NEEDED, needed)
                        .set(BRIEFING_CLEARANCE_NEED.SECTIONS, names)
                        .set(BRIEFING_CLEARANCE_NEED.REASON, reason)
                        .set(BRIEFING_CLEARANCE_NEED.DECIDED_BY, accountId)
                        .set(BRIEFING_CLEARANCE_NEED.DECIDED_AT, clock.instant())
                        .set(BRIEFING_CLEARANCE_NEED.VERSION, 1)
                        .onDuplicateKeyIgnore()
                        .execute()
                : db.update(BRIEFING_CLEARANCE_NEED)
                        .set(BRIEFING_CLEARANCE_NEED.NEEDED, needed)
                        .set(BRIEFING_CLEARANCE_NEED.SECTIONS, names)
                        .set(BRIEFING_CLEARANCE_NEED.REASON, reason)
                        .set(BRIEFING_CLEARANCE_NEED.DECIDED_BY, accountId)
                        .set(BRIEFING_CLEARANCE_NEED.DECIDED_AT, clock.instant())
                        .set(BRIEFING_CLEARANCE_NEED.VERSION, version + 1)
                        .where(BRIEFING_CLEARANCE_NEED.BRIEFING_ID.eq(briefingId))
                        .and(BRIEFING_CLEARANCE_NEED.KIND.eq(kind.name()))
                        .and(BRIEFING_CLEARANCE_NEED.VERSION.eq(version))
                        .execute();
        if (changed == 0) {
            throw new EditConflictException("clearance need " + kind);
        }
    }

    public void add(
            long briefingId,
            ClearanceKind kind,
            String contentSha256,
            String givenBy,
            LocalDate givenOn,
            String handling,
            long accountId) {
        db.insertInto(BRIEFING_CLEARANCE)
                .set(BRIEFING_CLEARANCE.BRIEFING_ID, briefingId)
                .set(BRIEFING_CLEARANCE.KIND, kind.name())
                .set(BRIEFING_CLEARANCE.CONTENT_SHA256, contentSha256)
                .set(BRIEFING_CLEARANCE.GIVEN_BY, givenBy)
                .set(BRIEFING_CLEARANCE.GIVEN_ON, givenOn)
                .set(BRIEFING_CLEARANCE.HANDLING, handling)
                .set(BRIEFING_CLEARANCE.RECORDED_BY, accountId)
                .set(BRIEFING_CLEARANCE.RECORDED_AT, clock.instant())
                .execute();
    }

    /** @throws RuleBrokenException when it was taken back meanwhile, or is none of this briefing */
    void takeBack(long briefingId, long clearanceId, long accountId, String reason) {
        int changed = db.update(BRIEFING_CLEARANCE)
                .set(BRIEFING_CLEARANCE.TAKEN_BACK_BY, accountId)
                .set(BRIEFING_CLEARANCE.TAKEN_BACK_AT, clock.instant())
                .set(BRIEFING_CLEARANCE.TAKEN_BACK_REASON, reason)
                .where(BRIEFING_CLEARANCE.ID.eq(clearanceId))
                .and(BRIEFING_CLEARANCE.BRIEFING_ID.eq(briefingId))
                .and(BRIEFING_CLEARANCE.TAKEN_BACK_AT.isNull())
                .execute();
        if (changed == 0) {
            throw new RuleBrokenException("briefing.clearance.gone");
        }
    }

    /** @return what was given, the latest first */
    List<Clearance> given(long briefingId) {
        return db.select(
                        BRIEFING_CLEARANCE.ID,
                        BRIEFING_CLEARANCE.KIND.convertFrom(ClearanceKind::valueOf),
                        BRIEFING_CLEARANCE.CONTENT_SHA256,
                        BRIEFING_CLEARANCE.GIVEN_BY,
                        BRIEFING_CLEARANCE.GIVEN_ON,
                        BRIEFING_CLEARANCE.HANDLING,
                        ACCOUNT.DISPLAY_NAME,
                        BRIEFING_CLEARANCE.RECORDED_AT,
                        BRIEFING_CLEARANCE.TAKEN_BACK_AT,
                        BRIEFING_CLEARANCE.TAKEN_BACK_REASON)
                .from(BRIEFING_CLEARANCE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_CLEARANCE.RECORDED_BY))
                .where(BRIEFING_CLEARANCE.BRIEFING_ID.eq(briefingId))
                .orderBy(BRIEFING_CLEARANCE.ID.desc())
                .fetch(Records.mapping(Clearance::new));
    }
}
