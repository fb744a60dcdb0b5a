package uk.concord.briefing.domain.register;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.release.ClusterMerge.Cluster;
import uk.concord.briefing.domain.school.SchoolQuery;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;

/** Brings the register of schools in: first what would change, then the change. */
@Service
@RolesAllowed(Permissions.SCHOOLS_MANAGE)
@Transactional(readOnly = true)
public class RegisterService {

    /** Bytes a file may have. */
    public static final int LARGEST = 80 * 1024 * 1024;

    private final RegisterRepository repository;
    private final SchoolQuery schools;
    private final AuditTrail audit;
    private final Clock clock;

    RegisterService(RegisterRepository repository, SchoolQuery schools, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.schools = schools;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the clusters a new school can belong to */
    public List<Cluster> clusters() {
        return schools.clusters();
    }

    /**
     * @param file as downloaded from the register
     * @return what bringing it in would change; nothing is changed
     * @throws RuleBrokenException when it is not such a file
     */
    public RegisterPlan dryRun(byte[] file) {
        return RegisterPlan.of(RegisterFile.read(file, LondonTime.today(clock)), repository.known());
    }

    /**
     * Changes what the plan says, all of it or nothing.
     *
     * @param shown the plan that was on the screen
     * @param cluster code of the cluster of new schools; they can be moved afterwards
     * @throws EditConflictException when the plan would be another by now
     */
    @Transactional
    public void apply(byte[] file, RegisterPlan shown, String cluster) {
        LocalDate today = LondonTime.today(clock);
        repository.lock();
        RegisterPlan plan = RegisterPlan.of(RegisterFile.read(file, today), repository.known());
        if (!plan.equals(shown)) {
            throw new EditConflictException("register");
        }
        plan.changes().forEach(change -> repository.apply(change, cluster, today));
        audit.record(
                "briefing.register.applied",
                "register",
                today.toString(),
                plan.changes().size() + " changes, " + plan.same() + " the same");
    }
}
