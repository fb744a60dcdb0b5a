package uk.concord.briefing.domain.school;

import static org.jooq.impl.DSL.count;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.LOCALITY;
import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_CLUSTER;
import static uk.concord.db.Tables.SCHOOL_CLUSTER_LOCALITY;
import static uk.concord.db.Tables.SCHOOL_CONTACT;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.release.ClusterMerge.Cluster;
import uk.concord.core.time.LondonTime;

/** Reads schools, their clusters and their contacts. */
@Component
public class SchoolQuery {

    private final DSLContext db;
    private final Clock clock;

    SchoolQuery(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @return open schools, by name */
    public List<School> open() {
        return schools(isOpen());
    }

    /** @return open schools of a trust, by name */
    public List<School> ofTrust(long trustId) {
        return schools(isOpen().and(SCHOOL.TRUST_ID.eq(trustId)));
    }

    /** @return open schools with neither a safeguarding lead nor a deputy in post today, by name */
    public List<School> withoutLead() {
        Set<Long> led = recipients().stream()
                .filter(contact -> contact.role().leads())
                .map(SchoolContact::schoolId)
                .collect(Collectors.toSet());
        return open().stream().filter(school -> !led.contains(school.id())).toList();
    }

    private List<School> schools(Condition condition) {
        return db.select(SCHOOL.ID, SCHOOL.SLUG, SCHOOL.NAME, SCHOOL.PHASE, SCHOOL_CLUSTER.NAME)
                .from(SCHOOL)
                .join(SCHOOL_CLUSTER)
                .on(SCHOOL_CLUSTER.ID.eq(SCHOOL.CLUSTER_ID))
                .where(condition)
                .orderBy(SCHOOL.NAME, SCHOOL.ID)
                .fetch(row -> new School(
                        row.value1(), row.value2(), row.value3(), Phase.valueOf(row.value4()), row.value5()));
    }

    /**
     * Whom a school's briefing goes to: its safeguarding leads and their deputies, and for information its head and its
     * safeguarding governor.
     *
     * @return contacts of open schools valid today, by school and name
     */
    public List<SchoolContact> recipients() {
        return contacts(isOpen());
    }

    /** @return contacts of one school valid today, by name */
    public List<SchoolContact> contactsOf(long schoolId) {
        return contacts(SCHOOL.ID.eq(schoolId));
    }

    /** @return the schools somebody receives for today, with the role */
    public List<SchoolContact> ofAccount(long accountId) {
        return contacts(isOpen().and(ACCOUNT.ID.eq(accountId)));
    }

    private List<SchoolContact> contacts(Condition condition) {
        LocalDate today = LondonTime.today(clock);
        return db.select(SCHOOL.ID, SCHOOL.NAME, ACCOUNT.ID, ACCOUNT.DISPLAY_NAME, ACCOUNT.EMAIL, SCHOOL_CONTACT.ROLE)
                .from(SCHOOL_CONTACT)
                .join(SCHOOL)
                .on(SCHOOL.ID.eq(SCHOOL_CONTACT.SCHOOL_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SCHOOL_CONTACT.ACCOUNT_ID))
                .where(condition)
                .and(ACCOUNT.ENABLED.isTrue())
                .and(SCHOOL_CONTACT.VALID_FROM.le(today))
                .and(SCHOOL_CONTACT.VALID_TO.isNull().or(SCHOOL_CONTACT.VALID_TO.ge(today)))
                .orderBy(SCHOOL.NAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.ID)
                .fetch(row -> new SchoolContact(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        ContactRole.valueOf(row.value6())));
    }

    /** @return every cluster with the number of its open schools */
    public List<Cluster> clusters() {
        return db.select(SCHOOL_CLUSTER.CODE, SCHOOL_CLUSTER.NAME, count(SCHOOL.ID), SCHOOL_CLUSTER.NEIGHBOUR_CODE)
                .from(SCHOOL_CLUSTER)
                .leftJoin(SCHOOL)
                .on(SCHOOL.CLUSTER_ID.eq(SCHOOL_CLUSTER.ID).and(isOpen()))
                .groupBy(SCHOOL_CLUSTER.ID)
                .orderBy(SCHOOL_CLUSTER.NAME, SCHOOL_CLUSTER.ID)
                .fetch(row -> new Cluster(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** @return code of the cluster by name of the locality it covers */
    public Map<String, String> clusterByLocality() {
        return db.select(LOCALITY.NAME, SCHOOL_CLUSTER.CODE)
                .from(SCHOOL_CLUSTER_LOCALITY)
                .join(LOCALITY)
                .on(LOCALITY.ID.eq(SCHOOL_CLUSTER_LOCALITY.LOCALITY_ID))
                .join(SCHOOL_CLUSTER)
                .on(SCHOOL_CLUSTER.ID.eq(SCHOOL_CLUSTER_LOCALITY.CLUSTER_ID))
                .fetchMap(LOCALITY.NAME, SCHOOL_CLUSTER.CODE);
    }

    private Condition isOpen() {
        LocalDate today = LondonTime.today(clock);
        return SCHOOL.CLOSED.isNull().or(SCHOOL.CLOSED.gt(today));
    }
}
