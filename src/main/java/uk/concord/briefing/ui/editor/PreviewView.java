package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** The briefing as schools will see it, from the same renderer. */
@Route(value = BriefingRoutes.PREVIEW, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class PreviewView extends PageView implements BeforeEnterObserver {

    private final transient BriefingService service;

    public PreviewView(BriefingService service) {
        super("briefing.list");
        this.service = service;
        setMarking(Marking.OFFICIAL);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        var briefing = service.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
        setPageTitle(translate("briefing.preview", briefing.term().name()));
        boolean frozen = briefing.state() == BriefingState.APPROVED || briefing.state() == BriefingState.PUBLISHED;
        Paragraph which = new Paragraph(translate(frozen ? "briefing.preview.frozen" : "briefing.preview.draft"));
        which.addClassName("hint");
        add(
                which,
                new ActionBar(Links.to(BriefingRoutes.one(term), translate("briefing.preview.back"))),
                new Html(service.preview(term)),
                new ActionBar(Links.to(BriefingRoutes.one(term), translate("briefing.preview.back"))));
    }
}
