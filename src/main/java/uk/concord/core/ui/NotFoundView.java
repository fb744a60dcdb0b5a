package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import uk.concord.core.NotFoundException;

/** A record that does not exist, or is not for this person. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
public class NotFoundView extends PageView implements HasErrorParameter<NotFoundException> {
    public NotFoundView() {
        super("core.not-found");
        add(new Paragraph(translate("core.not-found.text")), Links.to("", translate("core.back-home")));
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
