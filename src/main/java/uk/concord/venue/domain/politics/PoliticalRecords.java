package uk.concord.venue.domain.politics;

import static uk.concord.db.Tables.ELECTION_PERIOD;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Keeps the pre-election periods. */
@Repository
public class PoliticalRecords {
    private final DSLContext db;

    PoliticalRecords(DSLContext db) {
        this.db = db;
    }

    /** @return whether the day lies in a pre-election period */
    public boolean isPreElection(LocalDate day) {
        return db.fetchExists(
                ELECTION_PERIOD,
                ELECTION_PERIOD
                        .STARTS_ON
                        .le(day)
                        .and(ELECTION_PERIOD.POLLS_ON.ge(day))
                        .and(ELECTION_PERIOD.WITHDRAWN.isFalse()));
    }

    /** Records a period; the dates are checked before. */
    public void addPeriod(String name, LocalDate startsOn, LocalDate pollsOn, String source, String by, Instant now) {
        db.insertInto(ELECTION_PERIOD)
                .set(ELECTION_PERIOD.NAME, name)
                .set(ELECTION_PERIOD.STARTS_ON, startsOn)
                .set(ELECTION_PERIOD.POLLS_ON, pollsOn)
                .set(ELECTION_PERIOD.SOURCE, source)
                .set(ELECTION_PERIOD.RECORDED_NAME, by)
                .set(ELECTION_PERIOD.RECORDED_AT, now)
                .execute();
    }
}
