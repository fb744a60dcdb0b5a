package uk.concord.tension.domain.demo;

import static uk.concord.db.Tables.TENSION_ACCESS_REQUEST;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.security.Locality;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Role;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.AccountRepository;
import uk.concord.people.domain.demo.PeopleDemo;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.access.MemberRepository;
import uk.concord.tension.domain.report.Channel;
import uk.concord.tension.domain.report.Eep;
import uk.concord.tension.domain.report.HowKnown;
import uk.concord.tension.domain.report.PlaceType;
import uk.concord.tension.domain.report.SourceType;
import uk.concord.tension.domain.report.YesNoUnknown;

/** An analyst of some wards, and a restricted report that somebody asks to read. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class AccessDemo implements DemoPart {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);
    private static final Instant RECEIVED = Instant.parse("2026-11-18T15:20:00Z");

    private final DSLContext db;
    private final TensionDemo reports;
    private final PeopleDemo people;
    private final AccountRepository accountRepository;
    private final AccountQuery accounts;
    private final WardQuery wards;
    private final MemberRepository members;

    AccessDemo(
            DSLContext db,
            TensionDemo reports,
            PeopleDemo people,
            AccountRepository accountRepository,
            AccountQuery accounts,
            WardQuery wards,
            MemberRepository members) {
        this.db = db;
        this.reports = reports;
        this.people = people;
        this.accountRepository = accountRepository;
        this.accounts = accounts;
        this.wards = wards;
        this.members = members;
    }

    @Override
    public int order() {
        return 48;
    }

    @Override
    public void load() {
        List<Ward> places = wards.validOn(DAY);
        Set<Long> grays = places.stream()
                .filter(ward -> ward.name().startsWith("Grays"))
                .map(Ward::id)
                .collect(Collectors.toUnmodifiableSet());
        long local = people.account("analyst.grays", "Noor Selby", "Marshland Borough Council", Role.ANALYST);
        accountRepository.setLocality(local, Locality.of(grays));
        Ward ward = places.stream()
                .filter(place -> place.name().equals("Belhus"))
                .findFirst()
                .orElseThrow();
        Map<Field<?>, @Nullable Object> restricted = new LinkedHashMap<>();
        restricted.put(TENSION_REPORT.RESTRICTED, true);
        restricted.put(TENSION_REPORT.MARKING, Marking.OFFICIAL_SENSITIVE.name());
        long report = reports.accept(
                new DemoReport(
                                DAY,
                                "Tenants are told to stay away from a meeting",
                                "Two tenants said separately that people at their door told them not to come to the residents' meeting. Each fears to be known as the one who spoke.",
                                Eep.EXPERIENCED,
                                "ASB")
                        .channels(Channel.STREET)
                        .place("Estate in Belhus", ward.id(), PlaceType.ESTATE)
                        .source(HowKnown.TOLD_BY_WITNESS, YesNoUnknown.YES, SourceType.HOUSING, true)
                        .answers(),
                accounts.byUsername("partner").orElseThrow(),
                RECEIVED,
                false,
                restricted);
        long prevent = accounts.idByUsername("prevent");
        members.add(report, prevent, prevent, "Leads on fear of reprisal on this estate", RECEIVED.plusSeconds(900));
        db.insertInto(TENSION_ACCESS_REQUEST)
                .set(TENSION_ACCESS_REQUEST.REPORT_ID, report)
                .set(TENSION_ACCESS_REQUEST.ACCOUNT_ID, accounts.idByUsername("analyst"))
                .set(TENSION_ACCESS_REQUEST.REASON, "Named in the minutes; needed for the assessment of Belhus")
                .set(TENSION_ACCESS_REQUEST.ASKED_AT, RECEIVED.plusSeconds(90_000))
                .execute();
    }
}
