package uk.concord.venue.domain.record;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.concord.core.document.Block;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.Answer;
import uk.concord.venue.domain.check.AnswerWords;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.Evaluation;
import uk.concord.venue.domain.check.Match;
import uk.concord.venue.domain.check.PastAnswers;
import uk.concord.venue.domain.check.Screening;
import uk.concord.venue.domain.list.ListEntry;
import uk.concord.venue.domain.list.ListVersion;
import uk.concord.venue.domain.list.ScreeningList;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.rulebook.PublishedRules;
import uk.concord.venue.domain.rulebook.Rulebook;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;

/** What the case file says of the check itself: overview, recommendation, screening and answers. */
@Component
class CheckParts {
    private final Rulebook rulebook;
    private final ScreeningList list;
    private final AnswerWords words;
    private final QuestionBook book;
    private final PastAnswers past;
    private final Texts texts;

    CheckParts(
            Rulebook rulebook,
            ScreeningList list,
            AnswerWords words,
            QuestionBook book,
            PastAnswers past,
            Texts texts) {
        this.rulebook = rulebook;
        this.list = list;
        this.words = words;
        this.book = book;
        this.past = past;
        this.texts = texts;
    }

    void overview(CheckFile file, RecordBlocks blocks) {
        Check check = file.check();
        var room = file.room();
        var date = check.eventDate();
        var stage = check.stage();
        blocks.pairs(
                "venue.record.overview",
                blocks.pair("venue.list.title-column", check.title()),
                blocks.pair("venue.list.hirer", check.hirerName()),
                blocks.pair("venue.list.room", room == null ? "" : room.label()),
                blocks.pair("venue.list.date", date == null ? "" : LondonTime.date(date)),
                blocks.pair(
                        "venue.list.state",
                        texts.get("venue.state." + check.state())
                                + (stage == null ? "" : ", " + texts.get("venue.stage." + stage))),
                blocks.pair("venue.list.officer", check.officerName()),
                blocks.pair("venue.list.created", LondonTime.dateTime(check.createdAt())));
    }

    void recommendation(CheckFile file, RecordBlocks blocks) {
        blocks.heading("venue.record.recommendation", "recommendation");
        if (file.evaluation().isEmpty()) {
            blocks.text("venue.record.not-evaluated");
            return;
        }
        Evaluation evaluation = file.evaluation().get();
        Wording wording = book.of(file.check().reference());
        PublishedRules rules = rulebook.byId(evaluation.ruleSetId());
        blocks.text(
                "venue.record.recommended",
                texts.get("venue.outcome." + evaluation.outcome()),
                texts.get("venue.level." + evaluation.authority()));
        blocks.text(
                "venue.record.rules",
                rules.name(),
                rules.versionNo(),
                LondonTime.date(rules.effectiveFrom()),
                rules.sha256().substring(0, 12),
                LondonTime.dateTime(evaluation.at()));
        if (!file.isEvaluated() && file.check().state().isOpen()) {
            blocks.add(new Block.Callout(texts.get("venue.result.stale.title"), texts.get("venue.result.stale")));
        }
        if (evaluation.statutoryRight()) {
            blocks.add(new Block.Callout(texts.get("venue.right.title"), texts.get("venue.right.text")));
        }
        blocks.table(
                "venue.result.rows",
                List.of("venue.result.rule", "venue.result.outcome", "venue.result.reason", "venue.result.answers"),
                evaluation.fired().stream()
                        .map(fired -> List.of(
                                fired.number(),
                                texts.get("venue.outcome." + fired.outcome()),
                                fired.reason() + " " + texts.get("venue.record.source", fired.reference()),
                                fired.answers().stream()
                                        .map(answer -> answer(wording, answer))
                                        .collect(Collectors.joining("; "))))
                        .toList());
        blocks.conditions(evaluation.conditions());
    }

    private String answer(Wording wording, Evaluation.FiredAnswer answer) {
        return answer.question() + ": " + words.value(wording, answer.question(), answer.value());
    }

