package uk.concord.tension.domain.figures;

import static uk.concord.db.Tables.TENSION_REPORT;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.access.ReportAccessSql;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.returns.ReturnPeriod;
import uk.concord.tension.domain.returns.ReturnQuery;
import uk.concord.tension.domain.weekly.Weeks;

/** The picture of the borough: in full for those who read reports, in coarse numbers for members of the council. */
@Service
public class FiguresService {
    /** Members see numbers from here on, and only multiples of it. */
    public static final int COARSE = 5;

    private final FiguresQuery query;
    private final ReturnQuery returns;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    FiguresService(FiguresQuery query, ReturnQuery returns, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.query = query;
        this.returns = returns;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * Coarse numbers of whole weeks that are over; 0 stands for fewer than five.
     *
     * @param from Monday of the first week
     * @param to Sunday of the last
     */
    public record Coarse(
            LocalDate from,
            LocalDate to,
            int total,
            Map<Long, Integer> byWard,
            Map<String, Integer> byCategory,
            Map<Eep, Integer> byEep) {}

    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public Figures figures(FiguresFilter filter) {
        Condition readable = ReportAccessSql.readable(signedIn.user());
        if (filter.organisationId() != null) {
            readable = readable.and(TENSION_REPORT.ORGANISATION_ID.eq(filter.organisationId()));
        }
        return new Figures(filter, query.groups(readable, filter.from(), filter.to()), query.weeks(readable, filter));
    }

    /**
     * @return what each partner sent, or the one of the filter: its reports with every filter applied; whether it was
     *     heard from, and its nil returns, with the period only
     */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.TENSION_READ)
    public List<ReturnQuery.Line> returns(FiguresFilter filter) {
        ReturnPeriod period = new ReturnPeriod(filter.from(), filter.to());
        Condition readable = FiguresQuery.ACCEPTED.and(ReportAccessSql.readable(signedIn.user()));
        List<ReturnQuery.Line> lines = returns.lines(period, readable, LondonTime.today(clock));
        Map<Long, Integer> chosen =
                filter.narrowsReports() ? returns.reports(period, readable.and(FiguresQuery.chosen(filter))) : Map.of();
        return lines.stream()
                .filter(line -> filter.organisationId() == null || filter.organisationId() == line.organisationId())
                .map(line ->
                        filter.narrowsReports() ? line.counting(chosen.getOrDefault(line.organisationId(), 0)) : line)
                .toList();
    }

    /**
     * Whole calendar quarters only and no filter, and every number rounded down to a multiple of five: neither two
     * periods nor two tables can be subtracted to find a few reports.
     */
    @Transactional
    @RolesAllowed(Permissions.TENSION_FIGURES)
    public Coarse coarse() {
        LocalDate today = LondonTime.today(clock);
        LocalDate quarter = today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % 3);
        LocalDate to = Weeks.of(quarter).minusDays(1);
        LocalDate from = Weeks.of(quarter.minusMonths(3));
        Map<Long, Integer> wards = new TreeMap<>();
        Map<String, Integer> categories = new TreeMap<>();
        Map<Eep, Integer> kinds = new EnumMap<>(Eep.class);
        int total = 0;
        for (Figures.Group group : query.groups(ReportAccessSql.inFigures(), from, to)) {
            total += group.reports();
            if (group.wardId() != null) {
                wards.merge(group.wardId(), group.reports(), Integer::sum);
            }
            if (group.category() != null) {
                categories.merge(group.category(), group.reports(), Integer::sum);
            }
            if (group.eep() != null) {
                kinds.merge(group.eep(), group.reports(), Integer::sum);
            }
        }
        wards.replaceAll((ward, count) -> coarse(count));
        categories.replaceAll((category, count) -> coarse(count));
        kinds.replaceAll((kind, count) -> coarse(count));
        audit.record("tension.figures.read", "figures", from + " to " + to, "coarse");
        return new Coarse(from, to, coarse(total), wards, categories, kinds);
    }

    /** @return the largest multiple of five that is not above the count */
    static int coarse(int count) {
        return count / COARSE * COARSE;
    }
}
