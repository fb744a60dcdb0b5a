package uk.concord.briefing.ui.library;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import uk.concord.briefing.domain.library.LibraryEntry;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.StatusTag;

/** How fresh an entry is, in words with its day. */
public class FreshnessTag extends StatusTag {

    public FreshnessTag(LibraryEntry entry, LibraryEntry.Freshness freshness) {
        super(
                translate(freshness.textKey(), LondonTime.date(entry.expires())),
                switch (freshness) {
                    case CURRENT -> Tone.GOOD;
                    case NEAR -> Tone.WAITING;
                    case EXPIRED -> Tone.BAD;
                    case RETIRED -> Tone.NEUTRAL;
                });
        addClassName("tag-wrap");
    }
}
