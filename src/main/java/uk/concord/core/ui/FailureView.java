package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.AccessDeniedException;

/** Something went wrong on our side: says so, and gives the number under which the log tells more. */
@ParentLayout(PublicLayout.class)
@AnonymousAllowed
public class FailureView extends PageView implements HasErrorParameter<Exception> {
    public FailureView() {
        super("core.failure");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        if (parameter.getCaughtException() instanceof AccessDeniedException) {
            setPageTitle(translate("core.not-found"));
            add(new Paragraph(translate("core.not-found.text")), Links.to("", translate("core.back-home")));
            return HttpServletResponse.SC_NOT_FOUND;
        }
        String number = Failures.log(parameter.getCaughtException());
        add(new Paragraph(translate("core.failure.text", number)), Links.to("", translate("core.back-home")));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
