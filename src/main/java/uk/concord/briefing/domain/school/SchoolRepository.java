package uk.concord.briefing.domain.school;

import static uk.concord.db.Tables.LOCALITY;
import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_CLUSTER;
import static uk.concord.db.Tables.SCHOOL_CLUSTER_LOCALITY;
import static uk.concord.db.Tables.SCHOOL_CONTACT;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes schools, clusters and contacts. */
@Component
public class SchoolRepository {

    private final DSLContext db;

    SchoolRepository(DSLContext db) {
        this.db = db;
    }

    /** @return id of the new cluster */
    public long addCluster(String code, String name, String neighbourCode) {
        return db.insertInto(SCHOOL_CLUSTER)
                .set(SCHOOL_CLUSTER.CODE, code)
                .set(SCHOOL_CLUSTER.NAME, name)
                .set(SCHOOL_CLUSTER.NEIGHBOUR_CODE, neighbourCode)
                .returningResult(SCHOOL_CLUSTER.ID)
                .fetchSingle()
                .value1();
    }

    /** A locality of that name, where there is one, belongs to the cluster from now on. */
    public void cover(long clusterId, String locality) {
        db.insertInto(SCHOOL_CLUSTER_LOCALITY, SCHOOL_CLUSTER_LOCALITY.LOCALITY_ID, SCHOOL_CLUSTER_LOCALITY.CLUSTER_ID)
                .select(db.select(LOCALITY.ID, org.jooq.impl.DSL.val(clusterId))
                        .from(LOCALITY)
                        .where(LOCALITY.NAME.eq(locality)))
                .execute();
    }

    /** @return id of the new school */
    public long addSchool(String slug, String name, Phase phase, long clusterId, @Nullable Long trustId) {
        return db.insertInto(SCHOOL)
                .set(SCHOOL.SLUG, slug)
                .set(SCHOOL.NAME, name)
                .set(SCHOOL.PHASE, phase.name())
                .set(SCHOOL.CLUSTER_ID, clusterId)
                .set(SCHOOL.TRUST_ID, trustId)
                .returningResult(SCHOOL.ID)
                .fetchSingle()
                .value1();
    }

    public void addContact(long schoolId, long accountId, ContactRole role, LocalDate from) {
        db.insertInto(SCHOOL_CONTACT)
                .set(SCHOOL_CONTACT.SCHOOL_ID, schoolId)
                .set(SCHOOL_CONTACT.ACCOUNT_ID, accountId)
                .set(SCHOOL_CONTACT.ROLE, role.name())
                .set(SCHOOL_CONTACT.VALID_FROM, from)
                .execute();
    }
}
