package uk.concord.tension.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.db.Tables.TENSION_REPORT;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Role;
import uk.concord.tension.domain.list.TensionQuery;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.testing.DatabaseTest;

/**
 * Nobody reads what they may not: for random people and reports, the rule for one report, the condition for lists, and a
 * second statement of the rule written here from the words of the use case agree.
 */
@DatabaseTest
class AccessDatabaseTest {
    private static final Set<Role> READERS = EnumSet.of(Role.ANALYST, Role.MANAGER, Role.PREVENT_LEAD);

    @Autowired
    DSLContext db;

    @Autowired
    ReportRepository reports;

    @Autowired
    TensionQuery query;

    private final Random random = new Random(2026);

    /** The rule once more, from the words of the use case and nothing else. */
    private static boolean simply(CurrentUser person, Report report) {
        boolean own = report.authorId() == person.id();
        boolean sent = report.state() != ReportState.DRAFT;
        boolean reader = person.roles().stream().anyMatch(READERS::contains);
        boolean colleague = person.roles().contains(Role.PARTNER) && person.organisationId() == report.organisationId();
        boolean open = report.triage().marking() == Marking.OFFICIAL
                && report.triage().handling() != Handling.C
                && !Boolean.TRUE.equals(report.answers().source().identifiable());
        return own || (sent && reader) || (sent && colleague && open);
    }

    private CurrentUser person(List<Report> all) {
        Report some = all.get(random.nextInt(all.size()));
        Role[] roles = Role.values();
        Set<Role> held = EnumSet.of(roles[random.nextInt(roles.length)]);
        if (random.nextInt(4) == 0) {
            held.add(roles[random.nextInt(roles.length)]);
        }
        long id = random.nextBoolean() ? some.authorId() : 900_000 + random.nextInt(5);
        long organisation = random.nextBoolean() ? some.organisationId() : 900_000;
        return new CurrentUser(id, "somebody", "Somebody", held, organisation, "Somewhere");
    }

    private List<Report> randomReports() {
        List<Long> ids = db.select(TENSION_REPORT.ID)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.REFERENCE.isNotNull())
                .orderBy(TENSION_REPORT.ID)
                .limit(120)
                .fetch(TENSION_REPORT.ID);
        for (long id : ids) {
            db.update(TENSION_REPORT)
                    .set(TENSION_REPORT.STATE, oneOf(ReportState.values()).name())
                    .set(TENSION_REPORT.MARKING, oneOf(Marking.values()).name())
                    .set(
                            TENSION_REPORT.HANDLING,
                            random.nextInt(3) == 0
                                    ? null
                                    : oneOf(Handling.values()).name())
                    .set(
                            TENSION_REPORT.SOURCE_IDENTIFIABLE,
                            random.nextInt(3) == 0 ? null : Boolean.valueOf(random.nextBoolean()))
                    .where(TENSION_REPORT.ID.eq(id))
                    .execute();
        }
        return db
                .select(TENSION_REPORT.REFERENCE)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.ID.in(ids))
                .fetch(TENSION_REPORT.REFERENCE)
                .stream()
                .map(reference -> reports.byReference(reference).orElseThrow())
                .toList();
    }

    private <E> E oneOf(E[] values) {
        return values[random.nextInt(values.length)];
    }

    @Test
    void oneReportAndListsFollowTheSameRule() {
        List<Report> all = randomReports();
        List<Long> ids = all.stream().map(Report::id).toList();
        int readable = 0;
        for (int run = 0; run < 300; run++) {
            CurrentUser person = person(all);
            Set<String> expected = all.stream()
                    .filter(report -> simply(person, report))
                    .map(Report::reference)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> byRule = all.stream()
                    .filter(report -> ReportAccess.mayRead(person, report))
                    .map(Report::reference)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> bySql = new TreeSet<>(db.select(TENSION_REPORT.REFERENCE)
                    .from(TENSION_REPORT)
                    .where(TENSION_REPORT.ID.in(ids))
                    .and(ReportAccess.readable(person))
                    .fetch(TENSION_REPORT.REFERENCE));
            assertThat(byRule).as("%s", person).isEqualTo(expected);
            assertThat(bySql).as("%s", person).isEqualTo(expected);
            if (ReportAccess.seesOrganisation(person)) {
                Set<String> ofColleagues =
                        query.colleagues(person.organisationId(), person.id(), null, 1_000).rows().stream()
                                .map(row -> row.reference())
                                .filter(reference ->
                                        all.stream().anyMatch(report -> reference.equals(report.reference())))
                                .collect(Collectors.toCollection(TreeSet::new));
                assertThat(ofColleagues).as("%s", person).isSubsetOf(expected);
            }
            readable += expected.size();
        }
        assertThat(readable).isPositive();
    }
}
