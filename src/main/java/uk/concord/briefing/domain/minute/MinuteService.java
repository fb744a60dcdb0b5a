package uk.concord.briefing.domain.minute;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.library.LibraryEntry;
import uk.concord.briefing.domain.library.PickService;
import uk.concord.briefing.domain.library.UsedEntry;
import uk.concord.briefing.domain.term.TermQuery;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.text.Texts;

/** Suggests what could stand in "this term in one minute"; an author chooses and edits, nothing is put in by itself. */
@Service
@RolesAllowed(Permissions.BRIEFING_WRITE)
@Transactional(readOnly = true)
public class MinuteService {

    private static final List<Section> SOURCES = List.of(Section.THEMES, Section.LOOK_OUT, Section.RESOURCES);

    private final BriefingService writing;
    private final BriefingQuery briefings;
    private final PickService library;
    private final TermQuery terms;
    private final AuditTrail audit;
    private final Texts texts;

    MinuteService(
            BriefingService writing,
            BriefingQuery briefings,
            PickService library,
            TermQuery terms,
            AuditTrail audit,
            Texts texts) {
        this.writing = writing;
        this.briefings = briefings;
        this.library = library;
        this.terms = terms;
        this.audit = audit;
        this.texts = texts;
    }

    /** @return suggestions, messages first, then actions, then dates */
    public List<Candidate> candidates(String termSlug) {
        Briefing briefing = briefings.byTerm(termSlug);
        List<LibraryEntry> entries = SOURCES.stream()
                .flatMap(section -> library.used(termSlug, section).stream())
                .map(UsedEntry::entry)
                .filter(entry -> library.freshness(entry).usable())
                .toList();
        return new MinuteCandidates(texts)
                        .of(
                                writing.tables(termSlug),
                                entries,
                                terms.dates(briefing.term().id()))
                        .stream()
                        .sorted(java.util.Comparator.comparing(Candidate::kind))
                        .toList();
    }

    /**
     * Puts what an author chose into the section, each below its heading, to be edited there.
     *
     * @param keys of candidates
     * @param version of the section on the screen
     * @return the section as kept
     * @throws RuleBrokenException when nothing was chosen, or more than three messages, three actions or one date
     * @throws NotFoundException when a candidate is not there any more
     * @throws EditConflictException when somebody else changed the section since
     */
    @Transactional
    public SectionDraft choose(String termSlug, List<String> keys, int version) {
        briefings.lock(termSlug);
        List<Candidate> chosen = candidates(termSlug).stream()
                .filter(candidate -> keys.contains(candidate.key()))
                .toList();
        if (keys.isEmpty()) {
            throw new RuleBrokenException("briefing.minute.none");
        }
        if (chosen.size() != keys.size()) {
            throw new NotFoundException("candidate");
        }
        SectionDraft draft = writing.section(termSlug, Section.MINUTE);
        String text = draft.text();
        for (Candidate.Kind kind : Candidate.Kind.values()) {
            List<String> points = chosen.stream()
                    .filter(candidate -> candidate.kind() == kind)
                    .map(Candidate::text)
                    .toList();
            if (points.size() > kind.most()) {
                throw new RuleBrokenException("briefing.minute.many");
            }
            if (!points.isEmpty()) {
                text = MinuteText.add(text, texts.get(kind.textKey()), points);
            }
        }
        audit.record("briefing.minute.chosen", "briefing", termSlug, chosen.size() + " candidates");
        return writing.saveSection(termSlug, Section.MINUTE, text, draft.owner(), false, version);
    }
}
