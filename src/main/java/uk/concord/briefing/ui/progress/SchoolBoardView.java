package uk.concord.briefing.ui.progress;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.briefing.domain.insight.InsightService;
import uk.concord.briefing.domain.receipt.PublicationService;
import uk.concord.briefing.domain.receipt.SchoolStatus;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.SchoolTable;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** Which schools were told, opened and acknowledged, and first of all which have not. */
@Route(value = BriefingRoutes.SCHOOLS, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_PROGRESS)
public class SchoolBoardView extends PageView implements BeforeEnterObserver {

    private final transient BriefingService briefings;
    private final transient PublicationService service;
    private final transient InsightService insight;
    private final boolean readsOutbox;

    public SchoolBoardView(
            BriefingService briefings, PublicationService service, InsightService insight, SignedIn signedIn) {
        super("briefing.list");
        this.briefings = briefings;
        this.service = service;
        this.insight = insight;
        this.readsOutbox = signedIn.user().has(Permissions.OUTBOX_READ);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        var briefing = briefings.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
        setPageTitle(translate("briefing.board", briefing.term().name()));
        ActionBar links = new ActionBar(Links.to(BriefingRoutes.one(term), translate("briefing.preview.back")));
        links.add(Links.to(BriefingRoutes.TASKS, translate("briefing.tasks")));
        if (readsOutbox) {
            links.add(Links.to("settings/outbox", translate("briefing.board.outbox")));
        }
        List<SchoolStatus> statuses = service.progress(term);
        if (statuses.isEmpty()) {
            Paragraph none = new Paragraph(translate("briefing.board.none"));
            none.addClassName("empty");
            add(none, links);
            return;
        }
        List<SchoolStatus> waiting = statuses.stream()
                .filter(status -> status.acknowledgedAt() == null)
                .toList();
        add(new Paragraph(translate("briefing.board.summary", statuses.size() - waiting.size(), statuses.size())));
        add(links, new H2(translate("briefing.board.waiting")));
        if (waiting.isEmpty()) {
            add(new Paragraph(translate("briefing.board.waiting.none")));
        } else {
            UnorderedList list = new UnorderedList();
            waiting.forEach(status -> list.add(new ListItem(status.school().name())));
            add(list);
        }
        SchoolTable table = new SchoolTable(true);
        table.setRows(statuses);
        add(new InsightPanel(insight, term), new H2(translate("briefing.board.all")), table);
    }
}
