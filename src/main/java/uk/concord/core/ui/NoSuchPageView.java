package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere, or to a page this person may not open; the two look the same. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
public class NoSuchPageView extends PageView implements HasErrorParameter<NotFoundException> {
    public NoSuchPageView() {
        super("core.not-found");
        add(new Paragraph(translate("core.not-found.text")), Links.to("", translate("core.back-home")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
