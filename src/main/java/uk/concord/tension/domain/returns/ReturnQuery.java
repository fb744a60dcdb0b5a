package uk.concord.tension.domain.returns;

import static org.jooq.impl.DSL.count;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.TENSION_NIL_RETURN;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.Role;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;
import uk.concord.tension.domain.triage.ReportState;

/** Counts what partner organisations sent. */
@Component
public class ReturnQuery {
    private final DSLContext db;
    private final Settings settings;

    ReturnQuery(DSLContext db, Settings settings) {
        this.db = db;
        this.settings = settings;
    }

    /** An organisation and what it sent. */
    public record Line(long organisationId, String organisation, PartnerReturn sent) {
        /** @return the same with another number of reports; whether it was heard from stays */
        public Line counting(int reports) {
            return new Line(organisationId, organisation, new PartnerReturn(sent.status(), reports, sent.nilReturns()));
        }
    }

    /** Somebody who reports for a partner organisation. */
    record Partner(long accountId, String name, String email, long organisationId) {}

    /** @return names by id of the organisations with somebody who reports, in order of name */
    public Map<Long, String> organisations() {
        Map<Long, String> names = new LinkedHashMap<>();
        db.selectDistinct(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .join(ACCOUNT)
                .on(ACCOUNT.ORGANISATION_ID.eq(ORGANISATION.ID))
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(isPartner())
                .orderBy(ORGANISATION.NAME)
                .forEach(row -> names.put(row.value1(), row.value2()));
        return names;
    }

    private static Condition isPartner() {
        return ACCOUNT.ENABLED.isTrue().and(ACCOUNT_ROLE.ROLE.eq(Role.PARTNER.name()));
    }

    /** @return who reports for those organisations */
    List<Partner> partnersOf(Set<Long> organisations) {
        return db.select(ACCOUNT.ID, ACCOUNT.DISPLAY_NAME, ACCOUNT.EMAIL, ACCOUNT.ORGANISATION_ID)
                .from(ACCOUNT)
                .join(ACCOUNT_ROLE)
                .on(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ID))
                .where(isPartner())
                .and(ACCOUNT.ORGANISATION_ID.in(organisations))
                .orderBy(ACCOUNT.ID)
                .fetch(row -> new Partner(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * @param period any time, which need not be one of the periods that partners report for
     * @param among which reports count
     * @param today a period that is over is not waited for
     * @return what each of those organisations sent; a nil return counts where its period touches the time
     */
    @Transactional(readOnly = true)
    public Map<Long, PartnerReturn> sent(
            ReturnPeriod period, Condition among, Set<Long> organisations, LocalDate today) {
        return sent(
                reports(TENSION_REPORT, period, among.and(TENSION_REPORT.ORGANISATION_ID.in(organisations))),
                period,
                organisations,
                today);
    }

    private Map<Long, PartnerReturn> sent(
            Map<Long, Integer> reports, ReturnPeriod period, Set<Long> organisations, LocalDate today) {
        int days = settings.number(ReturnPeriod.DAYS);
        Map<Long, Integer> nil = db.select(TENSION_NIL_RETURN.ORGANISATION_ID, count())
                .from(TENSION_NIL_RETURN)
                .where(TENSION_NIL_RETURN.STARTS_ON.gt(period.start().minusDays(days)))
                .and(TENSION_NIL_RETURN.STARTS_ON.le(period.end()))
                .groupBy(TENSION_NIL_RETURN.ORGANISATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
        boolean over = period.end().isBefore(today);
        Map<Long, PartnerReturn> sent = new HashMap<>();
        organisations.forEach(organisation -> sent.put(
                organisation,
                PartnerReturn.of(reports.getOrDefault(organisation, 0), nil.getOrDefault(organisation, 0), over)));
        return sent;
    }

    private Map<Long, Integer> reports(Table<?> from, ReturnPeriod period, Condition among) {
        return db.select(TENSION_REPORT.ORGANISATION_ID, count())
                .from(from)
                .where(TENSION_REPORT.RECEIVED_AT.ge(LondonTime.startOf(period.start())))
                .and(TENSION_REPORT.RECEIVED_AT.lt(
                        LondonTime.startOf(period.end().plusDays(1))))
                .and(among)
                .groupBy(TENSION_REPORT.ORGANISATION_ID)
                .fetchMap(row -> row.value1(), row -> row.value2());
    }

    /**
     * As {@link #sent}, of every organisation with somebody who reports, and of those that sent a report without.
     *
     * @return in order of name
     */
    @Transactional(readOnly = true)
    public List<Line> lines(ReturnPeriod period, Condition among, LocalDate today) {
        Map<Long, Integer> reports = reports(period, among);
        Map<Long, String> names = new HashMap<>(organisations());
        db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .where(ORGANISATION.ID.in(reports.keySet()))
                .forEach(row -> names.put(row.value1(), row.value2()));
        Map<Long, PartnerReturn> sent = sent(reports, period, names.keySet(), today);
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(organisation -> new Line(
                        organisation.getKey(),
                        organisation.getValue(),
                        Objects.requireNonNull(sent.get(organisation.getKey()))))
                .toList();
    }

    /** @return how many of those reports each organisation sent, by its id; none where it sent none */
    @Transactional(readOnly = true)
    public Map<Long, Integer> reports(ReturnPeriod period, Condition among) {
        // With each state named, one range of the index per state is read, and no row of the table.
        Condition sentIn = TENSION_REPORT.STATE.in(EnumSet.complementOf(EnumSet.of(ReportState.DRAFT)).stream()
                .map(Enum::name)
                .toList());
        return reports(TENSION_REPORT.forceIndex("tension_report_figures"), period, sentIn.and(among));
    }

    /** @return names of the organisations that sent nothing in any of the last periods, without the one that runs */
    @Transactional(readOnly = true)
    public List<String> silent(LocalDate today, int days, int periods) {
        ReturnPeriod current = ReturnPeriod.of(today, days);
        Map<Long, String> names = new LinkedHashMap<>(organisations());
        for (int before = 1; before <= periods; before++) {
            Map<Long, PartnerReturn> sent =
                    sent(current.before(before), DSL.trueCondition(), Set.copyOf(names.keySet()), today);
            names.keySet()
                    .removeIf(organisation ->
                            Objects.requireNonNull(sent.get(organisation)).status() != PartnerReturn.Status.SILENT);
        }
        return List.copyOf(names.values());
    }
}
