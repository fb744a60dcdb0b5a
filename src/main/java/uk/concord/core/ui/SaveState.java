package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import uk.concord.core.time.LondonTime;

/** Says when the page was last saved, aloud but without interrupting. */
public class SaveState extends Span {
    public SaveState() {
        addClassName("save-state");
        getElement().setAttribute("role", "status");
    }

    public void saved(Instant at) {
        removeClassName("save-failed");
        setText(translate("core.saved", LondonTime.time(at)));
    }

    /** What was typed stays in the fields. */
    public void failed() {
        addClassName("save-failed");
        setText(translate("core.saved.failed"));
    }
}
