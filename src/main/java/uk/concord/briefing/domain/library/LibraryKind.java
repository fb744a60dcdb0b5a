package uk.concord.briefing.domain.library;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import uk.concord.briefing.domain.composition.Section;

/** The libraries there are, and which sections draw on them. */
public enum LibraryKind {
    /** A released theme in neutral words. */
    THEME(Section.THEMES),
    /** Something to look out for, by phase. */
    LOOK_FOR(Section.LOOK_OUT),
    RESOURCE(Section.RESOURCES),
    /** A person or team to turn to, beside the routes in "what to do". */
    CONTACT(Section.RESOURCES, Section.CONTEXT, Section.YOU_SAID),
    /** A published figure of the national picture. */
    FIGURE(Section.NATIONAL);

    private final Set<Section> sections;

    LibraryKind(Section... sections) {
        this.sections = Set.of(sections);
    }

    /** @return the libraries a section draws on, in order */
    public static List<LibraryKind> of(Section section) {
        return Arrays.stream(values())
                .filter(kind -> kind.sections.contains(section))
                .toList();
    }

    /** Whether an entry has a value beside its title: a figure, an address, a number. */
    public boolean hasValue() {
        return this == FIGURE || this == RESOURCE || this == CONTACT;
    }

    /** Whether an entry has a longer text. */
    public boolean hasBody() {
        return this == THEME || this == RESOURCE || this == CONTACT;
    }

    /** Stands in addresses. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its name. */
    public String textKey() {
        return "briefing.library.kind." + slug();
    }

    public static Optional<LibraryKind> bySlug(String slug) {
        return Arrays.stream(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
}
