package uk.concord.tension.domain.escalation;

import static org.jooq.Records.mapping;
import static uk.concord.db.Tables.TENSION_ESCALATION;

import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;

/** The escalation matrix: records the chair of the monitoring group keeps (tension monitoring domain rules §3.6). */
@Service
@RolesAllowed(Permissions.TENSION_READ)
public class EscalationService {
    private final DSLContext db;
    private final AuditTrail audit;

    EscalationService(DSLContext db, AuditTrail audit) {
        this.db = db;
        this.audit = audit;
    }

    /** @return from level 1 to 5, then recovery */
    @Transactional(readOnly = true)
    public List<EscalationStep> all() {
        return db.select(
                        TENSION_ESCALATION.LEVEL,
                        TENSION_ESCALATION.TRIAGE,
                        TENSION_ESCALATION.TOLD,
                        TENSION_ESCALATION.MEETING,
                        TENSION_ESCALATION.PRODUCT,
                        TENSION_ESCALATION.COMMS,
                        TENSION_ESCALATION.REVIEW_DAYS,
                        TENSION_ESCALATION.SOURCE,
                        TENSION_ESCALATION.VERSION)
                .from(TENSION_ESCALATION)
                .orderBy(TENSION_ESCALATION.POSITION)
                .fetch(mapping(EscalationStep::new));
    }

    /** @throws NotFoundException when there is no such level */
    @Transactional(readOnly = true)
    public EscalationStep of(String level) {
        return all().stream()
                .filter(step -> step.level().equals(level))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("level"));
    }

    /**
     * @throws RuleBrokenException when something is missing or too long
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_APPROVE)
    public void save(EscalationStep step) {
        if (!step.isComplete()) {
            throw new RuleBrokenException("tension.problem.escalation");
        }
        int changed = db.update(TENSION_ESCALATION)
                .set(TENSION_ESCALATION.TRIAGE, step.triage())
                .set(TENSION_ESCALATION.TOLD, step.told())
                .set(TENSION_ESCALATION.MEETING, step.meeting())
                .set(TENSION_ESCALATION.PRODUCT, step.product())
                .set(TENSION_ESCALATION.COMMS, step.comms())
                .set(TENSION_ESCALATION.REVIEW_DAYS, step.reviewDays())
                .set(TENSION_ESCALATION.SOURCE, step.source())
                .set(TENSION_ESCALATION.VERSION, step.version() + 1)
                .where(TENSION_ESCALATION.LEVEL.eq(step.level()))
                .and(TENSION_ESCALATION.VERSION.eq(step.version()))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("escalation");
        }
        audit.record("tension.escalation.changed", "level", step.level(), "");
    }
}
