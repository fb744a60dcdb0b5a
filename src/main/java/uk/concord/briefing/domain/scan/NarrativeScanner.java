package uk.concord.briefing.domain.scan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.concord.tension.domain.report.PersonalData;

/**
 * Looks through authored text for what could lead to a child, a family, a place or a source
 * (schools briefing domain rules §2.3 rule 11). It finds; a person decides.
 */
public final class NarrativeScanner {

    private static final Map<PersonalData.Kind, ScanRule> PERSONAL = Map.of(
            PersonalData.Kind.EMAIL, ScanRule.EMAIL,
            PersonalData.Kind.HANDLE, ScanRule.HANDLE,
            PersonalData.Kind.NATIONAL_INSURANCE, ScanRule.IDENTITY,
            PersonalData.Kind.DATE_OF_BIRTH, ScanRule.IDENTITY,
            PersonalData.Kind.POSTCODE, ScanRule.ADDRESS,
            PersonalData.Kind.ADDRESS, ScanRule.ADDRESS,
            PersonalData.Kind.VEHICLE, ScanRule.VEHICLE,
            PersonalData.Kind.PHONE, ScanRule.PHONE);

    private static final int LONGEST_NAME = 6;

    private final ScanTerms terms;
    private final Phrases schools;
    private final Phrases areas;
    private final Phrases wards;
    private final Phrases venues;
    private final Phrases hirers;
    private final Phrases staff;
    private final Set<String> allowed = new HashSet<>();

    public NarrativeScanner(ScanTerms terms) {
        this.terms = terms;
        this.schools = SchoolNames.phrases(terms.schools(), areaNames(terms));
        this.areas = new Phrases().add(terms.areas());
        this.wards = new Phrases().addCapitalised(terms.wards());
        this.venues = new Phrases().add(terms.venues());
        this.hirers = new Phrases().add(terms.hirers());
        this.staff = new Phrases().add(terms.staff());
        terms.allowed().forEach(value -> allowed.add(squeezed(value)));
    }

    private static Set<String> areaNames(ScanTerms terms) {
        Set<String> names = new HashSet<>(terms.areas());
        names.addAll(terms.wards());
        return names;
    }

    /**
     * @param text what was written
     * @param national whether this is the national picture: published national figures may stand there
     * @param overlap the reports it was compared with
     * @return findings in the order of the text, none of them overlapping
     */
    public List<Finding> scan(String text, boolean national, SourceOverlap overlap) {
        List<Token> tokens = Token.of(text);
        List<Finding> found = new ArrayList<>(overlap.findings());
        found.addAll(schools.find(ScanRule.SCHOOL, text, tokens));
        List<Finding> named = areas.find(ScanRule.PLACE, text, tokens);
        found.addAll(wards.find(ScanRule.PLACE, text, tokens));
        found.addAll(venues.find(ScanRule.VENUE, text, tokens));
        found.addAll(hirers.find(ScanRule.HIRER, text, tokens));
        found.addAll(staff.find(ScanRule.STAFF, text, tokens));
        found.addAll(NumberWords.find(text, tokens, national ? terms.published() : Set.of()));
        found.addAll(DayWords.find(text, terms.from(), terms.today()));
        found.addAll(PersonWords.find(text, tokens, terms.notNames()));
        for (PersonalData.Finding personal : PersonalData.find(text)) {
            ScanRule rule = PERSONAL.get(personal.kind());
            if (rule != null && !allowed.contains(squeezed(personal.excerpt()))) {
                found.add(Finding.of(rule, text, personal.start(), personal.end()));
            }
        }
        found.removeIf(finding -> isArea(finding, named));
        return Finding.withoutOverlap(found);
    }

    /** The names of areas are printed in the tables; a warning about one would say nothing. */
    private static boolean isArea(Finding finding, List<Finding> areas) {
        return (finding.rule() == ScanRule.PLACE || finding.rule() == ScanRule.PERSON)
                && areas.stream().anyMatch(area -> area.start() <= finding.start() && finding.end() <= area.end());
    }

    /** @return every run of two to six words that begins and ends with a capital letter: names could be among them */
    public static Set<String> couldBeNames(String text) {
        List<Token> tokens = Token.of(text);
        Set<String> names = new HashSet<>();
        for (int first = 0; first < tokens.size(); first++) {
            for (int last = first + 1; last < Math.min(first + LONGEST_NAME, tokens.size()); last++) {
                if (tokens.get(first).sentence() == tokens.get(last).sentence()
                        && tokens.get(first).capitalised()
                        && tokens.get(last).capitalised()) {
                    names.add(text.substring(
                                    tokens.get(first).start(), tokens.get(last).end())
                            .replaceAll("\\s+", " "));
                }
            }
        }
        return names;
    }

    private static String squeezed(String value) {
        return value.toLowerCase(java.util.Locale.UK).replaceAll("[\\s()-]", "");
    }
}
