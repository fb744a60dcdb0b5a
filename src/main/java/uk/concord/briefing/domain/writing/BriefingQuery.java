package uk.concord.briefing.domain.writing;

import static org.jooq.impl.DSL.count;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING;
import static uk.concord.db.Tables.BRIEFING_EDITION;
import static uk.concord.db.Tables.BRIEFING_SECTION;
import static uk.concord.db.Tables.BRIEFING_VERSION;
import static uk.concord.db.Tables.SCHOOL_TERM;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.briefing.domain.term.Term;
import uk.concord.briefing.domain.term.TermQuery;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;

/** Reads briefings, sections and versions. Who may see what is for the services to say. */
@Component
public class BriefingQuery {

    private final DSLContext db;
    private final TermQuery terms;

    BriefingQuery(DSLContext db, TermQuery terms) {
        this.db = db;
        this.terms = terms;
    }

    /** @return the briefings there are, the latest term first */
    public List<Briefing> all() {
        Map<Long, Term> byId = terms.all().stream().collect(java.util.stream.Collectors.toMap(Term::id, term -> term));
        return db
                .select(BRIEFING.fields())
                .select(ACCOUNT.DISPLAY_NAME)
                .from(BRIEFING)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING.AUTHOR_ID))
                .fetch(row -> briefing(row, byId))
                .stream()
                .sorted(java.util.Comparator.comparing((Briefing b) -> b.term().starts())
                        .reversed())
                .toList();
    }

    private static Briefing briefing(Record row, Map<Long, Term> terms) {
        Term term = terms.get(row.get(BRIEFING.TERM_ID));
        if (term == null) {
            throw new NotFoundException("term");
        }
        return new Briefing(
                row.get(BRIEFING.ID),
                term,
                BriefingState.valueOf(row.get(BRIEFING.STATE)),
                new ReleasePeriod(
                        row.get(BRIEFING.PERIOD_FROM), row.get(BRIEFING.CUT_OFF), row.get(BRIEFING.SETTLING_DAYS)),
                row.get(BRIEFING.AUTHOR_ID),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(BRIEFING.SUBMITTED_AT),
                row.get(BRIEFING.RETURN_NOTE),
                row.get(BRIEFING.CHANGE_NOTE),
                row.get(BRIEFING.VERSION));
    }

    public Optional<Briefing> find(String termSlug) {
        return all().stream()
                .filter(briefing -> briefing.term().slug().equals(termSlug))
                .findFirst();
    }

    /** @throws NotFoundException when the term has no briefing, or does not exist */
    public Briefing byTerm(String termSlug) {
        return find(termSlug).orElseThrow(() -> new NotFoundException("briefing"));
    }

    /**
     * The briefing of a term, kept as it is until the caller's transaction ends. Has to be the first thing read in that
     * transaction: whoever waited here then sees what the other one did.
     *
     * @throws NotFoundException when the term has no briefing, or does not exist
     */
    public Briefing lock(String termSlug) {
        db.select(BRIEFING.ID)
                .from(SCHOOL_TERM)
                .join(BRIEFING)
                .on(BRIEFING.TERM_ID.eq(SCHOOL_TERM.ID))
                .where(SCHOOL_TERM.SLUG.eq(termSlug))
                .forUpdate()
                .fetch();
        return byTerm(termSlug);
    }

    /**
     * As {@link #lock(String)}, for somebody who decided on what a screen showed.
     *
     * @param version of the briefing on that screen; a saved section, calculated figures and every step count in it
     * @throws EditConflictException when the briefing changed since
     */
    public Briefing lock(String termSlug, int version) {
        Briefing briefing = lock(termSlug);
        if (briefing.version() != version) {
            throw new EditConflictException("briefing");
        }
        return briefing;
    }

    /** @return the briefing whose days come last before that day: what this one is compared with */
    public Optional<Briefing> before(LocalDate day) {
        return all().stream()
                .filter(briefing -> briefing.period().to().isBefore(day))
                .max(java.util.Comparator.comparing(
                        briefing -> briefing.period().to()));
    }

    /** @return the written sections in order */
    public List<SectionDraft> sections(long briefingId) {
        return db
                .select(
                        BRIEFING_SECTION.SECTION,
                        BRIEFING_SECTION.BODY,
                        BRIEFING_SECTION.OWNER,
                        BRIEFING_SECTION.FINISHED,
                        BRIEFING_SECTION.EDITED_AT,
                        ACCOUNT.DISPLAY_NAME,
                        BRIEFING_SECTION.VERSION)
                .from(BRIEFING_SECTION)
                .leftJoin(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_SECTION.EDITED_BY))
                .where(BRIEFING_SECTION.BRIEFING_ID.eq(briefingId))
                .fetch(row -> new SectionDraft(
                        Section.valueOf(row.value1()),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7()))
                .stream()
                .sorted(java.util.Comparator.comparing(SectionDraft::section))
                .toList();
    }

    /** @return how many written sections of each briefing are called finished */
    public Map<Long, Integer> finishedSections() {
        return db.select(BRIEFING_SECTION.BRIEFING_ID, count())
                .from(BRIEFING_SECTION)
                .where(BRIEFING_SECTION.FINISHED.isTrue())
                .and(BRIEFING_SECTION.BODY.ne(""))
                .groupBy(BRIEFING_SECTION.BRIEFING_ID)
                .fetchMap(BRIEFING_SECTION.BRIEFING_ID, count());
    }

    /** @return the versions of a briefing, the latest first */
    public List<BriefingVersion> versions(long briefingId) {
        return versions(BRIEFING_VERSION.BRIEFING_ID.eq(briefingId));
    }

    private List<BriefingVersion> versions(Condition condition) {
        return db.select(
                        BRIEFING_VERSION.ID,
                        BRIEFING_VERSION.NUMBER,
                        ACCOUNT.DISPLAY_NAME,
                        BRIEFING_VERSION.APPROVED_AT,
                        BRIEFING_VERSION.INPUTS_SHA256,
                        BRIEFING_VERSION.HTML_SHA256,
                        BRIEFING_VERSION.PDF_SHA256,
                        BRIEFING_VERSION.PUBLISHED_AT,
                        BRIEFING_VERSION.WITHDRAWN_AT,
                        BRIEFING_VERSION.WITHDRAWN_REASON,
                        BRIEFING_VERSION.CHANGE_NOTE)
                .from(BRIEFING_VERSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_VERSION.APPROVED_BY))
                .where(condition)
                .orderBy(BRIEFING_VERSION.NUMBER.desc(), BRIEFING_VERSION.ID.desc())
                .fetch(row -> new BriefingVersion(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9(),
                        row.value10(),
                        row.value11()));
    }

    /** @return the version of a briefing that schools may read now */
    public Optional<BriefingVersion> published(long briefingId) {
        return versions(BRIEFING_VERSION
                        .BRIEFING_ID
                        .eq(briefingId)
                        .and(BRIEFING_VERSION.PUBLISHED_AT.isNotNull())
                        .and(BRIEFING_VERSION.WITHDRAWN_AT.isNull()))
                .stream()
                .findFirst();
    }

    /** @return the file for the screen, as approved */
    public String html(long versionId) {
        return db.select(BRIEFING_VERSION.HTML)
                .from(BRIEFING_VERSION)
                .where(BRIEFING_VERSION.ID.eq(versionId))
                .fetchOptional(BRIEFING_VERSION.HTML)
                .orElseThrow(() -> new NotFoundException("version"));
    }

    /** @return the file for the screen of an edition, as approved; the whole briefing for a version without editions */
    public String html(long versionId, Edition edition) {
        return db.select(BRIEFING_EDITION.HTML)
                .from(BRIEFING_EDITION)
                .where(BRIEFING_EDITION.VERSION_ID.eq(versionId))
                .and(BRIEFING_EDITION.EDITION.eq(edition.name()))
                .fetchOptional(BRIEFING_EDITION.HTML)
                .orElseGet(() -> html(versionId));
    }

    /** @return the PDF, as approved */
    public byte[] pdf(long versionId) {
        return db.select(BRIEFING_VERSION.PDF)
                .from(BRIEFING_VERSION)
                .where(BRIEFING_VERSION.ID.eq(versionId))
                .fetchOptional(BRIEFING_VERSION.PDF)
                .orElseThrow(() -> new NotFoundException("version"));
    }
}
