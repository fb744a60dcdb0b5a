package uk.concord.briefing.domain.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.school.ContactRole;
import uk.concord.briefing.domain.school.Phase;
import uk.concord.briefing.domain.school.SchoolRepository;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.security.Role;
import uk.concord.core.time.LondonTime;
import uk.concord.people.domain.AccountQuery;
import uk.concord.people.domain.demo.PeopleDemo;

/** The invented schools in five clusters, fourteen of them by hand, each with somebody who receives. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
class SchoolsDemo implements DemoPart {

    private static final String TRUST = "Thames Lantern Trust";

    private record Place(
            String code,
            String name,
            String neighbour,
            @Nullable String locality) {}

    private record Receiver(String username, String name, ContactRole role) {}

    private record Entry(
            String slug, String name, Phase phase, String cluster, boolean inTrust, List<Receiver> receivers) {}

    private static final List<Place> CLUSTERS = List.of(
            new Place("riverside", "Riverside", "old-town", "Western"),
            new Place("old-town", "Old Town and Station", "riverside", "Grays"),
            new Place("northfields", "Northfields", "old-town", "Eastern"),
            new Place("dockside", "Dockside", "fenside", "Tilbury and Chadwell"),
            new Place("fenside", "Fenside", "dockside", null));

    private static final List<Entry> SCHOOLS = List.of(
            school(
                    "marshlight",
                    "Marshlight Nursery School",
                    Phase.EARLY_YEARS,
                    "fenside",
                    new Receiver("dsl.marshlight", "Wendy Sharrow", ContactRole.DEPUTY_DSL)),
            inTrust(
                    "beacon-hill",
                    "Beacon Hill Primary Academy",
                    Phase.PRIMARY,
                    "northfields",
                    new Receiver("dsl.beacon-hill", "Kwame Ellery", ContactRole.DSL)),
            school(
                    "st-albans-quay",
                    "St Alban’s Quay CofE Primary",
                    Phase.PRIMARY,
                    "dockside",
                    new Receiver("dsl.st-albans-quay", "Hilary Voss", ContactRole.DSL)),
            school(
                    "star-of-the-river",
                    "Our Lady Star of the River RC Primary",
                    Phase.PRIMARY,
                    "riverside",
                    new Receiver("dsl.star-of-the-river", "Niamh Corrigan", ContactRole.DSL)),
            school(
                    "chalkpit-lane-infant",
                    "Chalkpit Lane Infant School",
                    Phase.INFANT,
                    "old-town",
                    new Receiver("dsl.chalkpit-lane", "Grace Tolland", ContactRole.DSL)),
            school(
                    "chalkpit-lane-junior",
                    "Chalkpit Lane Junior School",
                    Phase.JUNIOR,
                    "old-town",
                    new Receiver("dsl.chalkpit-lane", "Grace Tolland", ContactRole.DSL)),
            school(
                    "saltings",
                    "Saltings Community Primary",
                    Phase.PRIMARY,
                    "fenside",
                    new Receiver("dsl.saltings", "Peter Amble", ContactRole.HEAD)),
            school(
                    "harbour-gate",
                    "Harbour Gate Academy",
                    Phase.SECONDARY,
                    "dockside",
                    new Receiver("dsl.harbour-gate", "Owen Castell", ContactRole.DSL)),
            inTrust(
                    "langdene",
                    "The Langdene School",
                    Phase.SECONDARY,
                    "northfields",
                    new Receiver("dsl.langdene", "Maya Fenwick", ContactRole.DSL)),
            school(
                    "orsett-mere",
                    "Orsett Mere All-Through",
                    Phase.ALL_THROUGH,
                    "riverside",
                    new Receiver("dsl.orsett-mere", "Dominic Leigh", ContactRole.DSL),
                    new Receiver("dsl.orsett-mere.primary", "Rosa Linton", ContactRole.DSL)),
            school(
                    "kingfisher",
                    "Kingfisher Court",
                    Phase.SPECIAL,
                    "northfields",
                    new Receiver("dsl.kingfisher", "Bridie Moss", ContactRole.DSL)),
            school(
                    "turning-point",
                    "The Turning Point Centre",
                    Phase.ALTERNATIVE,
                    "old-town",
                    new Receiver("dsl.turning-point", "Leroy Banning", ContactRole.DSL)),
            school(
                    "estuary-college",
                    "Estuary Sixth and Skills College",
                    Phase.FURTHER,
                    "old-town",
                    new Receiver("dsl.estuary-college", "Imogen Sayer", ContactRole.DSL)),
            school(
                    "fairmeade",
                    "Fairmeade Independent School",
                    Phase.INDEPENDENT,
                    "riverside",
                    new Receiver("dsl.fairmeade", "Charles Upcott", ContactRole.DSL)));

    private final SchoolRepository schools;
    private final AccountQuery accounts;
    private final PeopleDemo people;
    private final MoreSchools more;
    private final Clock clock;

    SchoolsDemo(SchoolRepository schools, AccountQuery accounts, PeopleDemo people, MoreSchools more, Clock clock) {
        this.schools = schools;
        this.accounts = accounts;
        this.people = people;
        this.more = more;
        this.clock = clock;
    }

    private static Entry school(String slug, String name, Phase phase, String cluster, Receiver... receivers) {
        return new Entry(slug, name, phase, cluster, false, List.of(receivers));
    }

    private static Entry inTrust(String slug, String name, Phase phase, String cluster, Receiver... receivers) {
        return new Entry(slug, name, phase, cluster, true, List.of(receivers));
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public void load() {
        Map<String, Long> clusters = new HashMap<>();
        for (Place place : CLUSTERS) {
            long id = schools.addCluster(place.code(), place.name(), place.neighbour());
            clusters.put(place.code(), id);
            if (place.locality() != null) {
                schools.cover(id, place.locality());
            }
        }
        long trust = accounts.byUsername("mat.lead").orElseThrow().organisationId();
        LocalDate since = LondonTime.today(clock).minusYears(1);
        for (Entry entry : SCHOOLS) {
            Long cluster = clusters.get(entry.cluster());
            if (cluster == null) {
                throw new IllegalStateException("No cluster " + entry.cluster());
            }
            long school = schools.addSchool(
                    entry.slug(), entry.name(), entry.phase(), cluster, entry.inTrust() ? trust : null);
            entry.receivers()
                    .forEach(receiver -> schools.addContact(
                            school, account(receiver, entry.inTrust() ? TRUST : entry.name()), receiver.role(), since));
        }
        more.load(clusters, trust, TRUST, LondonTime.today(clock));
    }

    /** The account, created unless another school has it already. */
    private long account(Receiver receiver, String organisation) {
        return accounts.byUsername(receiver.username())
                .map(AccountQuery.Account::id)
                .orElseGet(() -> people.account(receiver.username(), receiver.name(), organisation, Role.DSL));
    }
}
