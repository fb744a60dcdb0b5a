package uk.concord.core.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A state in a word, with a shade that helps but never carries the meaning alone. */
public class StatusTag extends Span {
    /** The shades there are. */
    public enum Tone {
        NEUTRAL,
        INFO,
        GOOD,
        WAITING,
        BAD
    }

    public StatusTag(String text, Tone tone) {
        super(text);
        addClassNames("tag", "tag-" + tone.name().toLowerCase(Locale.ROOT));
    }
}
