package uk.concord.venue.domain.record;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.audit.AuditExtract;
import uk.concord.core.document.Attachment;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.venue.domain.check.Answer;
import uk.concord.venue.domain.check.AnswerWords;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.register.RecordedEntry;
import uk.concord.venue.domain.register.RegisterEntry;
import uk.concord.venue.domain.register.RegisterEntry.Standing;
import uk.concord.venue.domain.register.RegisterEntryRepository;
import uk.concord.venue.domain.rules.Evidence;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;

/** What the case file says of where its facts come from: checks made, sources, advice, documents, the audit trail. */
@Component
class SourceParts {
    /** Events of one check that are printed; a check with more says so. */
    private static final int MOST_EVENTS = 300;

    private final AuditExtract audit;
    private final AnswerWords words;
    private final QuestionBook book;
    private final RegisterEntryRepository registers;
    private final AccountQuery accounts;
    private final Texts texts;

    SourceParts(
            AuditExtract audit,
            AnswerWords words,
            QuestionBook book,
            RegisterEntryRepository registers,
            AccountQuery accounts,
            Texts texts) {
        this.audit = audit;
        this.words = words;
        this.book = book;
        this.registers = registers;
        this.accounts = accounts;
        this.texts = texts;
    }

    /** Each check that was made and each source that was looked at, with its grade and who recorded it. */
    void checksLog(CheckFile file, RecordBlocks blocks) {
        blocks.heading("venue.record.log", "checks-log");
        List<List<String>> rows = new ArrayList<>();
        Wording wording = book.of(file.check().reference());
        for (Question question : Question.of(Section.CHECKS)) {
            Answer answer = file.answers().get(question);
            if (answer == null || file.given().isBlank(question)) {
                continue;
            }
            if (question == Question.I4) {
                Evidence.of(answer.value()).forEach(source -> rows.add(source(source, file, answer)));
            } else {
                rows.add(List.of(
                        wording.question(question),
                        words.value(wording, question, answer.value()),
                        "",
                        RecordBlocks.signed(answer.by(), answer.at())));
            }
        }
        file.given().openAdded().stream()
                .filter(question -> question.section() == Section.CHECKS)
                .forEach(question -> file.added()
                        .given(question)
                        .filter(answer -> !answer.value().isEmpty())
                        .ifPresent(answer -> rows.add(List.of(
                                question.words().wording(),
                                words.value(wording, question, answer.value()),
                                "",
                                RecordBlocks.signed(answer.by(), answer.at())))));
        registers.of(file.check().id()).forEach(row -> rows.add(register(row)));
        if (rows.isEmpty()) {
            blocks.text("venue.record.log.none");
            return;
        }
        blocks.table(
                "venue.record.log.caption",
                List.of(
                        "venue.record.log.what",
                        "venue.record.log.result",
                        "venue.record.log.grade",
                        "venue.record.who"),
                rows);
    }

    /** A register is primary evidence of what it says, and only of that. */
    private List<String> register(RecordedEntry row) {
        RegisterEntry entry = row.entry();
        String said = entry.standing() == Standing.NOT_THERE
                ? texts.get("venue.register.nothing", row.asked())
                : texts.get(
                        "venue.register.found",
                        entry.name(),
                        entry.number(),
                        texts.get("venue.register." + entry.standing()));
        return List.of(
                withFile(texts.get("venue.register." + entry.register()) + ", " + entry.source(), row.file()),
                said + ". " + texts.get("venue.record.register." + (row.agrees() ? "agrees" : "differs")),
                texts.get("venue.evidence.PRIMARY")
                        + ", "
                        + texts.get("venue.record.log.seen", LondonTime.date(row.seenOn())),
                RecordBlocks.signed(row.recordedBy(), row.recordedAt()));
    }

