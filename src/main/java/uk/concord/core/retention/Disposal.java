package uk.concord.core.retention;

import java.time.LocalDate;
import java.util.List;

/**
 * One line of the retention schedule: what goes after how long. A feature adds a bean for each; its words stand in the
 * translations under "retention." and the code, its period under the setting of that name.
 */
public interface Disposal {
    /** @return stable, such as {@code tension.contact} */
    String code();

    /** @return the last day on which a record must have ended to be past its time today */
    LocalDate cutoff(LocalDate today);

    /**
     * @param limit most records
     * @return records that ended on or before the cut-off and still have what this disposes of, oldest first
     */
    List<Expired> expired(LocalDate cutoff, int limit);

    /**
     * Disposes of one record within the caller's transaction.
     *
     * @return false, with nothing changed, when it is no longer past its time
     */
    boolean dispose(long id, LocalDate cutoff);

    /**
     * A record past its time.
     *
     * @param reference by which people know it; empty for a draft
     * @param since the day it ended
     */
    record Expired(long id, String reference, LocalDate since) {}
}
