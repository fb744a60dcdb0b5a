package uk.concord.venue.domain.life;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.core.work.WorkItem;
import uk.concord.core.work.WorkSource;
import uk.concord.venue.domain.check.VenueAuthority;
import uk.concord.venue.domain.rules.Authority;

/** Reviews that wait, for those who had no part in the decision. */
@Component
class ReviewWork implements WorkSource {
    private final ReviewRepository reviews;
    private final Texts texts;
    private final Clock clock;

    ReviewWork(ReviewRepository reviews, Texts texts, Clock clock) {
        this.reviews = reviews;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> workFor(CurrentUser user) {
        if (!VenueAuthority.holds(user, Authority.L2)) {
            return List.of();
        }
        LocalDate today = LondonTime.today(clock);
        List<OpenReview> open = reviews.open().stream()
                .filter(review -> review.officerId() != user.id() && !reviews.tookPart(review.checkId(), user.id()))
                .toList();
        return open.isEmpty()
                ? List.of()
                : List.of(new WorkItem(
                        texts.get("venue.work.reviews"),
                        open.size(),
                        "venue-checks/queue",
                        open.stream().anyMatch(review -> review.dueOn().isBefore(today))));
    }
}
