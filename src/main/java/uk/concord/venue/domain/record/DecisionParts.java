package uk.concord.venue.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.Answer;
import uk.concord.venue.domain.check.AnswerWords;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.DecisionRecord;
import uk.concord.venue.domain.check.Evaluation;
import uk.concord.venue.domain.letter.Letter;
import uk.concord.venue.domain.letter.LetterKind;
import uk.concord.venue.domain.letter.LetterService;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.record.RecordBlocks.Pair;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;

/** What the case file says of the decisions: who took them, why, what was weighed, and what played no part. */
@Component
class DecisionParts {
    private final LetterService letters;
    private final AnswerWords words;
    private final QuestionBook book;
    private final Texts texts;

    DecisionParts(LetterService letters, AnswerWords words, QuestionBook book, Texts texts) {
        this.letters = letters;
        this.words = words;
        this.book = book;
        this.texts = texts;
    }

    void decisions(CheckFile file, RecordBlocks blocks) {
        blocks.heading("venue.record.decision", "decision");
        if (file.decisions().isEmpty()) {
            blocks.text("venue.record.undecided");
        }
        for (DecisionRecord taken : file.decisions()) {
            var ground = taken.ground();
            List<Pair> pairs = new ArrayList<>(List.of(
                    blocks.pair("venue.record.decided", texts.get("venue.decision." + taken.decision())),
                    blocks.pair("venue.record.by", taken.by() + ", " + texts.get("venue.level." + taken.authority())),
                    blocks.pair("venue.record.at", LondonTime.dateTime(taken.at())),
                    blocks.pair("venue.record.ground", ground == null ? "" : texts.get("venue.ground." + ground)),
                    blocks.pair("venue.record.reasons", taken.reasons()),
                    blocks.pair("venue.record.alternative", taken.alternative()),
                    blocks.pair("venue.record.declared", taken.declared() ? texts.get("venue.yes") : ""),
                    blocks.pair("venue.record.departs", texts.get(taken.departs() ? "venue.yes" : "venue.no"))));
            taken.departures()
                    .forEach((row, reason) ->
                            pairs.add(new Pair(texts.get("venue.record.departure", number(file, row)), reason)));
            if (taken.decision() != Decision.KEEP_HOLD) {
                told(file, taken, pairs, blocks);
            }
            blocks.pairs("venue.record.decision-table", pairs);
            blocks.conditions(taken.conditions());
        }
    }

    /** Rows are named as people know them; those of an earlier recommendation by what they are stored under. */
    private static String number(CheckFile file, String row) {
        return file.evaluation().stream()
                .flatMap(made -> made.fired().stream())
                .filter(fired -> fired.rowId().equals(row))
                .map(Evaluation.FiredRow::number)
                .findFirst()
                .orElse(row);
    }

    private void told(CheckFile file, DecisionRecord taken, List<Pair> pairs, RecordBlocks blocks) {
        Optional<Letter> letter = letters.letters(file.check().reference()).stream()
                .filter(sent -> tells(sent.kind()))
                .filter(sent -> {
                    var at = sent.sentAt();
                    return at != null && !at.isBefore(taken.at());
                })
                .findFirst();
        String sent = letter.flatMap(found -> Optional.ofNullable(found.sentAt()))
                .map(LondonTime::date)
                .orElse("");
        pairs.add(blocks.pair(
                "venue.record.told",
                letter.isEmpty()
                        ? texts.get("venue.record.told.not")
                        : texts.get("venue.record.told.sent", letter.get().subject(), sent)));
        pairs.add(blocks.pair(
                "venue.record.review-right",
                letter.isEmpty()
                        ? texts.get("venue.record.review-right.not-yet")
                        : texts.get(
                                letter.get().body().toLowerCase(Locale.ROOT).contains("review")
                                        ? "venue.record.review-right.given"
                                        : "venue.record.review-right.not",
                                sent)));
    }

    private static boolean tells(LetterKind kind) {
        return switch (kind) {
            case APPROVE, CONDITIONS, REFUSE, CANCEL -> true;
            case ASK, INCOMPLETE, REVIEW -> false;
        };
    }

    /** The hirer's reply, and the notes on necessity, milder options, rights and equality. */
    void limits(CheckFile file, RecordBlocks blocks) {
        blocks.heading("venue.record.limits", "limits");
        List<List<String>> rows = answers(file, Question.of(Section.RIGHTS).stream());
        if (rows.isEmpty()) {
            blocks.text("venue.record.limits.none");
            return;
        }
        table("venue.record.limits.caption", rows, blocks);
    }

    /** Representations, views and reputation: on record because they were there, without weight. */
    void representations(CheckFile file, RecordBlocks blocks) {
        blocks.heading("venue.record.representations", "representations");
        Stream<Question> said = Stream.of(Question.J5, Question.J4, Question.J6)
                .filter(question -> file.given().is(question, "yes"));
        List<List<String>> rows = answers(
                file,
                said.flatMap(question ->
                        question == Question.J5 ? Stream.of(question, Question.J5_LOG) : Stream.of(question)));
        if (rows.isEmpty()) {
            blocks.text("venue.record.representations.none");
            return;
        }
        blocks.text("venue.record.representations.text");
        table("venue.record.representations.caption", rows, blocks);
    }

    private void table(String captionKey, List<List<String>> rows, RecordBlocks blocks) {
        blocks.table(captionKey, List.of("venue.record.question", "venue.record.answer", "venue.record.who"), rows);
    }

    private List<List<String>> answers(CheckFile file, Stream<Question> questions) {
        Wording wording = book.of(file.check().reference());
        List<List<String>> rows = new ArrayList<>();
        questions.filter(question -> !file.given().isBlank(question)).forEach(question -> {
            Answer answer = file.answers().get(question);
            if (answer != null) {
                rows.add(List.of(
                        wording.question(question),
                        words.value(wording, question, answer.value()),
                        RecordBlocks.signed(answer.by(), answer.at())));
            }
        });
        return rows;
    }
}
