package uk.concord.venue.domain.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.document.Block;
import uk.concord.core.document.DocumentModel;
import uk.concord.core.security.Marking;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.list.ScreeningList;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.Rulebook;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;

/** The record of a check as a document, before it is made into a page or a file. */
@Component
class CheckRecord {
    private final CheckFiles files;
    private final Rulebook rulebook;
    private final ScreeningList list;
    private final AnswerWords words;
    private final Texts texts;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    CheckRecord(
            CheckFiles files,
            Rulebook rulebook,
            ScreeningList list,
            AnswerWords words,
            Texts texts,
            AuditTrail audit,
            SignedIn signedIn) {
        this.files = files;
        this.rulebook = rulebook;
        this.list = list;
        this.words = words;
        this.texts = texts;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /**
     * Reads the check and says in the audit trail that its record was read.
     *
     * @param format what it is read for: {@code html} or {@code pdf}
     */
    @Transactional
    public DocumentModel read(String reference, String format) {
        audit.record("venue.record.read", "venue-check", reference, format);
        return model(reference);
    }

    private DocumentModel model(String reference) {
        CheckFile file = files.load(files.require(reference), Actor.of(signedIn.user()));
        List<Block> blocks = new ArrayList<>();
        overview(file, blocks);
        decision(file, blocks);
        recommendation(file, blocks);
        screening(file, blocks);
        for (Section section : Section.values()) {
            answers(file, section, blocks);
        }
        advice(file, blocks);
        documents(file, blocks);
        return new DocumentModel(
                texts.get("venue.record.title", reference),
                Marking.OFFICIAL_SENSITIVE,
                texts.get("venue.record.handling"),
                texts.get("venue.record.footer", reference, file.check().version()),
                blocks);
    }

    private void overview(CheckFile file, List<Block> blocks) {
        Check check = file.check();
        var room = file.room();
        var date = check.eventDate();
        List<List<String>> rows = new ArrayList<>();
        row(rows, "venue.list.title-column", check.title());
        row(rows, "venue.list.hirer", check.hirerName());
        row(rows, "venue.list.room", room == null ? "" : room.label());
        row(rows, "venue.list.date", date == null ? "" : LondonTime.date(date));
        row(rows, "venue.list.state", texts.get("venue.state." + check.state()));
        row(rows, "venue.list.officer", check.officerName());
        row(rows, "venue.list.created", LondonTime.dateTime(check.createdAt()));
        blocks.add(pairs("venue.record.overview", rows));
    }

    private void decision(CheckFile file, List<Block> blocks) {
        heading(blocks, "venue.record.decision", "decision");
        if (file.decisions().isEmpty()) {
            blocks.add(new Block.Paragraph(texts.get("venue.record.undecided")));
        }
        for (DecisionRecord taken : file.decisions()) {
            List<List<String>> rows = new ArrayList<>();
            row(rows, "venue.record.decided", texts.get("venue.decision." + taken.decision()));
            row(rows, "venue.record.by", taken.by() + ", " + texts.get("venue.level." + taken.authority()));
            row(rows, "venue.record.at", LondonTime.dateTime(taken.at()));
            var ground = taken.ground();
            row(rows, "venue.record.ground", ground == null ? "" : texts.get("venue.ground." + ground));
            row(rows, "venue.record.reasons", taken.reasons());
            row(rows, "venue.record.departs", texts.get(taken.departs() ? "venue.yes" : "venue.no"));
            taken.departures()
                    .forEach((rule, reason) -> rows.add(List.of(texts.get("venue.record.departure", rule), reason)));
            blocks.add(pairs("venue.record.decision-table", rows));
            conditions(taken.conditions().stream().map(Enum::name).toList(), blocks);
        }
    }

    private void recommendation(CheckFile file, List<Block> blocks) {
        heading(blocks, "venue.record.recommendation", "recommendation");
        if (file.evaluation().isEmpty()) {
            blocks.add(new Block.Paragraph(texts.get("venue.record.not-evaluated")));
            return;
        }
        Evaluation evaluation = file.evaluation().get();
        PublishedRules rules = rulebook.byId(evaluation.ruleSetId());
        blocks.add(new Block.Paragraph(texts.get(
                "venue.record.recommended",
                texts.get("venue.outcome." + evaluation.outcome()),
                texts.get("venue.level." + evaluation.authority()))));
        blocks.add(new Block.Paragraph(texts.get(
                "venue.record.rules",
                rules.name(),
                rules.versionNo(),
                LondonTime.date(rules.effectiveFrom()),
                rules.sha256().substring(0, 12),
                LondonTime.dateTime(evaluation.at()))));
        if (!file.isEvaluated() && file.check().state().isOpen()) {
            blocks.add(new Block.Callout(texts.get("venue.result.stale.title"), texts.get("venue.result.stale")));
        }
        if (evaluation.statutoryRight()) {
            blocks.add(new Block.Callout(texts.get("venue.right.title"), texts.get("venue.right.text")));
        }
        List<List<String>> rows = evaluation.fired().stream()
                .map(fired -> List.of(
                        fired.number(),
                        texts.get("venue.outcome." + fired.outcome()),
                        fired.reason() + " " + texts.get("venue.record.source", fired.reference()),
                        fired.answers().stream()
                                .map(answer -> answer.question() + ": "
                                        + Question.byCode(answer.question())
                                                .map(question -> words.value(question, answer.value()))
                                                .orElse(answer.value()))
                                .collect(Collectors.joining("; "))))
                .toList();
        blocks.add(new Block.Table(
                texts.get("venue.result.rows"),
                List.of(
                        texts.get("venue.result.rule"),
                        texts.get("venue.result.outcome"),
                        texts.get("venue.result.reason"),
                        texts.get("venue.result.answers")),
                rows,
                ""));
        conditions(evaluation.conditions().stream().map(Enum::name).sorted().toList(), blocks);
    }

    private void conditions(List<String> codes, List<Block> blocks) {
        if (!codes.isEmpty()) {
            blocks.add(new Block.Paragraph(texts.get("venue.result.conditions")));
            blocks.add(new Block.BulletList(codes.stream()
                    .map(code -> texts.get("venue.condition." + code))
                    .toList()));
        }
    }

    private void screening(CheckFile file, List<Block> blocks) {
        heading(blocks, "venue.step.screening", "screening");
        if (file.screening().isEmpty()) {
            blocks.add(new Block.Paragraph(texts.get("venue.screening.never")));
            return;
        }
        Screening run = file.screening().get();
        blocks.add(new Block.Paragraph(texts.get(
                "venue.record.screened",
                run.names(),
                run.listVersionNo(),
                LondonTime.date(list.current().checkedOn()),
                LondonTime.dateTime(run.runAt()),
                run.runBy())));
        if (file.matches().isEmpty()) {
            blocks.add(new Block.Paragraph(texts.get("venue.screening.clear")));
            return;
        }
        blocks.add(new Block.Table(
                texts.get("venue.screening.matches"),
                List.of(
                        texts.get("venue.screening.subject"),
                        texts.get("venue.screening.listed"),
                        texts.get("venue.screening.tier"),
                        texts.get("venue.screening.resolution")),
                file.matches().stream()
                        .map(match -> List.of(
                                match.subject(),
                                match.listedName() + " (" + match.entry().code() + ")",
                                texts.get("venue.tier." + match.tier()),
                                resolution(match)))
                        .toList(),
                ""));
    }

    private String resolution(Match match) {
        String state = texts.get("venue.resolution." + match.resolution());
        var at = match.resolvedAt();
        var by = match.resolvedBy();
        return at == null || by == null
                ? state
                : texts.get("venue.record.resolved", state, by, LondonTime.date(at), match.reason());
    }

    private void answers(CheckFile file, Section section, List<Block> blocks) {
        var given = file.given();
        List<List<String>> rows = Question.of(section).stream()
                .filter(question -> !given.isBlank(question))
                .map(question -> {
                    Answer answer = file.answers().get(question);
                    return List.of(
                            question.code() + " " + texts.get("venue.q." + question.code()),
                            words.value(question, given.get(question)),
                            answer == null ? "" : answer.by() + ", " + LondonTime.dateTime(answer.at()));
                })
                .toList();
        if (!rows.isEmpty()) {
            String name = section.name().toLowerCase(Locale.ROOT);
            heading(blocks, "venue.step." + name, "section-" + name);
            blocks.add(new Block.Table(
                    texts.get("venue.step." + name),
                    List.of(
                            texts.get("venue.record.question"),
                            texts.get("venue.record.answer"),
                            texts.get("venue.record.who")),
                    rows,
                    ""));
        }
    }

    private void advice(CheckFile file, List<Block> blocks) {
        if (!file.advice().isEmpty()) {
            heading(blocks, "venue.advice.title", "advice");
            blocks.add(new Block.Table(
                    texts.get("venue.advice.title"),
                    List.of(
                            texts.get("venue.advice.kind"),
                            texts.get("venue.advice.text"),
                            texts.get("venue.advice.by")),
                    file.advice().stream()
                            .map(advice -> List.of(
                                    texts.get("venue.advice." + advice.kind()),
                                    advice.text(),
                                    advice.givenBy() + ", " + LondonTime.date(advice.givenOn())))
                            .toList(),
                    ""));
        }
    }

    private void documents(CheckFile file, List<Block> blocks) {
        if (!file.documents().isEmpty()) {
            heading(blocks, "venue.step.documents", "documents");
            blocks.add(new Block.BulletList(file.documents().stream()
                    .map(document -> texts.get(
                            "venue.record.document",
                            document.fileName(),
                            document.sha256().substring(0, 12)))
                    .toList()));
        }
    }

    private void heading(List<Block> blocks, String key, String id) {
        blocks.add(new Block.Heading(2, texts.get(key), id));
    }

    private void row(List<List<String>> rows, String key, String value) {
        if (!value.isBlank()) {
            rows.add(List.of(texts.get(key), value));
        }
    }

    private Block pairs(String captionKey, List<List<String>> rows) {
        return new Block.Table(
                texts.get(captionKey),
                List.of(texts.get("venue.record.what"), texts.get("venue.record.value")),
                rows,
                "");
    }
}
