package uk.concord.venue.domain.politics;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;

/** Keeping the pre-election periods. A period is never changed: it is withdrawn, and the right one recorded. */
@Service
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class ElectionPeriodService {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SOURCE = 300;
    /** A period longer than this is a slip: none has been longer than three months. */
    private static final int LONGEST_DAYS = 120;

    private final PoliticalRecords records;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ElectionPeriodService(PoliticalRecords records, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.records = records;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return the latest poll first */
    @Transactional(readOnly = true)
    public List<ElectionPeriod> periods() {
        return records.periods();
    }

    /** @throws RuleBrokenException when a text is missing or too long, or the dates cannot be right */
    @Transactional
    public void add(String name, LocalDate startsOn, LocalDate pollsOn, String source) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new RuleBrokenException("venue.elections.error.name");
        }
        if (pollsOn.isBefore(startsOn) || pollsOn.isAfter(startsOn.plusDays(LONGEST_DAYS))) {
            throw new RuleBrokenException("venue.elections.error.dates", LONGEST_DAYS);
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new RuleBrokenException("venue.records.error.source");
        }
        records.addPeriod(
                name.strip(), startsOn, pollsOn, source.strip(), signedIn.user().displayName(), clock.instant());
        audit.record("venue.record.election-added", "election-period", pollsOn.toString(), "");
    }

    /** @throws EditConflictException when somebody else changed it meanwhile */
    @Transactional
    public void withdraw(ElectionPeriod period) {
        records.withdraw(period.id(), period.version());
        audit.record(
                "venue.record.election-withdrawn",
                "election-period",
                period.pollsOn().toString(),
                "");
    }
}
