package uk.concord.briefing.domain.school;

import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_CLUSTER;
import static uk.concord.db.Tables.SCHOOL_CONTACT;

import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.release.ClusterMerge.Cluster;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.Role;
import uk.concord.people.domain.AccountQuery;

/** Keeps the schools: who receives for them, which cluster they count in, which calendar they keep. */
@Service
@RolesAllowed(Permissions.SCHOOLS_MANAGE)
@Transactional(readOnly = true)
public class DirectoryService {

    private final DirectoryQuery query;
    private final SchoolQuery schools;
    private final SchoolRepository repository;
    private final AccountQuery accounts;
    private final AuditTrail audit;
    private final DSLContext db;

    DirectoryService(
            DirectoryQuery query,
            SchoolQuery schools,
            SchoolRepository repository,
            AccountQuery accounts,
            AuditTrail audit,
            DSLContext db) {
        this.query = query;
        this.schools = schools;
        this.repository = repository;
        this.accounts = accounts;
        this.audit = audit;
        this.db = db;
    }

    /** @param after slug to go on after, null for the first page */
    public KeyPage<SchoolLine> page(String search, @Nullable String after, int size) {
        return query.page(search, after, size);
    }

    /** @throws NotFoundException when there is none */
    public SchoolRecord bySlug(String slug) {
        return query.bySlug(slug);
    }

    public List<Cluster> clusters() {
        return schools.clusters();
    }

    /**
     * @param version of the school on the screen
     * @param calendarId null for the authority's calendar
     * @throws EditConflictException when somebody else changed the school meanwhile
     */
    @Transactional
    public void save(String slug, int version, String clusterCode, @Nullable Long calendarId) {
        SchoolRecord school = query.bySlug(slug);
        int changed = db.update(SCHOOL)
                .set(
                        SCHOOL.CLUSTER_ID,
                        db.select(SCHOOL_CLUSTER.ID).from(SCHOOL_CLUSTER).where(SCHOOL_CLUSTER.CODE.eq(clusterCode)))
                .set(SCHOOL.CALENDAR_ID, calendarId)
                .set(SCHOOL.VERSION, version + 1)
                .where(SCHOOL.ID.eq(school.line().id()))
                .and(SCHOOL.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("school");
        }
        audit.record("briefing.school.changed", "school", slug, "cluster " + clusterCode);
    }

    /**
     * Somebody receives for a school from that day on.
     *
     * @throws RuleBrokenException when there is no such account, it is not one of a school, or it is on the list already
     */
    @Transactional
    public void addContact(String slug, String username, ContactRole role, LocalDate from) {
        SchoolRecord school = query.bySlug(slug);
        AccountQuery.Account account = accounts.byUsername(username)
                .filter(found -> found.roles().contains(Role.DSL))
                .orElseThrow(() -> new RuleBrokenException("briefing.school.contact.unknown"));
        boolean there = school.contacts().stream()
                .anyMatch(contact -> contact.username().equals(account.username()) && contact.to() == null);
        if (there) {
            throw new RuleBrokenException("briefing.school.contact.there");
        }
        repository.addContact(school.line().id(), account.id(), role, from);
        audit.record("briefing.school.contact.added", "school", slug, role.name());
    }

    /**
     * Somebody leaves.
     *
     * @param lastDay the last day in post
     * @throws NotFoundException when the school has no such contact
     * @throws RuleBrokenException when that day lies before the first
     */
    @Transactional
    public void endContact(String slug, long contactId, LocalDate lastDay) {
        SchoolRecord school = query.bySlug(slug);
        SchoolRecord.ContactLine contact = school.contacts().stream()
                .filter(line -> line.id() == contactId)
                .findFirst()
                .orElseThrow(() -> new NotFoundException("contact"));
        if (lastDay.isBefore(contact.from())) {
            throw new RuleBrokenException("briefing.school.contact.before");
        }
        db.update(SCHOOL_CONTACT)
                .set(SCHOOL_CONTACT.VALID_TO, lastDay)
                .set(SCHOOL_CONTACT.VERSION, SCHOOL_CONTACT.VERSION.plus(1))
                .where(SCHOOL_CONTACT.ID.eq(contactId))
                .execute();
        audit.record(
                "briefing.school.contact.ended", "school", slug, contact.role().name());
    }
}
