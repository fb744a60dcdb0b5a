package uk.concord.briefing.domain.library;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING_LIBRARY_ENTRY;
import static uk.concord.db.Tables.BRIEFING_SECTION_ENTRY;
import static uk.concord.db.Tables.BRIEFING_THEME;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.core.jooq.KeyPage;

/** Reads the libraries and what sections use of them. */
@Component
public class LibraryQuery {

    /** Entries offered to a section at most. */
    private static final int MOST_OFFERED = 200;
    /** Earlier forms of an entry shown at most. */
    private static final int MOST_HISTORY = 100;

    private final DSLContext db;

    LibraryQuery(DSLContext db) {
        this.db = db;
    }

    /**
     * @param retired whether retired entries are wanted instead of those in use
     * @param after title and id to go on from, null for the first page
     * @param size rows on the page
     * @return by title
     */
    KeyPage<LibraryEntry> page(LibraryKind kind, boolean retired, @Nullable String after, int size) {
        Condition condition =
                BRIEFING_LIBRARY_ENTRY.KIND.eq(kind.name()).and(BRIEFING_LIBRARY_ENTRY.RETIRED.eq(retired));
        int cut = after == null ? -1 : after.indexOf('-');
        if (after != null && cut > 0 && after.substring(0, cut).matches("\\d{1,18}")) {
            long id = Long.parseLong(after.substring(0, cut));
            String title = after.substring(cut + 1);
            condition = condition.and(BRIEFING_LIBRARY_ENTRY
                    .TITLE
                    .ge(title)
                    .and(BRIEFING_LIBRARY_ENTRY.TITLE.gt(title).or(BRIEFING_LIBRARY_ENTRY.ID.gt(id))));
        }
        return KeyPage.of(fetch(condition, size + 1), size, entry -> entry.id() + "-" + entry.title());
    }

    /** @return entries of these kinds that are not retired, by title */
    List<LibraryEntry> offered(List<LibraryKind> kinds) {
        return fetch(
                BRIEFING_LIBRARY_ENTRY
                        .KIND
                        .in(kinds.stream().map(LibraryKind::name).toList())
                        .and(BRIEFING_LIBRARY_ENTRY.RETIRED.isFalse()),
                MOST_OFFERED);
    }

    public Optional<LibraryEntry> byId(long id) {
        return fetch(BRIEFING_LIBRARY_ENTRY.ID.eq(id), 1).stream().findFirst();
    }

    /** @return entries in use that expire on that day or before, the first to expire first */
    List<LibraryEntry> expiringBy(LocalDate day) {
        return fetch(BRIEFING_LIBRARY_ENTRY.EXPIRES.le(day).and(BRIEFING_LIBRARY_ENTRY.RETIRED.isFalse()), MOST_OFFERED)
                .stream()
                .sorted(java.util.Comparator.comparing(LibraryEntry::expires).thenComparing(LibraryEntry::title))
                .toList();
    }

    /** @return the earlier forms of an entry and the present one, the latest first */
    List<LibraryEntry> history(long id) {
        var versions = table("briefing_library_entry FOR SYSTEM_TIME ALL");
        return db.select(BRIEFING_LIBRARY_ENTRY.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(versions)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_LIBRARY_ENTRY.CHANGED_BY))
                .where(BRIEFING_LIBRARY_ENTRY.ID.eq(id))
                .orderBy(field(name("row_start")).desc())
                .limit(MOST_HISTORY)
                .fetch(LibraryQuery::entry);
    }

    /** @return what a section uses, by title */
    List<UsedEntry> used(long briefingId, Section section) {
        return usedWhere(BRIEFING_SECTION_ENTRY
                .BRIEFING_ID
                .eq(briefingId)
                .and(BRIEFING_SECTION_ENTRY.SECTION.eq(section.name())));
    }

    /** @return what a briefing uses, by section and title */
    List<UsedEntry> used(long briefingId) {
        return usedWhere(BRIEFING_SECTION_ENTRY.BRIEFING_ID.eq(briefingId)).stream()
                .sorted(java.util.Comparator.comparing(UsedEntry::section))
                .toList();
    }

    private List<UsedEntry> usedWhere(Condition condition) {
        return db.select(BRIEFING_LIBRARY_ENTRY.fields())
                .select(ACCOUNT.DISPLAY_NAME, BRIEFING_SECTION_ENTRY.SECTION, BRIEFING_SECTION_ENTRY.ENTRY_VERSION)
                .from(BRIEFING_SECTION_ENTRY)
                .join(BRIEFING_LIBRARY_ENTRY)
                .on(BRIEFING_LIBRARY_ENTRY.ID.eq(BRIEFING_SECTION_ENTRY.ENTRY_ID))
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_LIBRARY_ENTRY.CHANGED_BY))
                .where(condition)
                .orderBy(BRIEFING_LIBRARY_ENTRY.TITLE, BRIEFING_LIBRARY_ENTRY.ID)
                .fetch(row -> new UsedEntry(
                        Section.valueOf(row.get(BRIEFING_SECTION_ENTRY.SECTION)),
                        entry(row),
                        row.get(BRIEFING_SECTION_ENTRY.ENTRY_VERSION)));
    }

    /** @return name of each released theme by code, in order */
    public Map<String, String> themes() {
        Map<String, String> themes = new LinkedHashMap<>();
        db.select(BRIEFING_THEME.CODE, BRIEFING_THEME.NAME)
                .from(BRIEFING_THEME)
                .orderBy(BRIEFING_THEME.POSITION, BRIEFING_THEME.ID)
                .forEach(row -> themes.put(row.value1(), row.value2()));
        return themes;
    }

    private List<LibraryEntry> fetch(Condition condition, int limit) {
        return db.select(BRIEFING_LIBRARY_ENTRY.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(BRIEFING_LIBRARY_ENTRY)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_LIBRARY_ENTRY.CHANGED_BY))
                .where(condition)
                .orderBy(BRIEFING_LIBRARY_ENTRY.TITLE, BRIEFING_LIBRARY_ENTRY.ID)
                .limit(limit)
                .fetch(LibraryQuery::entry);
    }

    private static LibraryEntry entry(Record row) {
        return new LibraryEntry(
                row.get(BRIEFING_LIBRARY_ENTRY.ID),
                LibraryKind.valueOf(row.get(BRIEFING_LIBRARY_ENTRY.KIND)),
                row.get(BRIEFING_LIBRARY_ENTRY.TITLE),
                row.get(BRIEFING_LIBRARY_ENTRY.VALUE),
                row.get(BRIEFING_LIBRARY_ENTRY.BODY),
                row.get(BRIEFING_LIBRARY_ENTRY.THEME),
                Edition.valueOf(row.get(BRIEFING_LIBRARY_ENTRY.EDITION)),
                row.get(BRIEFING_LIBRARY_ENTRY.SOURCE),
                row.get(BRIEFING_LIBRARY_ENTRY.OWNER),
                row.get(BRIEFING_LIBRARY_ENTRY.AS_AT),
                row.get(BRIEFING_LIBRARY_ENTRY.EXPIRES),
                row.get(BRIEFING_LIBRARY_ENTRY.RETIRED),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(BRIEFING_LIBRARY_ENTRY.CHANGED_AT),
                row.get(BRIEFING_LIBRARY_ENTRY.VERSION));
    }
}
