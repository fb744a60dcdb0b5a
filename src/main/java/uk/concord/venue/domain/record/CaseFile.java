package uk.concord.venue.domain.record;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.security.Marking;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckFiles;

/**
 * The case file as a document, before it is made into a page or a file. It holds what a challenged decision has to show
 * (venue rules §2.3): the decision with its grounds and what it rests on first, then what the rules said, sources with their
 * grade, advice, letters and what came after, every answer with who and when, and what the audit trail says.
 */
@Component
class CaseFile {
    private final CheckFiles files;
    private final CheckParts check;
    private final DecisionParts decision;
    private final SourceParts sources;
    private final LifeParts life;
    private final Texts texts;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    CaseFile(
            CheckFiles files,
            CheckParts check,
            DecisionParts decision,
            SourceParts sources,
            LifeParts life,
            Texts texts,
            AuditTrail audit,
            SignedIn signedIn) {
        this.files = files;
        this.check = check;
        this.decision = decision;
        this.sources = sources;
        this.life = life;
        this.texts = texts;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /**
     * Reads the check and says in the audit trail that its case file was read.
     *
     * @param format what it is read for: {@code html} or {@code pdf}
     */
    @Transactional
    public DocumentModel read(String reference, String format) {
        audit.record("venue.record.read", "venue-check", reference, format);
        CheckFile file = files.load(files.require(reference), Actor.of(signedIn.user()));
        RecordBlocks blocks = new RecordBlocks(texts);
        check.overview(file, blocks);
        decision.decisions(file, blocks);
        decision.limits(file, blocks);
        decision.representations(file, blocks);
        check.recommendation(file, blocks);
        check.screening(file, blocks);
        sources.checksLog(file, blocks);
        sources.advice(file, blocks);
        life.letters(reference, blocks);
        life.after(reference, blocks);
        check.answers(file, blocks);
        sources.documents(file, blocks);
        sources.audit(reference, blocks);
        return new DocumentModel(
                texts.get("venue.record.title", reference),
                Marking.OFFICIAL_SENSITIVE,
                texts.get("venue.record.handling"),
                texts.get("venue.record.footer", reference, file.check().version()),
                blocks.all());
    }
}
