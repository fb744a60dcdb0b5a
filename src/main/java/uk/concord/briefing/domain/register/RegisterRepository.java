package uk.concord.briefing.domain.register;

import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_CLUSTER;
import static uk.concord.db.Tables.SCHOOL_URN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.core.RuleBrokenException;
import uk.concord.db.tables.records.SchoolUrnRecord;
import uk.concord.people.domain.AccountRepository;

/** Reads the schools on record as the register is compared with them, and writes what it changes. */
@Component
class RegisterRepository {

    /** Written as the source of what the register changed. */
    static final String SOURCE = "Get Information about Schools, Department for Education";

    private final DSLContext db;
    private final AccountRepository organisations;

    RegisterRepository(DSLContext db, AccountRepository organisations) {
        this.db = db;
        this.organisations = organisations;
    }

    /** Lets one person at a time bring the register in, until the transaction ends. */
    void lock() {
        db.select(SCHOOL_CLUSTER.ID).from(SCHOOL_CLUSTER).forUpdate().fetch();
    }

    List<KnownSchool> known() {
        Map<Long, List<SchoolUrnRecord>> urns = new HashMap<>();
        db.selectFrom(SCHOOL_URN)
                .orderBy(SCHOOL_URN.VALID_FROM, SCHOOL_URN.URN)
                .forEach(row -> urns.computeIfAbsent(row.getSchoolId(), id -> new ArrayList<>())
                        .add(row));
        return db.select(SCHOOL.ID, SCHOOL.NAME, SCHOOL.PHASE, ORGANISATION.NAME, SCHOOL.POSTCODE, SCHOOL.CLOSED)
                .from(SCHOOL)
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(SCHOOL.TRUST_ID))
                .orderBy(SCHOOL.NAME, SCHOOL.ID)
                .fetch(row -> {
                    Set<Integer> all = new HashSet<>();
                    SchoolUrnRecord current = null;
                    for (SchoolUrnRecord urn : urns.getOrDefault(row.value1(), List.of())) {
                        all.add(urn.getUrn());
                        current = urn.getValidTo() == null ? urn : current;
                    }
                    return new KnownSchool(
                            row.value1(),
                            row.value2(),
                            Phase.valueOf(row.value3()),
                            all,
                            current == null ? null : current.getUrn(),
                            current == null ? "" : current.getEstablishmentType(),
                            row.value4() == null ? "" : row.value4(),
                            row.value5(),
                            row.value6());
                });
    }

    void apply(RegisterChange change, String cluster, LocalDate today) {
        RegisterRow row = change.row();
        KnownSchool school = change.school();
        switch (change.kind()) {
            case ADD -> add(row, cluster, today);
            case CHANGE, CLOSE, NEW_URN -> {
                if (school == null) {
                    throw new IllegalStateException("A change without a school");
                }
                if (change.kind() == RegisterChange.Kind.NEW_URN) {
                    endUrns(school.id(), today);
                    addUrn(row, school.id(), today);
                }
                update(row, school, today);
            }
            case LEAVE_OUT -> {
                // Nothing is known that could be kept.
            }
        }
    }

    private void add(RegisterRow row, String cluster, LocalDate today) {
        Long clusterId = db.select(SCHOOL_CLUSTER.ID)
                .from(SCHOOL_CLUSTER)
                .where(SCHOOL_CLUSTER.CODE.eq(cluster))
                .fetchOptional(SCHOOL_CLUSTER.ID)
                .orElseThrow(() -> new RuleBrokenException("briefing.register.cluster.missing"));
        Phase phase = row.phase();
        if (phase == null) {
            throw new IllegalStateException("A school without a phase is left out");
        }
        long id = db.insertInto(SCHOOL)
                .set(SCHOOL.SLUG, slug(row))
                .set(SCHOOL.NAME, row.name())
                .set(SCHOOL.PHASE, phase.name())
                .set(SCHOOL.CLUSTER_ID, clusterId)
                .set(SCHOOL.TRUST_ID, trust(row))
                .set(SCHOOL.POSTCODE, row.postcode())
                .set(SCHOOL.OPENED, row.opened())
                .returningResult(SCHOOL.ID)
                .fetchSingle()
                .value1();
        addUrn(row, id, today);
    }

    private void update(RegisterRow row, KnownSchool school, LocalDate today) {
        Phase phase = row.phase();
        db.update(SCHOOL)
                .set(SCHOOL.NAME, row.name())
                .set(SCHOOL.PHASE, (phase == null ? school.phase() : phase).name())
                .set(SCHOOL.TRUST_ID, trust(row))
                .set(SCHOOL.POSTCODE, row.postcode())
                .set(SCHOOL.CLOSED, row.closed())
                .set(SCHOOL.VERSION, SCHOOL.VERSION.plus(1))
                .where(SCHOOL.ID.eq(school.id()))
                .execute();
        db.update(SCHOOL_URN)
                .set(SCHOOL_URN.ESTABLISHMENT_TYPE, row.type())
                .where(SCHOOL_URN.URN.eq(row.urn()))
                .execute();
    }

    private void addUrn(RegisterRow row, long schoolId, LocalDate today) {
        LocalDate opened = row.opened();
        db.insertInto(SCHOOL_URN)
                .set(SCHOOL_URN.URN, row.urn())
                .set(SCHOOL_URN.SCHOOL_ID, schoolId)
                .set(SCHOOL_URN.ESTABLISHMENT_TYPE, row.type())
                .set(SCHOOL_URN.VALID_FROM, opened == null ? today : opened)
                .set(SCHOOL_URN.SOURCE, SOURCE)
                .execute();
    }

    private void endUrns(long schoolId, LocalDate today) {
        db.update(SCHOOL_URN)
                .set(SCHOOL_URN.VALID_TO, today)
                .where(SCHOOL_URN.SCHOOL_ID.eq(schoolId))
                .and(SCHOOL_URN.VALID_TO.isNull())
                .execute();
    }

    private @Nullable Long trust(RegisterRow row) {
        return row.trust().isEmpty() ? null : organisations.organisation(row.trust(), "TRUST");
    }

    private static String slug(RegisterRow row) {
        String words = row.name()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return words.substring(0, Math.min(50, words.length())) + "-" + row.urn();
    }
}
