package uk.concord.people.domain.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import uk.concord.core.demo.DemoPart;
import uk.concord.core.security.Role;
import uk.concord.people.domain.AccountRepository;

/** The demonstration accounts. All names are invented; mail goes to the reserved domain example.org. */
@Component
@ConditionalOnProperty(name = "concord.demo", havingValue = "true")
public class PeopleDemo implements DemoPart {
    /** Known to everybody, which is why these accounts exist only with demonstration data. */
    public static final String PASSWORD = "concord-demo-2026";

    private static final String COUNCIL = "Marshland Borough Council";

    private static final List<Person> PEOPLE = List.of(
            new Person("officer", "Asha Fenn", COUNCIL, Role.OFFICER),
            new Person("partner", "Colin Marsh", "Saltmarsh Homes", Role.PARTNER),
            new Person("analyst", "Priya Wren", COUNCIL, Role.ANALYST),
            new Person("manager", "Helen Sandford", COUNCIL, Role.MANAGER),
            new Person("prevent", "Tomos Reed", COUNCIL, Role.PREVENT_LEAD),
            new Person("bookings", "Jo Quayle", COUNCIL, Role.BOOKINGS_OFFICER),
            new Person("venue.manager", "Denise Holm", COUNCIL, Role.VENUE_MANAGER),
            new Person("legal", "Marcus Teal", COUNCIL, Role.LEGAL),
            new Person("director", "Ruth Ambrose", COUNCIL, Role.DIRECTOR),
            new Person("chief", "Edmund Sallow", COUNCIL, Role.CHIEF_OFFICER),
            new Person("author", "Farah Lindqvist", COUNCIL, Role.BRIEFING_AUTHOR),
            new Person("dsl.harbour-gate", "Owen Castell", "Harbour Gate Academy", Role.DSL),
            new Person("dsl.kingfisher", "Bridie Moss", "Kingfisher Court", Role.DSL),
            new Person("mat.lead", "Sunil Harker", "Thames Lantern Trust", Role.TRUST_LEAD),
            new Person("member", "Cllr Vera Plank", COUNCIL, Role.MEMBER),
            new Person("auditor", "Ines Calder", COUNCIL, Role.AUDITOR),
            new Person("information", "Noor Talbot", COUNCIL, Role.INFORMATION_OFFICER),
            new Person("admin", "Sam Okoro", COUNCIL, Role.ADMIN));

    private final AccountRepository accounts;
    private final String passwordHash;

    PeopleDemo(AccountRepository accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.passwordHash = String.valueOf(encoder.encode(PASSWORD));
    }

    private record Person(String username, String name, String organisation, Role role) {}

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void load() {
        PEOPLE.forEach(person -> account(person.username(), person.name(), person.organisation(), person.role()));
    }

    /** Another demonstration account, for features that need more of them. @return its id */
    public long account(String username, String displayName, String organisation, Role... roles) {
        return accounts.insert(
                username,
                displayName,
                username + "@example.org",
                accounts.organisation(organisation, organisation.equals(COUNCIL) ? "COUNCIL" : "PARTNER"),
                Set.copyOf(Arrays.asList(roles)),
                passwordHash);
    }

    @EventListener
    @SuppressWarnings("SystemOut")
    void ready(ApplicationReadyEvent event) {
        System.out.println("Demonstration accounts, all with the password " + PASSWORD + ":");
        PEOPLE.forEach(person -> System.out.printf(
                "  %-17s %s, %s%n",
                person.username(),
                person.name(),
                person.role().name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
    }
}
