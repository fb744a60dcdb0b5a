package uk.concord.venue.domain.list;

import static uk.concord.db.Tables.LIST_ALIAS;
import static uk.concord.db.Tables.LIST_ENTRY;
import static uk.concord.db.Tables.LIST_VERSION;
import static uk.concord.db.Tables.SETTING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.rules.RuleSet;
import uk.concord.venue.domain.screening.ListedName;
import uk.concord.venue.domain.screening.NameScreen;
import uk.concord.venue.domain.screening.NormalisedName;

/** Stores the versions of the list and keeps the current one ready for comparing names. */
@Component
public class ScreeningList {
    private static final int DEFAULT_STALE_DAYS = 30;

    private final DSLContext db;
    private final Clock clock;
    private final Map<Long, NameScreen> screens = new ConcurrentHashMap<>();

    ScreeningList(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Publishes a CSV as the first version when there is none yet. */
    @Transactional
    public void publishFirst(String csv, String source, LocalDate checkedOn, String by, String note) {
        if (db.fetchExists(LIST_VERSION)) {
            return;
        }
        insertVersion(1, SeedFile.read(csv), source, checkedOn, checkedOn, RuleSet.sha256(csv), by, "", note);
    }

    /**
     * Publishes what a second person confirmed. An entry keeps its version while it means the same, so that what was said
     * about it stays said.
     *
     * @return number of the new version
     */
    @Transactional
    public int publish(ListDraft proposal, LocalDate effectiveFrom, String by) {
        int number = newest().versionNo() + 1;
        Map<String, ListEntry> before = new HashMap<>();
        entries(proposal.basedOn()).forEach(entry -> before.put(entry.code(), entry));
        Map<String, Integer> last = db.select(LIST_ENTRY.CODE, DSL.max(LIST_ENTRY.ENTRY_VERSION))
                .from(LIST_ENTRY)
                .groupBy(LIST_ENTRY.CODE)
                .fetchMap(LIST_ENTRY.CODE, DSL.max(LIST_ENTRY.ENTRY_VERSION));
        List<ListEntry> entries = proposal.entries().stream()
                .map(entry -> {
                    ListEntry known = before.get(entry.code());
                    return entry.withVersion(
                            known != null && ListChange.isSame(known, entry)
                                    ? known.version()
                                    : last.getOrDefault(entry.code(), 0) + 1);
                })
                .toList();
        insertVersion(
                number,
                entries,
                proposal.source(),
                effectiveFrom,
                LondonTime.today(clock),
                RuleSet.sha256(SeedFile.write(entries)),
                by,
                proposal.proposedName(),
                proposal.note());
        return number;
    }

    private void insertVersion(
            int number,
            List<ListEntry> entries,
            String source,
            LocalDate effectiveFrom,
            LocalDate checkedOn,
            String sha256,
            String by,
            String proposedBy,
            String note) {
        long versionId = db.insertInto(LIST_VERSION)
                .set(LIST_VERSION.VERSION_NO, number)
                .set(LIST_VERSION.SOURCE, source)
                .set(LIST_VERSION.EFFECTIVE_FROM, effectiveFrom)
                .set(LIST_VERSION.CHECKED_ON, checkedOn)
                .set(LIST_VERSION.SHA256, sha256)
                .set(LIST_VERSION.PUBLISHED_AT, clock.instant())
                .set(LIST_VERSION.PUBLISHED_BY, by)
                .set(LIST_VERSION.PROPOSED_BY, proposedBy)
                .set(LIST_VERSION.NOTE, note)
                .returningResult(LIST_VERSION.ID)
                .fetchSingle()
                .value1();
        entries.forEach(entry -> insert(versionId, entry));
    }

    private void insert(long versionId, ListEntry entry) {
        long id = db.insertInto(LIST_ENTRY)
                .set(LIST_ENTRY.LIST_VERSION_ID, versionId)
                .set(LIST_ENTRY.CODE, entry.code())
                .set(LIST_ENTRY.ENTRY_VERSION, entry.version())
                .set(LIST_ENTRY.SECTION, entry.section())
                .set(LIST_ENTRY.PRIMARY_NAME, entry.primaryName())
                .set(LIST_ENTRY.IN_FORCE_TEXT, entry.inForceText())
                .set(LIST_ENTRY.IN_FORCE_FROM, entry.inForceFrom())
                .set(LIST_ENTRY.STATUS, entry.status().name())
                .set(LIST_ENTRY.STATUS_NOTE, entry.statusNote())
                .set(LIST_ENTRY.EVIDENCE, entry.evidence())
                .set(LIST_ENTRY.SHORT_OR_COMMON, entry.shortOrCommon() ? "yes" : "")
                .returningResult(LIST_ENTRY.ID)
                .fetchSingle()
                .value1();
        entry.aliases()
                .forEach(alias -> db.insertInto(LIST_ALIAS)
                        .set(LIST_ALIAS.LIST_ENTRY_ID, id)
                        .set(LIST_ALIAS.NAME, alias)
                        .execute());
    }

    /**
     * @return the newest version in force today
     * @throws NotFoundException when none is
     */
    public ListVersion current() {
        return version(LIST_VERSION.EFFECTIVE_FROM.le(LondonTime.today(clock)));
    }

    /** @throws NotFoundException when there is no such version */
    public ListVersion byId(long id) {
        return version(LIST_VERSION.ID.eq(id));
    }

    /** @return the newest version of all, in force or not yet */
    ListVersion newest() {
        return version(DSL.noCondition());
    }

    private ListVersion version(Condition condition) {
        return db.select(LIST_VERSION.fields())
                .select(DSL.field(
                        DSL.selectCount().from(LIST_ENTRY).where(LIST_ENTRY.LIST_VERSION_ID.eq(LIST_VERSION.ID))))
                .from(LIST_VERSION)
                .where(condition)
                .orderBy(LIST_VERSION.VERSION_NO.desc())
                .limit(1)
                .fetchOptional(row -> new ListVersion(
                        row.get(LIST_VERSION.ID),
                        row.get(LIST_VERSION.VERSION_NO),
                        row.get(LIST_VERSION.SOURCE),
                        row.get(LIST_VERSION.EFFECTIVE_FROM),
                        row.get(LIST_VERSION.CHECKED_ON),
                        row.get(LIST_VERSION.SHA256),
                        row.get(LIST_VERSION.PUBLISHED_AT),
                        row.get(LIST_VERSION.PUBLISHED_BY),
                        row.get(LIST_VERSION.NOTE),
                        row.get(row.size() - 1, Integer.class)))
                .orElseThrow(() -> new NotFoundException("list"));
    }

    /** @return the entries of a version by code, with their aliases */
    public List<ListEntry> entries(long versionId) {
        return fetch(LIST_ENTRY.LIST_VERSION_ID.eq(versionId));
    }

    public Optional<ListEntry> entry(long entryId) {
        return fetch(LIST_ENTRY.ID.eq(entryId)).stream().findFirst();
    }

    private List<ListEntry> fetch(Condition condition) {
        Map<Long, List<String>> aliases = db.select(LIST_ALIAS.LIST_ENTRY_ID, LIST_ALIAS.NAME)
                .from(LIST_ALIAS)
                .join(LIST_ENTRY)
                .on(LIST_ENTRY.ID.eq(LIST_ALIAS.LIST_ENTRY_ID))
                .where(condition)
                .orderBy(LIST_ALIAS.ID)
                .fetchGroups(LIST_ALIAS.LIST_ENTRY_ID, LIST_ALIAS.NAME);
        return db.selectFrom(LIST_ENTRY)
                .where(condition)
                .orderBy(LIST_ENTRY.CODE)
                .fetch(row -> toEntry(row, aliases.getOrDefault(row.getId(), List.of())));
    }

    private static ListEntry toEntry(Record row, List<String> aliases) {
        return new ListEntry(
                row.get(LIST_ENTRY.ID),
                row.get(LIST_ENTRY.CODE),
                row.get(LIST_ENTRY.ENTRY_VERSION),
                row.get(LIST_ENTRY.SECTION),
                row.get(LIST_ENTRY.PRIMARY_NAME),
                aliases,
                row.get(LIST_ENTRY.IN_FORCE_TEXT),
                row.get(LIST_ENTRY.IN_FORCE_FROM),
                ListEntry.Status.valueOf(row.get(LIST_ENTRY.STATUS)),
                row.get(LIST_ENTRY.STATUS_NOTE),
                row.get(LIST_ENTRY.EVIDENCE),
                !row.get(LIST_ENTRY.SHORT_OR_COMMON).isEmpty());
    }

    /** @return the version made ready for comparing; made once */
    public NameScreen screen(ListVersion version) {
        return screens.computeIfAbsent(version.id(), id -> {
            List<ListedName> names = new ArrayList<>();
            for (ListEntry entry : entries(id)) {
                names.add(new ListedName(entry.id(), NormalisedName.of(entry.primaryName()), entry.shortOrCommon()));
                entry.aliases()
                        .forEach(alias ->
                                names.add(new ListedName(entry.id(), NormalisedName.of(alias), entry.shortOrCommon())));
            }
            return new NameScreen(names);
        });
    }

    /** @return after how many days without a check the list is shown as due (a setting) */
    public int staleDays() {
        return db.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.CODE.eq("venue.list.stale-days"))
                .fetchOptional(SETTING.VALUE)
                .map(Integer::valueOf)
                .orElse(DEFAULT_STALE_DAYS);
    }
}
