package uk.concord.briefing.domain.writing;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.BriefingComposer;
import uk.concord.briefing.domain.composition.ComparedTable;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.figures.FigureCalculation;
import uk.concord.briefing.domain.release.ReleaseLedger;
import uk.concord.briefing.domain.release.ReleasePeriod;
import uk.concord.briefing.domain.term.Term;
import uk.concord.briefing.domain.term.TermQuery;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.document.PdfDocument;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;

/** Opening and writing a briefing, and looking at it before it is published. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class BriefingService {

    private final BriefingRepository repository;
    private final BriefingQuery query;
    private final TermQuery terms;
    private final FigureCalculation figures;
    private final ReleaseLedger ledger;
    private final ContentAssembly assembly;
    private final Gates gates;
    private final BriefingComposer composer;
    private final AuditTrail audit;
    private final Texts texts;
    private final SignedIn signedIn;
    private final NextPeriod nextPeriod;

    BriefingService(
            BriefingRepository repository,
            BriefingQuery query,
            TermQuery terms,
            FigureCalculation figures,
            ReleaseLedger ledger,
            ContentAssembly assembly,
            Gates gates,
            BriefingComposer composer,
            AuditTrail audit,
            Texts texts,
            SignedIn signedIn,
            NextPeriod nextPeriod) {
        this.repository = repository;
        this.query = query;
        this.terms = terms;
        this.figures = figures;
        this.ledger = ledger;
        this.assembly = assembly;
        this.gates = gates;
        this.composer = composer;
        this.audit = audit;
        this.texts = texts;
        this.signedIn = signedIn;
        this.nextPeriod = nextPeriod;
    }

    /** @return every term with the state of its briefing, the latest first */
    public List<TermLine> terms() {
        List<Briefing> briefings = query.all();
        Map<Long, Integer> finished = query.finishedSections();
        int sections = Section.allWritten().size();
        return terms.all().stream()
                .map(term -> briefings.stream()
                        .filter(briefing -> briefing.term().id() == term.id())
                        .findFirst()
                        .map(briefing ->
                                new TermLine(term, briefing.state(), finished.getOrDefault(briefing.id(), 0), sections))
                        .orElseGet(() -> new TermLine(term, null, 0, sections)))
                .toList();
    }

    /** @throws NotFoundException when there is no such term */
    public Term term(String termSlug) {
        return terms.bySlug(termSlug);
    }

    /** @return the briefing of a term, empty when it has not been opened */
    public Optional<Briefing> briefing(String termSlug) {
        return query.find(termSlug);
    }

    public List<SectionDraft> sections(String termSlug) {
        return query.sections(query.byTerm(termSlug).id());
    }

    /** @throws NotFoundException when the briefing has no such written section */
    public SectionDraft section(String termSlug, Section section) {
        return sections(termSlug).stream()
                .filter(draft -> draft.section() == section)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("section"));
    }

    /** @return the tables that may be shown, in order; none while the figures are not calculated */
    public List<ComparedTable> tables(String termSlug) {
        Briefing briefing = query.byTerm(termSlug);
        return FigureCalculation.TABLES.stream()
                .flatMap(key -> assembly.table(briefing, key).stream())
                .toList();
    }

    /** @return what stands in the way of the next step: submitting, approving or publishing */
    public List<Missing> missing(String termSlug) {
        return gates.beforeNextStep(query.byTerm(termSlug));
    }

    /** @return whether agreements are missing, without which the briefing could be approved in an emergency */
    public boolean waivable(String termSlug) {
        return !gates.agreements(query.byTerm(termSlug)).isEmpty();
    }

    /** @return the approved versions, the latest first */
    public List<BriefingVersion> versions(String termSlug) {
        return query.versions(query.byTerm(termSlug).id());
    }

    /** @return whether the figures will never be calculated again */
    public boolean figuresFrozen(String termSlug) {
        return ledger.frozen(query.byTerm(termSlug).id());
    }

    /**
     * The document as schools would see it: a draft as it stands, an approved one as frozen.
     *
     * @return the article below the title
     */
    @Transactional
    public String preview(String termSlug) {
        Briefing briefing = query.byTerm(termSlug);
        audit.record(
                "briefing.previewed", "briefing", termSlug, briefing.state().name());
        switch (briefing.state()) {
            case APPROVED, PUBLISHED, WITHDRAWN -> {
                return HtmlDocument.article(query.html(latest(briefing).id()));
            }
            case DRAFT, REVIEW -> {
                // As it stands.
            }
        }
        var content = assembly.content(briefing, 0, null);
        return HtmlDocument.article(
                HtmlDocument.render(composer.compose(content), composer.pageWords(content.originator())));
    }

    /**
     * @return the PDF of the latest approved version; one that was withdrawn says so on every page
     * @throws NotFoundException when nothing was approved
     */
    @Transactional
    public byte[] pdf(String termSlug) {
        Briefing briefing = query.byTerm(termSlug);
        BriefingVersion version = latest(briefing);
        audit.record("briefing.downloaded", "briefing", termSlug, "version " + version.number());
        Instant withdrawn = version.withdrawnAt();
        return withdrawn == null
                ? query.pdf(version.id())
                : PdfDocument.copyFor(query.pdf(version.id()), withdrawn(withdrawn));
    }

    private String withdrawn(Instant at) {
        return texts.get("briefing.document.withdrawn", LondonTime.dateTime(at));
    }

    private BriefingVersion latest(Briefing briefing) {
        return query.versions(briefing.id()).stream().findFirst().orElseThrow(() -> new NotFoundException("version"));
    }

    /**
     * Opens the briefing of a term and calculates its figures. The days counted begin where the briefing before
     * ended, so that no two releases overlap.
     *
     * @param cutOff the day the data are taken, today or earlier
     * @throws RuleBrokenException when it is open already, the day is ahead, or fewer days are left to count than the
     *     setting {@code briefing.shortest-period-days} asks for
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public void open(String termSlug, LocalDate cutOff) {
        repository.lockTerms();
        Term term = terms.bySlug(termSlug);
        if (query.find(termSlug).isPresent()) {
            throw new RuleBrokenException("briefing.open.already", term.name());
        }
        ReleasePeriod period = nextPeriod.until(cutOff);
        long id = repository.open(term.id(), period, signedIn.user().id());
        String log = figures.calculate(id, period);
        audit.record("briefing.opened", "briefing", termSlug, "cut-off " + cutOff + "; " + log);
    }

    /**
     * Calculates the figures of a draft again, from what is accepted and shareable by now.
     *
     * @throws RuleBrokenException when the briefing is not a draft or its figures are frozen
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public void calculateFigures(String termSlug) {
        Briefing briefing = draft(query.lock(termSlug));
        String log = figures.calculate(briefing.id(), briefing.period());
        repository.touch(briefing.id());
        audit.record("briefing.figures.calculated", "briefing", termSlug, log);
    }

    /**
     * Keeps what an author typed.
     *
     * @param version the version of the section it was typed over
     * @return the section as kept
     * @throws EditConflictException when somebody else changed the section meanwhile; nothing is kept then
     * @throws RuleBrokenException when the briefing is not a draft or the text is longer than can be kept
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public SectionDraft saveSection(
            String termSlug, Section section, String text, String owner, boolean finished, int version) {
        Briefing briefing = draft(query.lock(termSlug));
        if (!section.written()) {
            throw new NotFoundException("section");
        }
        if (text.length() > SectionDraft.MAX_LENGTH || owner.length() > 120) {
            throw new RuleBrokenException("briefing.section.too-long", String.valueOf(SectionDraft.MAX_LENGTH));
        }
        repository.saveSection(
                briefing.id(),
                section,
                text,
                owner.strip(),
                finished,
                signedIn.user().id(),
                version);
        repository.touch(briefing.id());
        audit.record("briefing.section.saved", "briefing", termSlug, section.slug());
        return section(termSlug, section);
    }

    /**
     * Gives a draft to an approver.
     *
     * @param version of the briefing on the screen of whoever submits it
     * @throws RuleBrokenException when something is missing
     * @throws EditConflictException when the briefing changed since
     */
    @RolesAllowed(Permissions.BRIEFING_WRITE)
    @Transactional
    public void submit(String termSlug, int version) {
        Briefing briefing = draft(query.lock(termSlug, version));
        List<Missing> missing = gates.beforeSubmission(briefing);
        Gates.refuse("briefing.submit.missing", missing);
        repository.move(briefing, BriefingState.REVIEW, "");
        repository.recordSubmission(briefing.id(), signedIn.user().id());
        audit.record("briefing.submitted", "briefing", termSlug, "");
    }

    private static Briefing draft(Briefing briefing) {
        if (briefing.state() != BriefingState.DRAFT) {
            throw new RuleBrokenException("briefing.not.draft");
        }
        return briefing;
    }
}