    private List<String> source(Evidence source, CheckFile file, Answer answer) {
        return List.of(
                withFile(
                        source.source(),
                        file.sourceFiles().stream()
                                .filter(kept -> kept.id() == source.file())
                                .findFirst()
                                .orElse(null)),
                source.summary().isEmpty() ? texts.get("venue.record.log.no-summary") : source.summary(),
                texts.get("venue.evidence." + source.grade())
                        + (source.seenOn().isEmpty()
                                ? ""
                                : ", " + texts.get("venue.record.log.seen", day(source.seenOn()))),
                RecordBlocks.signed(answer.by(), answer.at()));
    }

    /** The file is named with enough of its fingerprint to tell whether another is the same. */
    private String withFile(String source, @Nullable Attachment file) {
        return file == null
                ? source
                : source + " "
                        + texts.get(
                                "venue.record.log.file",
                                file.fileName(),
                                texts.get(file.scanned() ? "core.file.clean" : "core.file.unscanned"),
                                file.sha256().substring(0, 16));
    }

    private static String day(String text) {
        try {
            return LondonTime.date(LocalDate.parse(text));
        } catch (DateTimeParseException asTyped) {
            return text;
        }
    }

    void advice(CheckFile file, RecordBlocks blocks) {
        blocks.heading("venue.advice.title", "advice");
        if (file.advice().isEmpty()) {
            blocks.text("venue.record.advice.none");
            return;
        }
        blocks.table(
                "venue.record.advice.caption",
                List.of("venue.advice.kind", "venue.advice.text", "venue.advice.by"),
                file.advice().stream()
                        .map(advice -> List.of(
                                texts.get("venue.advice." + advice.kind()),
                                advice.text(),
                                advice.givenBy() + ", " + LondonTime.date(advice.givenOn())))
                        .toList());
    }

    void documents(CheckFile file, RecordBlocks blocks) {
        blocks.heading("venue.step.documents", "documents");
        if (file.documents().isEmpty()) {
            blocks.text("venue.record.documents.none");
            return;
        }
        blocks.table(
                "venue.record.documents.caption",
                List.of("venue.record.documents.name", "venue.record.documents.stored", "venue.record.documents.print"),
                file.documents().stream()
                        .map(document -> List.of(
                                document.fileName(),
                                RecordBlocks.signed(name(document.storedBy()), document.storedAt()),
                                document.sha256().substring(0, 16)))
                        .toList());
    }

    /** What the audit trail says of this check, oldest first; readings are counted and not listed. */
    void audit(String reference, RecordBlocks blocks) {
        blocks.heading("venue.record.audit", "audit");
        AuditExtract.Extract extract =
                audit.of("venue-check", reference, action -> action.endsWith(".read"), MOST_EVENTS);
        blocks.text("venue.record.audit.text", extract.left(), extract.total());
        blocks.table(
                "venue.record.audit.caption",
                List.of("core.audit.at", "core.audit.actor", "core.audit.action", "core.audit.detail"),
                merged(extract.lines()));
    }

    /** What one person did in the same minute stands in one row: answers are saved one by one. */
    private List<List<String>> merged(List<AuditExtract.Line> lines) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = List.of();
        for (AuditExtract.Line line : lines) {
            List<String> head = List.of(
                    RecordBlocks.when(line.at()),
                    name(line.actor()),
                    texts.get("venue.trail." + line.action().replaceFirst("^venue[.]", "")));
            boolean same = !row.isEmpty()
                    && row.subList(0, 3).equals(head)
                    && !line.detail().isEmpty();
            String detail = same ? row.get(3) + ", " + line.detail() : line.detail();
            row = List.of(head.get(0), head.get(1), head.get(2), detail);
            if (same) {
                rows.removeLast();
            }
            rows.add(row);
        }
        return rows;
    }

    /** @return the name of the account; what the trail says where there is none */
    private String name(String username) {
        return accounts.byUsername(username)
                .map(AccountQuery.Account::displayName)
                .orElse(username);
    }
}
