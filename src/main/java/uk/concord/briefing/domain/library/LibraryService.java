package uk.concord.briefing.domain.library;

import static uk.concord.db.Tables.BRIEFING_LIBRARY_ENTRY;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.db.tables.records.BriefingLibraryEntryRecord;

/** Keeps the libraries. */
@Service
@RolesAllowed(Permissions.BRIEFING_REFERENCE)
@Transactional(readOnly = true)
public class LibraryService {

    private final LibraryQuery query;
    private final Settings settings;
    private final DSLContext db;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    LibraryService(
            LibraryQuery query, Settings settings, DSLContext db, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.query = query;
        this.settings = settings;
        this.db = db;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * @param retired whether retired entries are wanted instead of those in use
     * @param after where the page before ended, null for the first page
     */
    public KeyPage<LibraryEntry> page(LibraryKind kind, boolean retired, @Nullable String after, int size) {
        return query.page(kind, retired, after, size);
    }

    /** @throws NotFoundException when there is none */
    public LibraryEntry byId(long id) {
        return query.byId(id).orElseThrow(() -> new NotFoundException("library entry"));
    }

    /** @return every form the entry has had, the latest first */
    public List<LibraryEntry> history(long id) {
        return query.history(id);
    }

    /** @return entries that have expired or soon will, the first to expire first */
    public List<LibraryEntry> expiring() {
        return query.expiringBy(LondonTime.today(clock).plusDays(settings.number("briefing.library-near-days")));
    }

    public LibraryEntry.Freshness freshness(LibraryEntry entry) {
        return entry.freshness(LondonTime.today(clock), settings.number("briefing.library-near-days"));
    }

    /** @return name of each released theme by code */
    public Map<String, String> themes() {
        return query.themes();
    }

    /**
     * Adds an entry.
     *
     * @return its id
     * @throws RuleBrokenException when something is missing, too long, or the days are out of order
     */
    @Transactional
    public long add(LibraryEntry entry) {
        check(entry);
        long id = db.insertInto(BRIEFING_LIBRARY_ENTRY)
                .set(BRIEFING_LIBRARY_ENTRY.KIND, entry.kind().name())
                .set(values(entry))
                .returningResult(BRIEFING_LIBRARY_ENTRY.ID)
                .fetchSingle()
                .value1();
        audit.record(
                "briefing.library.added",
                "library",
                String.valueOf(id),
                entry.kind().name());
        return id;
    }

    /**
     * Changes an entry, or takes it out of use and back. Its kind stays.
     *
     * @throws RuleBrokenException when something is missing, too long, or the days are out of order
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @Transactional
    public void save(LibraryEntry entry) {
        check(entry);
        int changed = db.update(BRIEFING_LIBRARY_ENTRY)
                .set(values(entry))
                .set(BRIEFING_LIBRARY_ENTRY.RETIRED, entry.retired())
                .set(BRIEFING_LIBRARY_ENTRY.VERSION, entry.version() + 1)
                .where(BRIEFING_LIBRARY_ENTRY.ID.eq(entry.id()))
                .and(BRIEFING_LIBRARY_ENTRY.VERSION.eq(entry.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("library entry");
        }
        audit.record(
                entry.retired() ? "briefing.library.retired" : "briefing.library.changed",
                "library",
                String.valueOf(entry.id()),
                "expires " + entry.expires());
    }

    /** What {@link #add} and {@link #save} write alike. */
    private Record values(LibraryEntry entry) {
        BriefingLibraryEntryRecord row = new BriefingLibraryEntryRecord();
        row.setTitle(entry.title().strip());
        row.setValue(entry.value().strip());
        row.setBody(entry.body().strip());
        row.setTheme(entry.theme());
        row.setEdition(entry.edition().name());
        row.setSource(entry.source().strip());
        row.setOwner(entry.owner().strip());
        row.setAsAt(entry.asAt());
        row.setExpires(entry.expires());
        row.setChangedBy(signedIn.user().id());
        row.setChangedAt(clock.instant());
        return row;
    }

    private void check(LibraryEntry entry) {
        LibraryKind kind = entry.kind();
        required(entry.title(), LibraryEntry.TITLE_LENGTH, "briefing.library.title.error");
        if (kind.hasValue()) {
            // A resource may do without an address; a figure or a contact without one says nothing.
            if (kind == LibraryKind.RESOURCE) {
                atMost(entry.value(), LibraryEntry.VALUE_LENGTH, "briefing.library.value.error");
            } else {
                required(entry.value(), LibraryEntry.VALUE_LENGTH, "briefing.library.value.error");
            }
        }
        if (kind == LibraryKind.THEME) {
            required(entry.body(), LibraryEntry.BODY_LENGTH, "briefing.library.body.error");
        } else {
            atMost(entry.body(), LibraryEntry.BODY_LENGTH, "briefing.library.body.error");
        }
        if (!entry.theme().isEmpty() && !query.themes().containsKey(entry.theme())) {
            throw new NotFoundException("theme");
        }
        required(entry.source(), LibraryEntry.SOURCE_LENGTH, "briefing.library.source.error");
        required(entry.owner(), LibraryEntry.OWNER_LENGTH, "briefing.library.owner.error");
        LocalDate today = LondonTime.today(clock);
        if (entry.asAt().isAfter(today)) {
            throw new RuleBrokenException("briefing.library.as-at.error");
        }
        if (!entry.expires().isAfter(entry.asAt())) {
            throw new RuleBrokenException("briefing.library.expires.error");
        }
    }

    private static void required(String text, int length, String key) {
        if (text.isBlank()) {
            throw new RuleBrokenException(key, String.valueOf(length));
        }
        atMost(text, length, key);
    }

    private static void atMost(String text, int length, String key) {
        if (text.length() > length) {
            throw new RuleBrokenException(key, String.valueOf(length));
        }
    }
}
