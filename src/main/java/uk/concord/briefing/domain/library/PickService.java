package uk.concord.briefing.domain.library;

import static uk.concord.db.Tables.BRIEFING_SECTION_ENTRY;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.composition.SectionLines;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;

/** Puts entries of the libraries into sections, and knows which stand where. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class PickService {

    private final LibraryQuery query;
    private final BriefingQuery briefings;
    private final BriefingService writing;
    private final Settings settings;
    private final Texts texts;
    private final DSLContext db;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    PickService(
            LibraryQuery query,
            BriefingQuery briefings,
            BriefingService writing,
            Settings settings,
            Texts texts,
            DSLContext db,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.query = query;
        this.briefings = briefings;
        this.writing = writing;
        this.settings = settings;
        this.texts = texts;
        this.db = db;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return what may be put into a section and does not stand in it yet, by title */
    public List<LibraryEntry> offered(String termSlug, Section section) {
        List<LibraryKind> kinds = LibraryKind.of(section);
        if (kinds.isEmpty()) {
            return List.of();
        }
        var used = used(termSlug, section).stream().map(one -> one.entry().id()).collect(Collectors.toSet());
        return query.offered(kinds).stream()
                .filter(entry -> freshness(entry).usable() && !used.contains(entry.id()))
                .toList();
    }

    /** @return what stands in a section */
    public List<UsedEntry> used(String termSlug, Section section) {
        return query.used(briefings.byTerm(termSlug).id(), section);
    }

    /** @return what stands in a briefing and expires soon, or has expired */
    public List<UsedEntry> ageing(String termSlug) {
        return query.used(briefings.byTerm(termSlug).id()).stream()
                .filter(used -> freshness(used.entry()) != LibraryEntry.Freshness.CURRENT)
                .toList();
    }

    public LibraryEntry.Freshness freshness(LibraryEntry entry) {
        return entry.freshness(LondonTime.today(clock), settings.number("briefing.library-near-days"));
    }

    /** @return name of each released theme by code */
    public Map<String, String> themes() {
        return query.themes();
    }

    /**
     * Adds the lines of entries at the end of a section, those for a phase in its part.
     *
     * @param version of the section on the screen
     * @return the section as kept
     * @throws RuleBrokenException when the briefing is not a draft, none was chosen, or the text would be too long
     * @throws NotFoundException when an entry may not be used in this section
     * @throws EditConflictException when somebody else changed the section since
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public SectionDraft pick(String termSlug, Section section, List<Long> entryIds, int version) {
        Briefing briefing = briefings.lock(termSlug);
        List<LibraryEntry> chosen = offered(termSlug, section).stream()
                .filter(entry -> entryIds.contains(entry.id()))
                .toList();
        if (entryIds.isEmpty()) {
            throw new RuleBrokenException("briefing.pick.none");
        }
        if (chosen.size() != entryIds.size()) {
            throw new NotFoundException("library entry");
        }
        SectionDraft draft = writing.section(termSlug, section);
        String text = draft.text();
        for (LibraryEntry entry : chosen) {
            text = SectionLines.add(text, entry.edition(), entry.line());
        }
        for (String source : sources(chosen)) {
            text = SectionLines.add(text, Edition.WHOLE, source);
        }
        SectionDraft kept = writing.saveSection(termSlug, section, text, draft.owner(), draft.finished(), version);
        chosen.forEach(entry -> db.insertInto(BRIEFING_SECTION_ENTRY)
                .set(BRIEFING_SECTION_ENTRY.BRIEFING_ID, briefing.id())
                .set(BRIEFING_SECTION_ENTRY.SECTION, section.name())
                .set(BRIEFING_SECTION_ENTRY.ENTRY_ID, entry.id())
                .set(BRIEFING_SECTION_ENTRY.ENTRY_VERSION, entry.version())
                .set(BRIEFING_SECTION_ENTRY.PICKED_BY, signedIn.user().id())
                .set(BRIEFING_SECTION_ENTRY.PICKED_AT, clock.instant())
                .execute());
        audit.record(
                "briefing.library.picked", "briefing", termSlug, section.slug() + " " + chosen.size() + " entries");
        return kept;
    }

    /** Figures name where they come from and as at which day, once for all of one source. */
    private List<String> sources(List<LibraryEntry> chosen) {
        return chosen.stream()
                .filter(entry -> entry.kind() == LibraryKind.FIGURE)
                .map(entry -> texts.get("briefing.pick.source", entry.source(), LondonTime.date(entry.asAt())))
                .distinct()
                .toList();
    }

    /**
     * Takes an entry out of a section: its line, where it stands as it was put in, and the record that it is used.
     *
     * @param version of the section on the screen
     * @return the section as kept
     * @throws NotFoundException when it is not used there
     * @throws EditConflictException when somebody else changed the section since
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public SectionDraft takeOut(String termSlug, Section section, long entryId, int version) {
        Briefing briefing = briefings.lock(termSlug);
        UsedEntry used = query.used(briefing.id(), section).stream()
                .filter(one -> one.entry().id() == entryId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("library entry"));
        SectionDraft draft = writing.section(termSlug, section);
        SectionDraft kept = writing.saveSection(
                termSlug,
                section,
                SectionLines.remove(draft.text(), used.entry().line()),
                draft.owner(),
                draft.finished(),
                version);
        db.deleteFrom(BRIEFING_SECTION_ENTRY)
                .where(BRIEFING_SECTION_ENTRY.BRIEFING_ID.eq(briefing.id()))
                .and(BRIEFING_SECTION_ENTRY.SECTION.eq(section.name()))
                .and(BRIEFING_SECTION_ENTRY.ENTRY_ID.eq(entryId))
                .execute();
        audit.record("briefing.library.taken-out", "briefing", termSlug, section.slug() + " " + entryId);
        return kept;
    }
}
