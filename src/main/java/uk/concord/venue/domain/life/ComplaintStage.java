package uk.concord.venue.domain.life;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The dates of one stage of a complaint (LGSCO Complaint Handling Code). */
public record ComplaintStage(
        Kind kind,
        LocalDate receivedOn,
        @Nullable LocalDate acknowledgeBy,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate acknowledgedOn,
        @Nullable LocalDate answeredOn,
        @Nullable String answeredBy,
        String recordedBy) {
    /** The stages in order. */
    public enum Kind {
        STAGE_1,
        STAGE_2,
        OMBUDSMAN
    }
}
