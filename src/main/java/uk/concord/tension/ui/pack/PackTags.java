package uk.concord.tension.ui.pack;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.pack.Pack;

/** The state of a pack as a tag. */
final class PackTags {
    private PackTags() {}

    static StatusTag state(Pack.State state) {
        return new StatusTag(
                translate(state.key()), state == Pack.State.APPROVED ? StatusTag.Tone.GOOD : StatusTag.Tone.WAITING);
    }
}
