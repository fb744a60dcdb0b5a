package uk.concord.venue.domain.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.document.Block;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.letter.Letter;
import uk.concord.venue.domain.letter.LetterService;
import uk.concord.venue.domain.life.ComplaintStage;
import uk.concord.venue.domain.life.HireCondition;
import uk.concord.venue.domain.life.InfoRequest;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.domain.life.Review;
import uk.concord.venue.domain.life.ReviewService;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.Wording;

/** What the case file says of the letters, and of everything that came after the decision. */
@Component
class LifeParts {
    private final LetterService letters;
    private final LifeService life;
    private final ReviewService reviews;
    private final QuestionBook book;
    private final Texts texts;

    LifeParts(LetterService letters, LifeService life, ReviewService reviews, QuestionBook book, Texts texts) {
        this.letters = letters;
        this.life = life;
        this.reviews = reviews;
        this.book = book;
        this.texts = texts;
    }

    /** Every letter but those discarded, with its words; the right to a review stands in them. */
    void letters(String reference, RecordBlocks blocks) {
        blocks.heading("venue.step.letters", "letters");
        List<Letter> kept = letters.letters(reference).stream()
                .filter(letter -> letter.state() != Letter.State.DISCARDED)
                .toList();
        if (kept.isEmpty()) {
            blocks.text("venue.letters.empty");
        }
        for (Letter letter : kept) {
            blocks.subheading(letter.subject(), "letter-" + letter.id());
            var sentAt = letter.sentAt();
            var reviewedAt = letter.reviewedAt();
            blocks.pairs(
                    "venue.record.letter",
                    blocks.pair("venue.list.state", texts.get("venue.letter.state." + letter.state())),
                    blocks.pair("venue.letter.to", letter.recipient()),
                    blocks.pair(
                            "venue.letter.drafted",
                            letter.draftedBy() + ", " + LondonTime.dateTime(letter.draftedAt())),
                    blocks.pair(
                            "venue.letter.read",
                            reviewedAt == null ? "" : letter.reviewedBy() + ", " + LondonTime.dateTime(reviewedAt)),
                    blocks.pair(
                            "venue.letter.sent",
                            sentAt == null
                                    ? ""
                                    : texts.get("venue.letter.channel." + letter.channel()) + ", " + letter.sentBy()
                                            + ", " + LondonTime.dateTime(sentAt)));
            blocks.add(new Block.Paragraph(letter.body()));
        }
    }

    /** Requests for information, offer, conditions, event, debrief, review and complaint. */
    void after(String reference, RecordBlocks blocks) {
        blocks.heading("venue.record.after", "after");
        List<List<String>> events = life.events(reference).stream()
                .map(event -> List.of(
                        RecordBlocks.when(event.at()),
                        texts.get("venue.life." + event.kind()),
                        event.detailKey().map(texts::get).orElse(event.detail()),
                        event.by()))
                .toList();
        if (events.isEmpty()) {
            blocks.text("venue.record.after.none");
        } else {
            blocks.table(
                    "venue.record.after.caption",
                    List.of("core.audit.at", "core.audit.action", "core.audit.detail", "venue.record.after.by"),
                    events);
        }
        requests(reference, blocks);
        conditions(reference, blocks);
        life.debrief(reference)
                .ifPresent(debrief -> blocks.pairs(
                        "venue.record.debrief",
                        blocks.pair("venue.record.debrief.incident", texts.get("venue.incident." + debrief.incident())),
                        blocks.pair("venue.record.debrief.note", debrief.note()),
                        blocks.pair("venue.record.after.by", debrief.by() + ", " + LondonTime.dateTime(debrief.at()))));
        reviews(reference, blocks);
        complaint(reference, blocks);
    }

    private void requests(String reference, RecordBlocks blocks) {
        Wording wording = book.of(reference);
        List<List<String>> rows = life.requests(reference).stream()
                .map(request -> List.of(
                        request.questions().stream().map(wording::text).collect(Collectors.joining("; ")),
                        request.askedBy() + ", " + LondonTime.dateTime(request.askedAt()),
                        LondonTime.date(request.replyDue()),
                        answered(request)))
                .toList();
        if (!rows.isEmpty()) {
            blocks.table(
                    "venue.record.requests",
                    List.of("venue.ask.questions", "venue.ask.asked", "venue.ask.due", "venue.ask.answered"),
                    rows);
        }
    }

    private String answered(InfoRequest request) {
        var at = request.answeredAt();
        var ended = request.endedAt();
        if (at != null) {
            return LondonTime.dateTime(at);
        }
        return ended == null
                ? texts.get("venue.ask.not-answered")
                : texts.get("venue.ask.ended", LondonTime.dateTime(ended));
    }

    private void conditions(String reference, RecordBlocks blocks) {
        List<List<String>> rows = new ArrayList<>();
        for (HireCondition condition : life.conditions(reference)) {
            var due = condition.dueOn();
            var seen = condition.seenAt();
            rows.add(List.of(
                    texts.get("venue.condition." + condition.code()),
                    texts.get("venue.condition.state." + condition.state()),
                    due == null ? "" : LondonTime.date(due),
                    seen == null
                            ? ""
                            : condition.evidence() + " (" + condition.seenBy() + ", " + LondonTime.date(seen) + ")"));
        }
        if (!rows.isEmpty()) {
            blocks.table(
                    "venue.record.conditions",
                    List.of(
                            "venue.condition.title",
                            "venue.list.state",
                            "venue.condition.due",
                            "venue.condition.evidence"),
                    rows);
        }
    }

    private void reviews(String reference, RecordBlocks blocks) {
        for (Review review : reviews.reviews(reference)) {
            var outcome = review.outcome();
            var answered = review.answeredAt();
            blocks.pairs(
                    "venue.record.review",
                    blocks.pair("venue.review.asked", LondonTime.date(review.askedOn())),
                    blocks.pair("venue.review.said", review.said()),
                    blocks.pair("venue.review.due", LondonTime.date(review.dueOn())),
                    blocks.pair("venue.review.outcome", outcome == null ? "" : texts.get("venue.review." + outcome)),
                    blocks.pair("venue.review.reasons", text(review.reasons())),
                    blocks.pair(
                            "venue.review.reviewer",
                            answered == null ? "" : text(review.reviewer()) + ", " + LondonTime.dateTime(answered)));
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String signature(@Nullable String name) {
        return name == null ? "" : ", " + name;
    }

    private void complaint(String reference, RecordBlocks blocks) {
        List<List<String>> rows = new ArrayList<>();
        for (ComplaintStage stage : reviews.complaint(reference)) {
            var due = stage.dueOn();
            var answered = stage.answeredOn();
            rows.add(List.of(
                    texts.get("venue.complaint." + stage.kind()),
                    LondonTime.date(stage.receivedOn()),
                    due == null ? "" : LondonTime.date(due),
                    answered == null ? "" : LondonTime.date(answered) + signature(stage.answeredBy())));
        }
        if (!rows.isEmpty()) {
            blocks.table(
                    "venue.record.complaint",
                    List.of(
                            "venue.complaint.stage",
                            "venue.complaint.received",
                            "venue.complaint.due",
                            "venue.complaint.answered"),
                    rows);
        }
    }
}
