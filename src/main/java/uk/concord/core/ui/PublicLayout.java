package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The frame around pages anybody may open: sign-in, set-up, accessibility, privacy. */
@AnonymousAllowed
public class PublicLayout extends Div implements RouterLayout {
    private final Main main = new Main();

    public PublicLayout() {
        addClassName("public-layout");
        Header header = new Header(Links.to("", translate("core.product")));
        Footer footer = new Footer(
                Links.to("accessibility", translate("core.accessibility")),
                Links.to("privacy", translate("core.privacy")),
                Links.to("help/api", translate("core.developers")));
        add(header, main, footer);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }
}
