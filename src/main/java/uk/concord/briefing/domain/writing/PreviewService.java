package uk.concord.briefing.domain.writing;

import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.BriefingComposer;
import uk.concord.briefing.domain.composition.BriefingContent;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.EditionText;
import uk.concord.briefing.domain.composition.ReadingAge;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.composition.SectionText;
import uk.concord.core.NotFoundException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.Block;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.security.Permissions;

/** Editions as their readers will see them, and a section while it is written, from the same renderer. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class PreviewService {

    private final BriefingService briefings;
    private final BriefingQuery query;
    private final ContentAssembly assembly;
    private final BriefingComposer composer;
    private final AuditTrail audit;

    PreviewService(
            BriefingService briefings,
            BriefingQuery query,
            ContentAssembly assembly,
            BriefingComposer composer,
            AuditTrail audit) {
        this.briefings = briefings;
        this.query = query;
        this.assembly = assembly;
        this.composer = composer;
        this.audit = audit;
    }

    /**
     * How long and how hard what was written for an edition is.
     *
     * @param words of all its written sections together
     * @param readingAge in years, 0 when there is too little to tell
     */
    public record Measure(int words, int readingAge) {}

    /**
     * An edition: of a draft as it stands, of an approved version as frozen.
     *
     * @return the article below the title
     */
    @Transactional
    public String preview(String termSlug, Edition edition) {
        if (edition == Edition.WHOLE) {
            return briefings.preview(termSlug);
        }
        Briefing briefing = query.byTerm(termSlug);
        audit.record(
                "briefing.previewed", "briefing", termSlug, briefing.state().name() + " " + edition.slug());
        if (briefing.state() != BriefingState.DRAFT && briefing.state() != BriefingState.REVIEW) {
            long version = query.versions(briefing.id()).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("version"))
                    .id();
            return HtmlDocument.article(query.html(version, edition));
        }
        BriefingContent content = assembly.content(briefing, 0, null);
        return article(composer.compose(content, edition), content);
    }

    public Measure measure(String termSlug, Edition edition) {
        Map<Section, String> texts = new EnumMap<>(Section.class);
        briefings.sections(termSlug).forEach(draft -> texts.put(draft.section(), draft.text()));
        String written = EditionText.of(texts, edition);
        return new Measure(SectionText.words(written), ReadingAge.of(written));
    }

    /**
     * One section of an edition, with a text that need not be kept.
     *
     * @return the article; empty when the edition does not have the section, or nothing of the text is for it
     */
    public String section(String termSlug, Section section, String text, Edition edition) {
        BriefingContent content =
                assembly.content(query.byTerm(termSlug), 0, null).with(section, text);
        DocumentModel whole = composer.compose(content, edition);
        List<Block> blocks = part(whole.blocks(), section);
        return blocks.isEmpty()
                ? ""
                : article(new DocumentModel(whole.title(), whole.marking(), "", whole.footer(), blocks), content);
    }

    /** From the heading of the section to the next of its level. */
    private static List<Block> part(List<Block> blocks, Section section) {
        return blocks.stream()
                .dropWhile(block -> !(block instanceof Block.Heading heading
                        && heading.level() == 2
                        && heading.id().equals(section.slug())))
                .takeWhile(block -> !(block instanceof Block.Heading heading
                        && heading.level() == 2
                        && !heading.id().equals(section.slug())))
                .toList();
    }

    private String article(DocumentModel model, BriefingContent content) {
        return HtmlDocument.article(HtmlDocument.render(model, composer.pageWords(content.originator())));
    }
}
