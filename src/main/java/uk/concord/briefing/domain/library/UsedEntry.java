package uk.concord.briefing.domain.library;

import uk.concord.briefing.domain.composition.Section;

/**
 * An entry that stands in a section.
 *
 * @param entry as it is now
 * @param pickedVersion of the entry when it was put in
 */
public record UsedEntry(Section section, LibraryEntry entry, int pickedVersion) {

    /** Whether the entry says something else by now. */
    public boolean changed() {
        return entry.version() != pickedVersion;
    }
}
