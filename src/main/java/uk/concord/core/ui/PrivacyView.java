package uk.concord.core.ui;

import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The privacy statement. */
@Route(value = "privacy", layout = PublicLayout.class)
@AnonymousAllowed
public class PrivacyView extends TextPage {
    public PrivacyView() {
        super("core.privacy", "core.privacy", 5);
    }
}
