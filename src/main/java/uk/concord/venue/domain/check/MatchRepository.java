package uk.concord.venue.domain.check;

import static uk.concord.db.Tables.LIST_VERSION;
import static uk.concord.db.Tables.MATCH_MEMORY;
import static uk.concord.db.Tables.NAME_MATCH;
import static uk.concord.db.Tables.VENUE_SCREENING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import uk.concord.venue.domain.list.ListEntry;
import uk.concord.venue.domain.list.ScreeningList;
import uk.concord.venue.domain.rules.RuleSet;
import uk.concord.venue.domain.screening.Hit;
import uk.concord.venue.domain.screening.Tier;

/** Writes and reads screenings, matches and what is remembered of them. */
@Repository
public class MatchRepository {
    private final DSLContext db;
    private final ScreeningList list;

    MatchRepository(DSLContext db, ScreeningList list) {
        this.db = db;
        this.list = list;
    }

    /** A resolution remembered from an earlier check. */
    public record Remembered(Resolution resolution, String reason, long by, String name, Instant at) {}

    public void insertScreening(
            long checkId, long listVersionId, String namesHash, int names, long by, String name, Instant now) {
        db.insertInto(VENUE_SCREENING)
                .set(VENUE_SCREENING.CHECK_ID, checkId)
                .set(VENUE_SCREENING.LIST_VERSION_ID, listVersionId)
                .set(VENUE_SCREENING.NAMES_HASH, namesHash)
                .set(VENUE_SCREENING.NAMES_COUNT, names)
                .set(VENUE_SCREENING.RUN_AT, now)
                .set(VENUE_SCREENING.RUN_BY, by)
                .set(VENUE_SCREENING.RUN_NAME, name)
                .execute();
    }

    public Optional<Screening> lastScreening(long checkId) {
        return db.select(VENUE_SCREENING.fields())
                .select(LIST_VERSION.VERSION_NO)
                .from(VENUE_SCREENING)
                .join(LIST_VERSION)
                .on(LIST_VERSION.ID.eq(VENUE_SCREENING.LIST_VERSION_ID))
                .where(VENUE_SCREENING.CHECK_ID.eq(checkId))
                .orderBy(VENUE_SCREENING.ID.desc())
                .limit(1)
                .fetchOptional(row -> new Screening(
                        row.get(VENUE_SCREENING.LIST_VERSION_ID),
                        row.get(LIST_VERSION.VERSION_NO),
                        row.get(VENUE_SCREENING.NAMES_HASH),
                        row.get(VENUE_SCREENING.NAMES_COUNT),
                        row.get(VENUE_SCREENING.RUN_AT),
                        row.get(VENUE_SCREENING.RUN_NAME)));
    }

    /** Takes all matches of the check out of force; those found again come back. */
    void retire(long checkId) {
        db.update(NAME_MATCH)
                .set(NAME_MATCH.CURRENT, false)
                .where(NAME_MATCH.CHECK_ID.eq(checkId))
                .execute();
    }

    /** Records a hit: keeps the resolution it had in this check, else takes over what is remembered. */
    void record(long checkId, ScreenedName name, Hit hit, ListEntry entry, Instant now) {
        Optional<Remembered> memory = remembered(name.key(), entry.code(), entry.version());
        String roles = name.roles().stream().map(Enum::name).collect(Collectors.joining(","));
        BigDecimal score = BigDecimal.valueOf(hit.score()).setScale(3, RoundingMode.HALF_UP);
        db.insertInto(NAME_MATCH)
                .set(NAME_MATCH.CHECK_ID, checkId)
                .set(NAME_MATCH.SUBJECT, name.name())
                .set(NAME_MATCH.SUBJECT_KEY, name.key())
                .set(NAME_MATCH.SUBJECT_ROLES, roles)
                .set(NAME_MATCH.ENTRY_ID, entry.id())
                .set(NAME_MATCH.ENTRY_CODE, entry.code())
                .set(NAME_MATCH.ENTRY_VERSION, entry.version())
                .set(NAME_MATCH.LISTED_NAME, hit.listedName())
                .set(NAME_MATCH.TIER, hit.tier().name())
                .set(NAME_MATCH.SCORE, score)
                .set(
                        NAME_MATCH.RESOLUTION,
                        memory.map(Remembered::resolution)
                                .orElse(Resolution.OPEN)
                                .name())
                .set(NAME_MATCH.REMEMBERED, memory.isPresent())
                .set(NAME_MATCH.REASON, memory.map(Remembered::reason).orElse(""))
                .set(NAME_MATCH.RESOLVED_BY, memory.map(Remembered::by).orElse(null))
                .set(NAME_MATCH.RESOLVED_NAME, memory.map(Remembered::name).orElse(null))
                .set(NAME_MATCH.RESOLVED_AT, memory.map(Remembered::at).orElse(null))
                .set(NAME_MATCH.FOUND_AT, now)
                .onDuplicateKeyUpdate()
                .set(NAME_MATCH.SUBJECT, name.name())
                .set(NAME_MATCH.SUBJECT_ROLES, roles)
                .set(NAME_MATCH.ENTRY_ID, entry.id())
                .set(NAME_MATCH.LISTED_NAME, hit.listedName())
                .set(NAME_MATCH.TIER, hit.tier().name())
                .set(NAME_MATCH.SCORE, score)
                .set(NAME_MATCH.CURRENT, true)
                .execute();
    }

