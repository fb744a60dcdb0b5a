package uk.concord.briefing.domain.composition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The sections of a briefing in order. Written ones have a limit in words and an owner; the others are put together
 * from records.
 */
public enum Section {
    MINUTE(120),
    NATIONAL(150),
    LOCAL(200),
    THEMES(250),
    CONTEXT(300),
    LOOK_OUT(200),
    WHAT_TO_DO(0),
    DATES(0),
    RESOURCES(200),
    COPY(150),
    SELF_CHECK(0),
    YOU_SAID(150);

    private final int wordLimit;

    Section(int wordLimit) {
        this.wordLimit = wordLimit;
    }

    /** How many words it may have; 0 for a section made from records. */
    public int wordLimit() {
        return wordLimit;
    }

    /** Whether somebody writes it. */
    public boolean written() {
        return wordLimit > 0;
    }

    /** Stands in addresses and as an anchor in the document. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of its heading. */
    public String titleKey() {
        return "briefing.section." + slug();
    }

    /** Key of the sentence that tells the author what belongs here. */
    public String hintKey() {
        return titleKey() + ".hint";
    }

    /** @return the sections somebody writes, in order */
    public static List<Section> allWritten() {
        return Arrays.stream(values()).filter(Section::written).toList();
    }

    /** @return the next section somebody writes; empty after the last */
    public Optional<Section> nextWritten() {
        return allWritten().stream().filter(other -> other.compareTo(this) > 0).findFirst();
    }

    public static Optional<Section> bySlug(String slug) {
        return Arrays.stream(values())
                .filter(section -> section.slug().equals(slug))
                .findFirst();
    }
}
