package uk.concord.tension.domain.cluster;

import static uk.concord.db.Tables.TENSION_CLUSTER_RUN;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.access.ReportAccessSql;

/** Possible clusters among the reports a person may read; the night's runs are for those who work everywhere. */
@Service
@RolesAllowed(Permissions.TENSION_READ)
public class ClusterService {
    private static final int SHOWN = 12;

    private final ClusterQuery query;
    private final DSLContext db;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ClusterService(ClusterQuery query, DSLContext db, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.query = query;
        this.db = db;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** One night's run. */
    public record Run(LocalDate day, int reports, int closePairs, double expected, double probability) {}

    /** @return what the test says now; only reports that this person may read, and no restricted one, are counted */
    @Transactional
    public Clusters now() {
        Clusters found = query.find(
                ReportAccessSql.readable(signedIn.user()).and(ReportAccessSql.inFigures()), LondonTime.today(clock));
        audit.record("tension.clusters.read", "clusters", found.from().toString(), "");
        return found;
    }

    /** @return the newest first; none for somebody who works in some wards only */
    @Transactional(readOnly = true)
    public List<Run> runs() {
        if (!signedIn.user().locality().everywhere()) {
            return List.of();
        }
        return db.selectFrom(TENSION_CLUSTER_RUN)
                .orderBy(TENSION_CLUSTER_RUN.RUN_ON.desc())
                .limit(SHOWN)
                .fetch(row -> new Run(
                        row.getRunOn(),
                        row.getReports(),
                        row.getClosePairs(),
                        row.getExpected(),
                        row.getProbability()));
    }
}