    /** @return the matches in force, the open and nearest first */
    public List<Match> current(long checkId) {
        return db
                .selectFrom(NAME_MATCH)
                .where(NAME_MATCH.CHECK_ID.eq(checkId))
                .and(NAME_MATCH.CURRENT.isTrue())
                .orderBy(NAME_MATCH.SCORE.desc(), NAME_MATCH.ID)
                .fetch(this::toMatch)
                .stream()
                .sorted(java.util.Comparator.comparing(
                                (Match match) -> !match.resolution().isOpen())
                        .thenComparing(Match::tier))
                .toList();
    }

    private Match toMatch(Record row) {
        return new Match(
                row.get(NAME_MATCH.ID),
                row.get(NAME_MATCH.SUBJECT),
                row.get(NAME_MATCH.SUBJECT_KEY),
                row.get(NAME_MATCH.SUBJECT_ROLES),
                list.entry(row.get(NAME_MATCH.ENTRY_ID)).orElseThrow(),
                row.get(NAME_MATCH.LISTED_NAME),
                Tier.valueOf(row.get(NAME_MATCH.TIER)),
                row.get(NAME_MATCH.SCORE).doubleValue(),
                Resolution.valueOf(row.get(NAME_MATCH.RESOLUTION)),
                row.get(NAME_MATCH.REMEMBERED),
                row.get(NAME_MATCH.REASON),
                row.get(NAME_MATCH.RESOLVED_NAME),
                row.get(NAME_MATCH.RESOLVED_AT),
                row.get(NAME_MATCH.VERSION));
    }

    /** @return 0 when somebody else resolved it meanwhile */
    public int resolve(
            long matchId, int seenVersion, Resolution resolution, String reason, long by, String name, Instant now) {
        return db.update(NAME_MATCH)
                .set(NAME_MATCH.RESOLUTION, resolution.name())
                .set(NAME_MATCH.REMEMBERED, false)
                .set(NAME_MATCH.REASON, reason)
                .set(NAME_MATCH.RESOLVED_BY, by)
                .set(NAME_MATCH.RESOLVED_NAME, name)
                .set(NAME_MATCH.RESOLVED_AT, now)
                .set(NAME_MATCH.VERSION, seenVersion + 1)
                .where(NAME_MATCH.ID.eq(matchId))
                .and(NAME_MATCH.VERSION.eq(seenVersion))
                .execute();
    }

    public Optional<Remembered> remembered(String subjectKey, String entryCode, int entryVersion) {
        return db.selectFrom(MATCH_MEMORY)
                .where(MATCH_MEMORY.SUBJECT_KEY.eq(RuleSet.sha256(subjectKey)))
                .and(MATCH_MEMORY.ENTRY_CODE.eq(entryCode))
                .and(MATCH_MEMORY.ENTRY_VERSION.eq(entryVersion))
                .fetchOptional(row -> new Remembered(
                        Resolution.valueOf(row.getResolution()),
                        row.getReason(),
                        row.getResolvedBy(),
                        row.getResolvedName(),
                        row.getResolvedAt()));
    }

    /** Remembers a settled match for the next check with the same name. */
    public void remember(Match match, Resolution resolution, String reason, long by, String name, Instant now) {
        db.insertInto(MATCH_MEMORY)
                .set(MATCH_MEMORY.SUBJECT_KEY, RuleSet.sha256(match.subjectKey()))
                .set(MATCH_MEMORY.ENTRY_CODE, match.entry().code())
                .set(MATCH_MEMORY.ENTRY_VERSION, match.entry().version())
                .set(MATCH_MEMORY.RESOLUTION, resolution.name())
                .set(MATCH_MEMORY.REASON, reason)
                .set(MATCH_MEMORY.RESOLVED_BY, by)
                .set(MATCH_MEMORY.RESOLVED_NAME, name)
                .set(MATCH_MEMORY.RESOLVED_AT, now)
                .onDuplicateKeyUpdate()
                .set(MATCH_MEMORY.RESOLUTION, resolution.name())
                .set(MATCH_MEMORY.REASON, reason)
                .set(MATCH_MEMORY.RESOLVED_BY, by)
                .set(MATCH_MEMORY.RESOLVED_NAME, name)
                .set(MATCH_MEMORY.RESOLVED_AT, now)
                .execute();
    }

    /** Forgets what was remembered: somebody is no longer sure. */
    public void forget(Match match) {
        db.deleteFrom(MATCH_MEMORY)
                .where(MATCH_MEMORY.SUBJECT_KEY.eq(RuleSet.sha256(match.subjectKey())))
                .and(MATCH_MEMORY.ENTRY_CODE.eq(match.entry().code()))
                .and(MATCH_MEMORY.ENTRY_VERSION.eq(match.entry().version()))
                .execute();
    }
}
