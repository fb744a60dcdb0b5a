package uk.concord.briefing.domain.school;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_CLUSTER;
import static uk.concord.db.Tables.SCHOOL_CONTACT;
import static uk.concord.db.Tables.SCHOOL_URN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.SchoolRecord.ContactLine;
import uk.concord.briefing.domain.school.SchoolRecord.Urn;
import uk.concord.core.NotFoundException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.time.LondonTime;

/** Reads the directory of schools. */
@Component
class DirectoryQuery {

    private final DSLContext db;
    private final Clock clock;

    DirectoryQuery(DSLContext db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param search part of a name, blank for all
     * @param after slug of the school to go on after, null for the first page
     */
    KeyPage<SchoolLine> page(String search, @Nullable String after, int size) {
        Condition condition = search.isBlank() ? noCondition() : SCHOOL.NAME.containsIgnoreCase(search.strip());
        if (after != null) {
            var last = db.select(SCHOOL.NAME, SCHOOL.ID)
                    .from(SCHOOL)
                    .where(SCHOOL.SLUG.eq(after))
                    .fetchOptional()
                    .orElseThrow(() -> new NotFoundException("school"));
            condition = condition
                    .and(SCHOOL.NAME.ge(last.value1()))
                    .and(SCHOOL.NAME.gt(last.value1()).or(SCHOOL.ID.gt(last.value2())));
        }
        return KeyPage.of(lines(condition, size + 1), size, SchoolLine::slug);
    }

    private List<SchoolLine> lines(Condition condition, int limit) {
        LocalDate today = LondonTime.today(clock);
        Field<Integer> leads = field(selectCount()
                .from(SCHOOL_CONTACT)
                .where(SCHOOL_CONTACT.SCHOOL_ID.eq(SCHOOL.ID))
                .and(SCHOOL_CONTACT.ROLE.in(ContactRole.DSL.name(), ContactRole.DEPUTY_DSL.name()))
                .and(SCHOOL_CONTACT.VALID_FROM.le(today))
                .and(SCHOOL_CONTACT.VALID_TO.isNull().or(SCHOOL_CONTACT.VALID_TO.ge(today))));
        return db.select(
                        SCHOOL.ID,
                        SCHOOL.SLUG,
                        SCHOOL.NAME,
                        SCHOOL.PHASE.convertFrom(Phase::valueOf),
                        SCHOOL_CLUSTER.NAME,
                        coalesce(ORGANISATION.NAME, inline("")),
                        SCHOOL_URN.URN,
                        SCHOOL.CLOSED,
                        leads)
                .from(SCHOOL)
                .join(SCHOOL_CLUSTER)
                .on(SCHOOL_CLUSTER.ID.eq(SCHOOL.CLUSTER_ID))
                .leftJoin(ORGANISATION)
                .on(ORGANISATION.ID.eq(SCHOOL.TRUST_ID))
                .leftJoin(SCHOOL_URN)
                .on(SCHOOL_URN.SCHOOL_ID.eq(SCHOOL.ID).and(SCHOOL_URN.VALID_TO.isNull()))
                .where(condition)
                .orderBy(SCHOOL.NAME, SCHOOL.ID)
                .limit(limit)
                .fetch(mapping(SchoolLine::new));
    }

    /** @throws NotFoundException when there is none */
    SchoolRecord bySlug(String slug) {
        SchoolLine line =
                lines(SCHOOL.SLUG.eq(slug), 1).stream().findFirst().orElseThrow(() -> new NotFoundException("school"));
        List<Urn> urns = db.select(
                        SCHOOL_URN.URN, SCHOOL_URN.ESTABLISHMENT_TYPE, SCHOOL_URN.VALID_FROM, SCHOOL_URN.VALID_TO)
                .from(SCHOOL_URN)
                .where(SCHOOL_URN.SCHOOL_ID.eq(line.id()))
                .orderBy(SCHOOL_URN.VALID_FROM.desc(), SCHOOL_URN.URN.desc())
                .fetch(mapping(Urn::new));
        List<ContactLine> contacts = db.select(
                        SCHOOL_CONTACT.ID,
                        ACCOUNT.USERNAME,
                        ACCOUNT.DISPLAY_NAME,
                        SCHOOL_CONTACT.ROLE.convertFrom(ContactRole::valueOf),
                        SCHOOL_CONTACT.VALID_FROM,
                        SCHOOL_CONTACT.VALID_TO)
                .from(SCHOOL_CONTACT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SCHOOL_CONTACT.ACCOUNT_ID))
                .where(SCHOOL_CONTACT.SCHOOL_ID.eq(line.id()))
                .orderBy(SCHOOL_CONTACT.VALID_TO.isNotNull(), ACCOUNT.DISPLAY_NAME, SCHOOL_CONTACT.ID)
                .fetch(mapping(ContactLine::new));
        return db.select(SCHOOL.POSTCODE, SCHOOL_CLUSTER.CODE, SCHOOL.CALENDAR_ID, SCHOOL.VERSION)
                .from(SCHOOL)
                .join(SCHOOL_CLUSTER)
                .on(SCHOOL_CLUSTER.ID.eq(SCHOOL.CLUSTER_ID))
                .where(SCHOOL.ID.eq(line.id()))
                .fetchSingle(row ->
                        new SchoolRecord(line, row.value1(), row.value2(), row.value3(), row.value4(), urns, contacts));
    }
}
