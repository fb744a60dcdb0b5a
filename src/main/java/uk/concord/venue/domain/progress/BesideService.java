package uk.concord.venue.domain.progress;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.Permissions;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.Stage;
import uk.concord.venue.domain.hirer.HirerLinkService;
import uk.concord.venue.domain.letter.Letter;
import uk.concord.venue.domain.letter.LetterService;
import uk.concord.venue.domain.life.ComplaintStage;
import uk.concord.venue.domain.life.InfoRequest;
import uk.concord.venue.domain.life.LifeEvent;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.domain.life.Review;
import uk.concord.venue.domain.life.ReviewService;
import uk.concord.venue.domain.progress.Beside.Step;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.SetQuestion;

/** Reads where the tasks beside the answers stand. */
@Service
@RolesAllowed(Permissions.VENUE_READ)
public class BesideService {
    private final LifeService life;
    private final HirerLinkService links;
    private final ReviewService reviews;
    private final LetterService letters;
    private final QuestionBook book;
    private final Clock clock;

    BesideService(
            LifeService life,
            HirerLinkService links,
            ReviewService reviews,
            LetterService letters,
            QuestionBook book,
            Clock clock) {
        this.life = life;
        this.links = links;
        this.reviews = reviews;
        this.letters = letters;
        this.book = book;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Beside of(CheckFile file) {
        String reference = file.check().reference();
        Instant now = clock.instant();
        Set<String> requested = life.requests(reference).stream()
                .filter(InfoRequest::isOpen)
                .flatMap(request -> request.questions().stream())
                .collect(Collectors.toSet());
        boolean linkOut =
                file.check().state().isOpen() && links.links(reference).stream().anyMatch(link -> link.worksAt(now));
        return new Beside(
                requested,
                !requested.isEmpty() || !linkOut ? requested : missing(file),
                linkOut,
                letters(letters.letters(reference)),
                review(reviews.reviews(reference), reviews.complaint(reference)),
                file.check().stage() == Stage.REOPENED ? reopened(life.events(reference)) : null);
    }

    /** The last that says why: the change reported, the review or the list. */
    private static @Nullable LifeEvent reopened(List<LifeEvent> events) {
        return events.reversed().stream()
                .filter(event -> event.kind() == LifeEvent.Kind.CHANGED
                        || event.kind() == LifeEvent.Kind.REOPENED
                                && !event.detail().isEmpty())
                .findFirst()
                .orElse(null);
    }

    /** A link without a request asks for whatever a hirer has not answered. */
    private Set<String> missing(CheckFile file) {
        return book.of(file.check().reference())
                .missing(file.given())
                .map(SetQuestion::code)
                .collect(Collectors.toSet());
    }

    private static Step letters(List<Letter> letters) {
        if (letters.stream().anyMatch(letter -> letter.state().isOpen())) {
            return Step.IN_PROGRESS;
        }
        return letters.stream().anyMatch(letter -> letter.state() == Letter.State.SENT) ? Step.DONE : Step.NONE;
    }

    private static Step review(List<Review> reviews, List<ComplaintStage> complaint) {
        if (reviews.stream().anyMatch(review -> review.outcome() == null)) {
            return Step.WAITING;
        }
        if (complaint.stream().anyMatch(stage -> stage.answeredOn() == null)) {
            return Step.IN_PROGRESS;
        }
        return reviews.isEmpty() && complaint.isEmpty() ? Step.NONE : Step.DONE;
    }
}
