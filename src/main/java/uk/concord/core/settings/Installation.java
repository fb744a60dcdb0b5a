package uk.concord.core.settings;

import static uk.concord.db.Tables.INSTALLATION;

import java.time.Clock;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Facts about this installation. */
@Component
public class Installation {
    private static final String DEMONSTRATION = "demonstration";

    private final DSLContext db;
    private final Clock clock;

    Installation(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return whether demonstration data, and with them accounts with a known password, were loaded */
    @Transactional(readOnly = true)
    public boolean hasDemonstrationData() {
        return db.fetchExists(INSTALLATION, INSTALLATION.CODE.eq(DEMONSTRATION));
    }

    @Transactional
    public void recordDemonstrationData() {
        db.insertInto(INSTALLATION)
                .set(INSTALLATION.CODE, DEMONSTRATION)
                .set(INSTALLATION.VALUE, "loaded")
                .set(INSTALLATION.RECORDED_AT, clock.instant())
                .execute();
    }
}