    void screening(CheckFile file, RecordBlocks blocks) {
        blocks.heading("venue.step.screening", "screening");
        if (file.screening().isEmpty()) {
            blocks.text("venue.screening.never");
            return;
        }
        Screening run = file.screening().get();
        ListVersion version = list.byId(run.listVersionId());
        blocks.text(
                "venue.record.screened",
                run.names(),
                version.versionNo(),
                LondonTime.date(version.checkedOn()),
                LondonTime.dateTime(run.runAt()),
                run.runBy());
        blocks.text(
                "venue.record.list",
                version.source(),
                LondonTime.date(version.effectiveFrom()),
                version.entries(),
                version.sha256().substring(0, 12));
        if (file.matches().isEmpty()) {
            blocks.text("venue.screening.clear");
            return;
        }
        blocks.table(
                "venue.screening.matches",
                List.of(
                        "venue.screening.subject",
                        "venue.screening.listed",
                        "venue.screening.tier",
                        "venue.screening.resolution"),
                file.matches().stream()
                        .map(match -> List.of(
                                match.subject(),
                                listed(match.listedName(), match.entry()),
                                texts.get("venue.tier." + match.tier()),
                                resolution(match)))
                        .toList());
    }

    private String listed(String name, ListEntry entry) {
        return name + " ("
                + entry.code()
                + (entry.inForceText().isEmpty()
                        ? ""
                        : ", " + texts.get("venue.record.listed-since", entry.inForceText()))
                + (entry.statusNote().isEmpty() ? "" : "; " + entry.statusNote())
                + ")";
    }

    private String resolution(Match match) {
        String state = texts.get("venue.resolution." + match.resolution());
        var at = match.resolvedAt();
        var by = match.resolvedBy();
        return at == null || by == null
                ? state
                : texts.get("venue.record.resolved", state, by, LondonTime.date(at), match.reason());
    }

    /** The answers of every part but the checks, which stand in their log, and the notes on limits, which stand above. */
    void answers(CheckFile file, RecordBlocks blocks) {
        for (Section section : Section.values()) {
            if (section != Section.CHECKS && section != Section.RIGHTS) {
                answers(file, section, blocks);
            }
        }
        earlier(file, blocks);
    }

    /** What was answered before and changed: who said what when is part of the record. */
    private void earlier(CheckFile file, RecordBlocks blocks) {
        Wording wording = book.of(file.check().reference());
        List<List<String>> rows = past.of(file.check().id()).stream()
                .filter(answer -> !answer.value().isEmpty())
                .map(answer -> List.of(
                        wording.labelled(answer.code()),
                        words.value(wording, answer.code(), answer.value()),
                        RecordBlocks.signed(answer.by(), answer.at())))
                .toList();
        if (!rows.isEmpty()) {
            blocks.heading("venue.record.earlier", "earlier-answers")
                    .table(
                            "venue.record.earlier.caption",
                            List.of("venue.record.question", "venue.record.answer", "venue.record.who"),
                            rows);
        }
    }

    private Stream<List<String>> added(CheckFile file, Section section, Wording wording) {
        var given = file.given();
        return given.openAdded().stream()
                .filter(question ->
                        question.section() == section && !given.get(question).isEmpty())
                .map(question -> List.of(
                        wording.labelled(question),
                        words.value(wording, question, given.get(question)),
                        file.added()
                                .given(question)
                                .map(answer -> RecordBlocks.signed(answer.by(), answer.at()))
                                .orElse("")));
    }

    private void answers(CheckFile file, Section section, RecordBlocks blocks) {
        var given = file.given();
        Wording wording = book.of(file.check().reference());
        Stream<List<String>> own = Question.of(section).stream()
                .filter(question -> question != Question.D1 && !given.isBlank(question))
                .map(question -> {
                    Answer answer = file.answers().get(question);
                    return List.of(
                            wording.labelled(question),
                            words.value(wording, question, given.get(question)),
                            answer == null ? "" : RecordBlocks.signed(answer.by(), answer.at()));
                });
        List<List<String>> rows =
                Stream.concat(own, added(file, section, wording)).toList();
        boolean speakers = section == Section.SPEAKERS && !file.speakers().isEmpty();
        if (rows.isEmpty() && !speakers) {
            return;
        }
        String name = section.name().toLowerCase(Locale.ROOT);
        blocks.heading("venue.step." + name, "section-" + name);
        if (speakers) {
            Answer named = file.answers().get(Question.D1);
            String who = named == null ? "" : RecordBlocks.signed(named.by(), named.at());
            blocks.table(
                    "venue.record.speakers",
                    List.of(
                            "venue.speakers.name",
                            "venue.record.speakers.organisation",
                            "venue.record.speakers.topic",
                            "venue.record.speakers.link",
                            "venue.record.who"),
                    file.speakers().stream()
                            .map(speaker -> List.of(
                                    speaker.name(), speaker.organisation(), speaker.topic(), speaker.link(), who))
                            .toList());
        }
        if (!rows.isEmpty()) {
            blocks.table(
                    "venue.record.answers",
                    List.of("venue.record.question", "venue.record.answer", "venue.record.who"),
                    rows);
        }
    }
}
