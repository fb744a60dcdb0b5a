package uk.concord.tension.domain.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.report.Choice;

/**
 * A file that was uploaded, and what became of it.
 *
 * @param organisation name of the one the reports come from
 * @param source what the file was taken from, such as the name of a system
 * @param by display name of who uploaded it
 * @param rows in the file
 * @param done how many of them are worked off; each is in one of the four numbers behind
 * @param unchanged rows whose report is here already
 * @param different rows whose report is here already, with other content; the report stays as it is
 * @param wrong rows that were left out
 */
public record ReportImport(
        long id,
        String reference,
        int version,
        State state,
        long organisationId,
        String organisation,
        String source,
        String fileName,
        long accountId,
        String username,
        String by,
        Instant uploadedAt,
        @Nullable Instant finishedAt,
        int rows,
        int done,
        int created,
        int unchanged,
        int different,
        int wrong) {
    /** How far it is. */
    public enum State implements Choice {
        /** Waits for its columns to be named and for somebody to say that it is right. */
        UPLOADED,
        /** Said to be right: the job takes it over row by row. */
        RUNNING,
        DONE,
        /** Stopped by a fault; what is done is done, and it can go on. */
        STOPPED;

        @Override
        public String key() {
            return "tension.import.state." + name();
        }
    }
}
