package uk.concord.tension.domain.cluster;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private final ClusterRuns runs;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ClusterService(ClusterQuery query, ClusterRuns runs, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.query = query;
        this.runs = runs;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

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
    public List<ClusterRuns.Run> runs() {
        return signedIn.user().locality().everywhere() ? runs.newest(SHOWN) : List.of();
    }

    /** @return the newest run of the seven days from that one, for those who work everywhere */
    @Transactional(readOnly = true)
    public Optional<ClusterRuns.Run> runOfWeek(LocalDate monday) {
        return signedIn.user().locality().everywhere() ? runs.between(monday, monday.plusDays(6)) : Optional.empty();
    }
}
