package uk.concord.core.security;

import static uk.concord.core.security.Permissions.*;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The roles of the partnership, each a set of permissions. The table in src/docs/security.md is checked against it. */
public enum Role {
    OFFICER(TENSION_FILE),
    PARTNER(TENSION_FILE, TENSION_RETURNS, BRIEFING_CONTRIBUTE),
    ANALYST(
            TENSION_FILE,
            TENSION_READ,
            TENSION_TRIAGE,
            TENSION_ORIGINAL,
            TENSION_RETURNS,
            TENSION_EXPORT,
            TENSION_IMPORT,
            TENSION_ASSESS),
    MANAGER(
            TENSION_FILE,
            TENSION_READ,
            TENSION_TRIAGE,
            TENSION_ORIGINAL,
            TENSION_RETURNS,
            TENSION_EXPORT,
            TENSION_IMPORT,
            TENSION_ASSESS,
            TENSION_APPROVE,
            VENUE_READ,
            VENUE_DECIDE,
            VENUE_RESOLVE,
            VENUE_RULES,
            VENUE_RULES_PUBLISH,
            VENUE_LISTS,
            VENUE_LISTS_PUBLISH,
            BRIEFING_APPROVE,
            BRIEFING_PROGRESS),
    PREVENT_LEAD(
            TENSION_FILE,
            TENSION_READ,
            TENSION_TRIAGE,
            TENSION_ORIGINAL,
            TENSION_RETURNS,
            TENSION_ASSESS,
            VENUE_READ,
            VENUE_DECIDE,
            VENUE_RESOLVE,
            VENUE_RULES,
            VENUE_RULES_EDIT,
            VENUE_LISTS_EDIT,
            VENUE_LISTS,
            BRIEFING_REVIEW),
    BOOKINGS_OFFICER(VENUE_CHECK, VENUE_READ, VENUE_DECIDE, VENUE_RULES, VENUE_LISTS),
    VENUE_MANAGER(VENUE_CHECK, VENUE_READ, VENUE_DECIDE, VENUE_RESOLVE, VENUE_RULES, VENUE_LISTS),
    LEGAL(VENUE_READ, VENUE_RULES, VENUE_RULES_PUBLISH, VENUE_LISTS),
    DIRECTOR(VENUE_READ, VENUE_DECIDE, VENUE_RULES, VENUE_LISTS),
    CHIEF_OFFICER(VENUE_READ, VENUE_DECIDE),
    BRIEFING_AUTHOR(TENSION_FILE, BRIEFING_WRITE, BRIEFING_PROGRESS, BRIEFING_REFERENCE, SCHOOLS_MANAGE, OUTBOX_READ),
    DSL(BRIEFING_RECEIVE, TENSION_FILE),
    TRUST_LEAD(BRIEFING_RECEIVE),
    MEMBER(TENSION_FIGURES),
    AUDITOR(AUDIT_READ),
    INFORMATION_OFFICER(RETENTION_CONFIRM),
    ADMIN(
            PEOPLE_MANAGE,
            TOKENS_MANAGE,
            PLACES_MANAGE,
            SETTINGS_MANAGE,
            SCHOOLS_MANAGE,
            BRIEFING_REFERENCE,
            OUTBOX_READ),

    /** A system that files reports. */
    SYSTEM_FILER(TENSION_FILE, API_FILE),
    /** A system that reads what its organisation reported. */
    SYSTEM_PARTNER(TENSION_FILE, API_READ),
    /** A system that reads every report of its places. */
    SYSTEM_READER(TENSION_FILE, TENSION_READ, API_READ);

    private static final Set<Role> OF_SYSTEMS = EnumSet.of(SYSTEM_FILER, SYSTEM_PARTNER, SYSTEM_READER);

    private final Set<String> permissions;

    Role(String... permissions) {
        this.permissions = Set.of(permissions);
    }

    /** @return constants of {@link Permissions} */
    public Set<String> permissions() {
        return permissions;
    }

    /** @return the roles an account of a person can have; the others belong to tokens */
    public static List<Role> ofPeople() {
        return EnumSet.complementOf(EnumSet.copyOf(OF_SYSTEMS)).stream().toList();
    }

    /** @return everything the given roles together may do, in order of name */
    public static Set<String> permissionsOf(Collection<Role> roles) {
        Set<String> all = new TreeSet<>();
        roles.forEach(role -> all.addAll(role.permissions));
        return all;
    }
}
