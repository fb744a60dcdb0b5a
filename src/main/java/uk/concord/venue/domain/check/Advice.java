package uk.concord.venue.domain.check;

import java.time.Instant;
import java.time.LocalDate;

/** Advice taken on a check. */
public record Advice(Kind kind, String text, LocalDate givenOn, String givenBy, Instant recordedAt) {
    /** Who advises. Legal advice can only be recorded by Legal. */
    public enum Kind {
        LEGAL,
        /** Legal, on the contract with a hirer whose booking is confirmed. */
        CONTRACT,
        POLICE,
        PREVENT;

        /** @return whether only Legal gives it */
        public boolean isLegal() {
            return this == LEGAL || this == CONTRACT;
        }
    }
}
