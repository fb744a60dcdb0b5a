package uk.concord.briefing.domain.revision;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.table;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING_SECTION;

import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;

/** The history of a section, and what stood there last term. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class RevisionService {

    /** What one person types within so long is one step of the history: it is saved every moment. */
    private static final Duration ONE_STEP = Duration.ofMinutes(10);
    /** Saved forms read at most, the latest. */
    private static final int MOST = 1000;

    private final DSLContext db;
    private final BriefingQuery briefings;
    private final BriefingService writing;
    private final AuditTrail audit;

    RevisionService(DSLContext db, BriefingQuery briefings, BriefingService writing, AuditTrail audit) {
        this.db = db;
        this.briefings = briefings;
        this.writing = writing;
        this.audit = audit;
    }

    /** The same section of the briefing before. */
    public record Earlier(String termName, String text) {}

    /** @return the steps in which the section was written, the latest first; the first is how it stands */
    public List<SectionRevision> history(String termSlug, Section section) {
        List<SectionRevision> steps = new ArrayList<>();
        for (SectionRevision saved : saved(termSlug, section)) {
            SectionRevision later = steps.isEmpty() ? null : steps.getLast();
            boolean sameStep = later != null
                    && later.editor().equals(saved.editor())
                    && Duration.between(saved.at(), later.at()).compareTo(ONE_STEP) < 0;
            if (!sameStep) {
                steps.add(saved);
            }
        }
        return steps;
    }

    private List<SectionRevision> saved(String termSlug, Section section) {
        long briefingId = briefings.byTerm(termSlug).id();
        return db.select(
                        BRIEFING_SECTION.VERSION,
                        BRIEFING_SECTION.BODY,
                        ACCOUNT.DISPLAY_NAME,
                        BRIEFING_SECTION.EDITED_AT,
                        BRIEFING_SECTION.FINISHED)
                .from(table("briefing_section FOR SYSTEM_TIME ALL"))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_SECTION.EDITED_BY))
                .where(BRIEFING_SECTION.BRIEFING_ID.eq(briefingId))
                .and(BRIEFING_SECTION.SECTION.eq(section.name()))
                .orderBy(BRIEFING_SECTION.VERSION.desc(), field("row_end").desc())
                .limit(MOST)
                .fetch(row ->
                        new SectionRevision(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    /** @return the section in the briefing whose days came before; empty when there is none or nothing was written */
    public Optional<Earlier> lastTerm(String termSlug, Section section) {
        Briefing briefing = briefings.byTerm(termSlug);
        return briefings
                .before(briefing.period().from())
                .flatMap(before -> briefings.sections(before.id()).stream()
                        .filter(draft ->
                                draft.section() == section && !draft.text().isBlank())
                        .map(draft -> new Earlier(before.term().name(), draft.text()))
                        .findFirst());
    }

    /**
     * Writes an earlier text again, as a new step; what stood there stays in the history.
     *
     * @param version of the step to go back to
     * @param over version of the section on the screen
     * @return the section as kept
     * @throws NotFoundException when there was no such step
     * @throws RuleBrokenException when the briefing is not a draft
     * @throws EditConflictException when somebody else changed the section since
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public SectionDraft restore(String termSlug, Section section, int version, int over) {
        briefings.lock(termSlug);
        SectionRevision earlier = saved(termSlug, section).stream()
                .filter(revision -> revision.version() == version)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("revision"));
        SectionDraft draft = writing.section(termSlug, section);
        SectionDraft kept = writing.saveSection(termSlug, section, earlier.text(), draft.owner(), false, over);
        audit.record("briefing.section.restored", "briefing", termSlug, section.slug() + " version " + version);
        return kept;
    }
}
