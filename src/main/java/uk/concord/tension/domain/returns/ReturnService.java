package uk.concord.tension.domain.returns;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.ReferenceNumbers;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.access.ReportAccessSql;

/** Returns of partner organisations: silence is told apart from nothing to report. */
@Service
@RolesAllowed(Permissions.TENSION_RETURNS)
public class ReturnService {
    /** Periods that are shown side by side. */
    public static final int SHOWN = 6;
    /** A nil return can be sent for this period and the one before. */
    private static final int OPEN = 2;

    private final ReturnQuery query;
    private final NilReturns nil;
    private final ReferenceNumbers references;
    private final Settings settings;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ReturnService(
            ReturnQuery query,
            NilReturns nil,
            ReferenceNumbers references,
            Settings settings,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.query = query;
        this.nil = nil;
        this.references = references;
        this.settings = settings;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** One organisation, with what it sent for each period shown. */
    public record Line(String organisation, List<PartnerReturn> returns) {}

    /** @return the periods shown, the current one first */
    @Transactional(readOnly = true)
    public List<ReturnPeriod> periods() {
        ReturnPeriod current = ReturnPeriod.of(LondonTime.today(clock), settings.number(ReturnPeriod.DAYS));
        List<ReturnPeriod> periods = new ArrayList<>();
        for (int i = 0; i < SHOWN; i++) {
            periods.add(current.before(i));
        }
        return periods;
    }

    /** @return every partner organisation, in order of name */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public List<Line> overview() {
        Map<Long, String> names = query.organisations();
        LocalDate today = LondonTime.today(clock);
        List<Map<Long, PartnerReturn>> columns = periods().stream()
                .map(period -> query.sent(period, ReportAccessSql.inFigures(), names.keySet(), today))
                .toList();
        return names.entrySet().stream()
                .map(organisation -> new Line(
                        organisation.getValue(),
                        columns.stream()
                                .map(column -> Objects.requireNonNull(column.get(organisation.getKey())))
                                .toList()))
                .toList();
    }

    /** @return what one's own organisation sent for the periods shown; empty for who is no partner */
    @Transactional(readOnly = true)
    public List<PartnerReturn> own() {
        CurrentUser user = signedIn.user();
        if (!ReportAccess.seesOrganisation(user)) {
            return List.of();
        }
        LocalDate today = LondonTime.today(clock);
        return periods().stream()
                .map(period -> Objects.requireNonNull(
                        query.sent(period, DSL.trueCondition(), Set.of(user.organisationId()), today)
                                .get(user.organisationId())))
                .toList();
    }

    /**
     * Says that one's organisation has nothing to report. Saying it again gives the same reference again.
     *
     * @return such as NR-2026-000041
     * @throws RuleBrokenException when the person is no partner, the period is not open, or something was reported
     */
    @Transactional
    public String sendNil(ReturnPeriod period) {
        CurrentUser user = signedIn.user();
        LocalDate today = LondonTime.today(clock);
        if (!ReportAccess.seesOrganisation(user) || !periods().subList(0, OPEN).contains(period)) {
            throw new RuleBrokenException("tension.return.notOpen");
        }
        Optional<String> before = nil.of(user.organisationId(), period);
        if (before.isPresent()) {
            return before.get();
        }
        PartnerReturn sent =
                Objects.requireNonNull(query.sent(period, DSL.trueCondition(), Set.of(user.organisationId()), today)
                        .get(user.organisationId()));
        if (sent.reports() > 0) {
            throw new RuleBrokenException("tension.return.reported");
        }
        String reference = references.next("NR", today.getYear());
        nil.insert(reference, user.organisationId(), user.id(), period, clock.instant());
        audit.record("tension.return.nil", "return", reference, period.start().toString());
        return reference;
    }
}
