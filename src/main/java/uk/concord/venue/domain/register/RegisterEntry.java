package uk.concord.venue.domain.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a register says of one body. It names nobody.
 *
 * @param number as the register writes it; empty when nothing was found
 * @param endedOn day it was dissolved or removed
 * @param personNamed whether the person who books is named there as officer or trustee; null when that was not seen
 * @param source address where it stands
 */
public record RegisterEntry(
        Register register,
        String number,
        String name,
        Standing standing,
        @Nullable LocalDate registeredOn,
        @Nullable LocalDate endedOn,
        @Nullable Boolean personNamed,
        String source) {
    private static final int LONGEST_NAME = 200;

    /** How a body stands in the register. */
    public enum Standing {
        REGISTERED,
        /** In liquidation, administration or another form of insolvency. */
        INSOLVENT,
        /** Dissolved, closed or removed. */
        ENDED,
        /** Something else; the entry itself says what. */
        OTHER,
        /** Nothing was found. */
        NOT_THERE
    }

    public RegisterEntry {
        name = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    static RegisterEntry nothing(Register register) {
        return new RegisterEntry(register, "", "", Standing.NOT_THERE, null, null, null, register.page());
    }
}
