package uk.concord.briefing.domain.ledger;

import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.figures.FigureCalculation;
import uk.concord.briefing.domain.release.JointRelease.Attempt;
import uk.concord.briefing.domain.release.ReleaseLedger;
import uk.concord.briefing.domain.release.ReleasedTable;
import uk.concord.briefing.domain.writing.BriefingQuery;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;

/** Every number of a release as it is kept, for those who answer for it (release rule 8). It holds no count. */
@Service
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
@Transactional(readOnly = true)
public class LedgerService {

    private final BriefingQuery briefings;
    private final ReleaseLedger ledger;
    private final AuditTrail audit;

    LedgerService(BriefingQuery briefings, ReleaseLedger ledger, AuditTrail audit) {
        this.briefings = briefings;
        this.ledger = ledger;
        this.audit = audit;
    }

    /**
     * @param editions that show this table
     * @param attempts what was tried for it, in order
     */
    public record TableRecord(ReleasedTable table, List<Edition> editions, List<Attempt> attempts) {}

    /**
     * A release.
     *
     * @param frozen whether its figures never change any more
     * @param calculatedAt when they were calculated, empty when they were not
     * @param leftOut what was tried for tables that are not shown, in order
     */
    public record ReleaseRecord(
            boolean frozen, Optional<Instant> calculatedAt, List<TableRecord> tables, List<Attempt> leftOut) {}

    /** @return the release of a term's briefing; that it was read is in the audit trail */
    @Transactional
    public ReleaseRecord release(String termSlug) {
        long briefing = briefings.byTerm(termSlug).id();
        List<Attempt> attempts = ledger.attempts(briefing);
        List<TableRecord> tables = FigureCalculation.TABLES.stream()
                .flatMap(key -> ledger.table(briefing, key).stream())
                .map(table -> new TableRecord(table, editions(table.key()), of(table.key(), attempts)))
                .toList();
        List<Attempt> leftOut = attempts.stream()
                .filter(attempt ->
                        tables.stream().noneMatch(record -> record.table().key().equals(attempt.table())))
                .toList();
        audit.record("briefing.ledger.read", "briefing", termSlug, "");
        return new ReleaseRecord(ledger.frozen(briefing), ledger.calculatedAt(briefing), tables, leftOut);
    }

    private static List<Attempt> of(String table, List<Attempt> attempts) {
        return attempts.stream()
                .filter(attempt -> attempt.table().equals(table))
                .toList();
    }

    private static List<Edition> editions(String table) {
        Section section = FigureCalculation.CONTEXTS.equals(table) ? Section.CONTEXT : Section.LOCAL;
        return Stream.of(Edition.values())
                .filter(edition -> edition.sections().contains(section))
                .toList();
    }
}
