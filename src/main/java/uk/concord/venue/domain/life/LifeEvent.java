package uk.concord.venue.domain.life;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** Something that happened to a booking. */
public record LifeEvent(Kind kind, String detail, String by, Instant at) {
    /** Detail of a check opened again by a change of the list. */
    static final String BY_LIST = "LIST";

    /** What happened. */
    public enum Kind {
        ASKED,
        REMINDED,
        ANSWERED,
        INCOMPLETE,
        OFFERED,
        ACCEPTED,
        LAPSED,
        CHANGED,
        REOPENED,
        WITHDRAWN,
        CANCELLED,
        HELD,
        DEBRIEFED,
        CLOSED,
        REVIEW_ASKED,
        REVIEW_ANSWERED
    }

    /** @return key of the words for the detail, where it is not words already */
    public Optional<String> detailKey() {
        if (kind == Kind.REOPENED && detail.equals(BY_LIST)) {
            return Optional.of("venue.life.reopened.list");
        }
        boolean reviewed = (kind == Kind.REOPENED || kind == Kind.REVIEW_ANSWERED)
                && Arrays.stream(Review.Outcome.values())
                        .anyMatch(outcome -> outcome.name().equals(detail));
        return reviewed ? Optional.of("venue.review." + detail) : Optional.empty();
    }
}
