package uk.concord.core.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The accessibility statement. */
@Route(value = "accessibility", layout = PublicLayout.class)
@AnonymousAllowed
public class AccessibilityView extends TextPage {
    public AccessibilityView() {
        super("core.accessibility", "core.accessibility", 4);
    }
}
