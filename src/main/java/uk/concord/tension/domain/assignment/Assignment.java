package uk.concord.tension.domain.assignment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.concord.core.RuleBrokenException;
import uk.concord.tension.domain.assessment.Likelihood;

/**
 * What is arranged around a report. None of it is a level: levels belong to issues and areas.
 *
 * @param ownerId account that looks after it, or null
 * @param severity first judgement, 1 (slight) to 5 (grave), or null
 * @param likelihood that it comes to more, or null
 * @param reviewOn day it is looked at again, or null
 * @param version for optimistic locking
 */
public record Assignment(
        @Nullable Long ownerId,
        Urgency urgency,
        @Nullable Integer severity,
        @Nullable Likelihood likelihood,
        @Nullable LocalDate reviewOn,
        int version) {
    public static final int SEVERITY_MAX = 5;

    /** Nothing is arranged yet. */
    public static final Assignment NONE = new Assignment(null, Urgency.NORMAL, null, null, null, 0);

    public Assignment {
        if (severity != null && (severity < 1 || severity > SEVERITY_MAX)) {
            throw new RuleBrokenException("tension.problem.assign.severity", SEVERITY_MAX);
        }
    }

    Assignment to(@Nullable Long owner, Urgency other) {
        return new Assignment(owner, other, severity, likelihood, reviewOn, version);
    }
}
