package uk.concord.venue.domain.politics;

import static uk.concord.db.Tables.ELECTION_PERIOD;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;

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

    /** @return the latest poll first */
    List<ElectionPeriod> periods() {
        return db.selectFrom(ELECTION_PERIOD)
                .orderBy(ELECTION_PERIOD.POLLS_ON.desc(), ELECTION_PERIOD.ID.desc())
                .fetch(row -> new ElectionPeriod(
                        row.getId(),
                        row.getName(),
                        row.getStartsOn(),
                        row.getPollsOn(),
                        row.getSource(),
                        row.getRecordedName(),
                        row.getWithdrawn(),
                        row.getVersion()));
    }

    void withdraw(long id, int version) {
        int changed = db.update(ELECTION_PERIOD)
                .set(ELECTION_PERIOD.WITHDRAWN, true)
                .set(ELECTION_PERIOD.VERSION, version + 1)
                .where(ELECTION_PERIOD.ID.eq(id))
                .and(ELECTION_PERIOD.VERSION.eq(version))
                .and(ELECTION_PERIOD.WITHDRAWN.isFalse())
                .execute();
        if (changed == 0) {
            throw new EditConflictException("election period");
        }
    }
}
