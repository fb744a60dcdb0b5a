package uk.concord.tension.domain.returns;

import static org.jooq.impl.DSL.count;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ACCOUNT_ROLE;
import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.TENSION_NIL_RETURN;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.security.Role;
import uk.concord.core.time.LondonTime;

/** Counts what partner organisations sent. */
@Component
public class ReturnQuery {
    private final DSLContext db;

    ReturnQuery(DSLContext db) {
        this.db = db;
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
     * @param among which reports count
     * @return what each of those organisations sent for the period
     */
    Map<Long, PartnerReturn> sent(ReturnPeriod period, Condition among, Set<Long> organisations, LocalDate today) {
        Instant from = LondonTime.startOf(period.start());
        Instant until = LondonTime.startOf(period.end().plusDays(1));
        Map<Long, Integer> reports = new HashMap<>();
        db.select(TENSION_REPORT.ORGANISATION_ID, count())
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.ORGANISATION_ID.in(organisations))
                .and(TENSION_REPORT.RECEIVED_AT.ge(from))
                .and(TENSION_REPORT.RECEIVED_AT.lt(until))
                .and(among)
                .groupBy(TENSION_REPORT.ORGANISATION_ID)
                .forEach(row -> reports.put(row.value1(), row.value2()));
        Set<Long> nil = db.select(TENSION_NIL_RETURN.ORGANISATION_ID)
                .from(TENSION_NIL_RETURN)
                .where(TENSION_NIL_RETURN.STARTS_ON.eq(period.start()))
                .fetchSet(TENSION_NIL_RETURN.ORGANISATION_ID);
        boolean over = period.end().isBefore(today);
        Map<Long, PartnerReturn> sent = new HashMap<>();
        organisations.forEach(organisation -> sent.put(
                organisation,
                PartnerReturn.of(reports.getOrDefault(organisation, 0), nil.contains(organisation), over)));
        return sent;
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
