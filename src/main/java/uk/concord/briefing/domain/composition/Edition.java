package uk.concord.briefing.domain.composition;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.concord.briefing.domain.school.Phase;

/**
 * Whom a document of a release is for. Every edition shows tables of the same release or leaves them out; none shows
 * another figure.
 */
public enum Edition {
    /** All there is: what is approved, and what a reader with schools of several phases gets. */
    WHOLE,
    /** Early years and primary. */
    PRIMARY,
    SECONDARY,
    /** Special schools and alternative provision. */
    SEND_AP,
    /** Further education and sixth form. */
    FE,
    /** A summary for trusts and governors, without the sections meant for safeguarding leads. */
    GOVERNORS,
    /** A summary for elected members. */
    MEMBERS;

    private static final Set<Section> SUMMARY = EnumSet.of(
            Section.MINUTE,
            Section.NATIONAL,
            Section.LOCAL,
            Section.WHAT_TO_DO,
            Section.DATES,
            Section.RESOURCES,
            Section.YOU_SAID);

    private static final Set<Section> SHORT_SUMMARY =
            EnumSet.of(Section.MINUTE, Section.NATIONAL, Section.LOCAL, Section.WHAT_TO_DO, Section.YOU_SAID);

    /** What the first page has to carry, for whoever reads no further; the rest follows in the usual order. */
    private static final List<Section> FIRST_PAGE = List.of(Section.MINUTE, Section.WHAT_TO_DO);

    /** @return the sections it has, in the order in which they are read */
    public List<Section> sections() {
        return Stream.concat(
                        FIRST_PAGE.stream(),
                        Stream.of(Section.values()).filter(section -> !FIRST_PAGE.contains(section)))
                .filter(section -> switch (this) {
                    case WHOLE, PRIMARY, SECONDARY, SEND_AP, FE -> true;
                    case GOVERNORS -> SUMMARY.contains(section);
                    case MEMBERS -> SHORT_SUMMARY.contains(section);
                })
                .toList();
    }

    /** Whether authors may write passages for it alone. */
    public boolean hasPassages() {
        return this == PRIMARY || this == SECONDARY || this == SEND_AP || this == FE;
    }

    /** Stands in addresses, in the names of files and in square brackets before a passage. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its name. */
    public String textKey() {
        return "briefing.edition." + slug();
    }

    public static Optional<Edition> bySlug(String slug) {
        return List.of(values()).stream()
                .filter(edition -> edition.slug().equals(slug))
                .findFirst();
    }

    /** @return the edition for somebody with schools of these phases */
    public static Edition of(Collection<Phase> phases) {
        Set<Edition> editions = EnumSet.noneOf(Edition.class);
        phases.forEach(phase -> editions.add(of(phase)));
        return editions.size() == 1 ? editions.iterator().next() : WHOLE;
    }

    /** @return the phases of the schools that read this edition and no other; none for a summary or the whole */
    Set<Phase> phases() {
        return Stream.of(Phase.values())
                .filter(phase -> this != WHOLE && of(phase) == this)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Phase.class)));
    }

    private static Edition of(Phase phase) {
        return switch (phase) {
            case EARLY_YEARS, INFANT, JUNIOR, PRIMARY -> PRIMARY;
            case SECONDARY -> SECONDARY;
            case SPECIAL, ALTERNATIVE -> SEND_AP;
            case FURTHER -> FE;
            case ALL_THROUGH, INDEPENDENT -> WHOLE;
        };
    }
}
