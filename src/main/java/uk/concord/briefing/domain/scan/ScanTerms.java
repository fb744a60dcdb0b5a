package uk.concord.briefing.domain.scan;

import java.time.LocalDate;
import java.util.Set;

/**
 * What the scanner knows of the borough.
 *
 * @param schools names of all schools, closed ones too
 * @param areas clusters and localities: they may be named
 * @param wards names of the wards
 * @param venues names of the venues
 * @param hirers names of hirers that could occur in the text
 * @param staff names of people with an account
 * @param published figures of the national picture, as printed, such as "8,778"
 * @param allowed contacts and addresses that are published anyway
 * @param notNames words in lower case that begin with a capital letter and are nobody's name
 * @param from first day counted
 * @param today last day that can be that of an incident
 */
public record ScanTerms(
        Set<String> schools,
        Set<String> areas,
        Set<String> wards,
        Set<String> venues,
        Set<String> hirers,
        Set<String> staff,
        Set<String> published,
        Set<String> allowed,
        Set<String> notNames,
        LocalDate from,
        LocalDate today) {

    public ScanTerms {
        schools = Set.copyOf(schools);
        areas = Set.copyOf(areas);
        wards = Set.copyOf(wards);
        venues = Set.copyOf(venues);
        hirers = Set.copyOf(hirers);
        staff = Set.copyOf(staff);
        published = Set.copyOf(published);
        allowed = Set.copyOf(allowed);
        notNames = Set.copyOf(notNames);
    }
}
