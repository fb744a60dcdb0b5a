package uk.concord.briefing.domain.demo;

import static uk.concord.db.Tables.SCHOOL;
import static uk.concord.db.Tables.SCHOOL_CALENDAR;
import static uk.concord.db.Tables.SCHOOL_CALENDAR_INSET;
import static uk.concord.db.Tables.SCHOOL_CALENDAR_TERM;
import static uk.concord.db.Tables.SCHOOL_TERM;
import static uk.concord.db.Tables.SCHOOL_URN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.ContactRole;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.briefing.domain.school.SchoolRepository;
import uk.concord.core.security.Role;
import uk.concord.people.domain.demo.PeopleDemo;

/**
 * The other invented schools, each with one safeguarding lead; numbers of the national register that it never gives
 * out; and two calendars that differ from the authority's.
 */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class MoreSchools {

    /** Name, phase, cluster, trust ("T" for the trust of the demonstration), safeguarding lead. */
    private static final List<String> LINES = List.of(
            "Amber Fields Primary|PRIMARY|northfields|T|Celia Dowson",
            "Anchor Road Infant School|INFANT|dockside||Harriet Munday",
            "Anchor Road Junior School|JUNIOR|dockside||Toby Lasker",
            "Barge House Primary|PRIMARY|dockside||Nadia Perrin",
            "Bellwether Primary Academy|PRIMARY|northfields|T|Gareth Ollis",
            "Blackthorn Primary|PRIMARY|northfields||Sunita Varley",
            "Brickfield Nursery School|EARLY_YEARS|old-town||Martha Ings",
            "Causeway Academy|SECONDARY|old-town||Damien Holt",
            "Cormorant Primary|PRIMARY|riverside||Abena Tull",
            "Curlew Park Primary|PRIMARY|riverside||Lucy Sandell",
            "Ferry Lane Primary|PRIMARY|riverside||Hugo Pennick",
            "Flintwell Primary|PRIMARY|northfields||Zara Coombe",
            "Foxglove Special School|SPECIAL|riverside||Edwin Marl",
            "Gull Point Primary|PRIMARY|dockside||Ramona Keel",
            "Hawthorn Rise Primary Academy|PRIMARY|northfields|T|Simon Tarrant",
            "Holm Oak Primary|PRIMARY|old-town||Farida Lowe",
            "Jetty Street Primary|PRIMARY|old-town||Alec Norrish",
            "Kestrel Heights School|SECONDARY|northfields|T|Paula Denholm",
            "Larkspur Primary|PRIMARY|northfields||Owen Bright",
            "Lightship Academy|SECONDARY|riverside||Renata Foyle",
            "Lockkeeper Primary|PRIMARY|old-town||Hamid Sorrell",
            "Maltings Primary|PRIMARY|old-town||Jean Tredwell",
            "Marigold Infant School|INFANT|northfields||Tessa Crane",
            "Marigold Junior School|JUNIOR|northfields||Bernard Pike",
            "Mudlark Primary|PRIMARY|dockside||Ola Fenner",
            "Osier Bed Primary|PRIMARY|riverside||Ciaran Yates",
            "Pilot House Academy|SECONDARY|dockside||Beverley Strand",
            "Quarry View Primary|PRIMARY|old-town||Dilip Marchant",
            "Redpoll Nursery School|EARLY_YEARS|riverside||Ivy Colston",
            "Reedling Primary|PRIMARY|riverside||Samuel Ostler",
            "Sandpiper Primary|PRIMARY|riverside||Greta Nunn",
            "Skylark Fields Primary|PRIMARY|northfields||Joel Abbott",
            "Slipway Alternative Provision|ALTERNATIVE|dockside||Moira Tench",
            "St Osyth Gate CofE Primary|PRIMARY|old-town||Philip Garner",
            "Teal Meadow Primary|PRIMARY|northfields||Anya Rook",
            "Tidewater Sixth Form|FURTHER|riverside||Leon Hartley",
            "Wharfinger Primary|PRIMARY|dockside||Shona Peel",
            "Windlass Independent School|INDEPENDENT|northfields||Clement Dray");

    /** Numbers from 900,001 on are not given out. */
    private static final int FIRST_URN = 900_001;
    /** A school that changed its number when it became an academy; the history stays with it. */
    private static final String ACADEMISED = "bellwether-primary-academy";
    /** A school that closed in the middle of a school year. */
    private static final String CLOSED = "osier-bed-primary";

    private final SchoolRepository schools;
    private final PeopleDemo people;
    private final DSLContext db;

    MoreSchools(SchoolRepository schools, PeopleDemo people, DSLContext db) {
        this.schools = schools;
        this.people = people;
        this.db = db;
    }

    void load(Map<String, Long> clusters, long trust, String trustName, LocalDate today) {
        for (String line : LINES) {
            String[] part = line.split("\\|");
            String slug = part[0].toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
            Long cluster = clusters.get(part[2]);
            if (cluster == null) {
                throw new IllegalStateException("No cluster " + part[2]);
            }
            boolean inTrust = !part[3].isEmpty();
            long school = schools.addSchool(slug, part[0], Phase.valueOf(part[1]), cluster, inTrust ? trust : null);
            long lead = people.account("dsl." + slug, part[4], inTrust ? trustName : part[0], Role.DSL);
            schools.addContact(school, lead, ContactRole.DSL, today.minusYears(1));
        }
        addNumbers(today);
        db.update(SCHOOL)
                .set(SCHOOL.CLOSED, today.minusMonths(5))
                .where(SCHOOL.SLUG.eq(CLOSED))
                .execute();
        addCalendar("Two weeks in October", "harbour-gate", "autumn-2026", "2026-10-19", "2026-10-30");
        addCalendar("Two weeks in May", "curlew-park-primary", "summer-2027", "2027-05-24", "2027-06-04");
    }

    private void addNumbers(LocalDate today) {
        int urn = FIRST_URN;
        for (var school : db.select(SCHOOL.ID, SCHOOL.SLUG, SCHOOL.TRUST_ID)
                .from(SCHOOL)
                .orderBy(SCHOOL.ID)
                .fetch()) {
            boolean academised = ACADEMISED.equals(school.value2());
            if (academised) {
                addNumber(urn++, school.value1(), "Community school", today.minusYears(4), today.minusMonths(8));
            }
            addNumber(
                    urn++,
                    school.value1(),
                    school.value3() == null ? "Community school" : "Academy converter",
                    academised ? today.minusMonths(8).plusDays(1) : today.minusYears(4),
                    null);
        }
    }

    private void addNumber(int urn, long school, String type, LocalDate from, @Nullable LocalDate to) {
        db.insertInto(SCHOOL_URN)
                .set(SCHOOL_URN.URN, urn)
                .set(SCHOOL_URN.SCHOOL_ID, school)
                .set(SCHOOL_URN.ESTABLISHMENT_TYPE, type)
                .set(SCHOOL_URN.VALID_FROM, from)
                .set(SCHOOL_URN.VALID_TO, to)
                .set(SCHOOL_URN.SOURCE, "Invented")
                .execute();
    }

    /** A calendar with a longer half-term in one term, and its own training days in it. */
    private void addCalendar(String name, String schoolSlug, String term, String halfFrom, String halfTo) {
        long calendar = db.insertInto(SCHOOL_CALENDAR)
                .set(SCHOOL_CALENDAR.NAME, name)
                .set(SCHOOL_CALENDAR.SOURCE, "Invented; confirm with the school")
                .returningResult(SCHOOL_CALENDAR.ID)
                .fetchSingle()
                .value1();
        var days = db.selectFrom(SCHOOL_TERM).where(SCHOOL_TERM.SLUG.eq(term)).fetchSingle();
        db.insertInto(SCHOOL_CALENDAR_TERM)
                .set(SCHOOL_CALENDAR_TERM.CALENDAR_ID, calendar)
                .set(SCHOOL_CALENDAR_TERM.TERM_ID, days.getId())
                .set(SCHOOL_CALENDAR_TERM.STARTS, days.getStarts())
                .set(SCHOOL_CALENDAR_TERM.ENDS, days.getEnds())
                .set(SCHOOL_CALENDAR_TERM.HALF_FROM, LocalDate.parse(halfFrom))
                .set(SCHOOL_CALENDAR_TERM.HALF_TO, LocalDate.parse(halfTo))
                .execute();
        db.insertInto(SCHOOL_CALENDAR_INSET)
                .set(SCHOOL_CALENDAR_INSET.CALENDAR_ID, calendar)
                .set(SCHOOL_CALENDAR_INSET.DAY, days.getStarts())
                .execute();
        db.update(SCHOOL)
                .set(SCHOOL.CALENDAR_ID, calendar)
                .where(SCHOOL.SLUG.eq(schoolSlug))
                .execute();
    }
}
