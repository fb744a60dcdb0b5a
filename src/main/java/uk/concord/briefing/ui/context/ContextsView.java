package uk.concord.briefing.ui.context;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.context.ClusterContext;
import uk.concord.briefing.domain.context.ContextJudgement;
import uk.concord.briefing.domain.context.ContextService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** What the team judges about contexts this term, for each group of schools. */
@Route(value = BriefingRoutes.CONTEXTS, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class ContextsView extends PageView implements BeforeEnterObserver {

    private final transient ContextService service;
    private final transient BriefingService briefings;

    public ContextsView(ContextService service, BriefingService briefings) {
        super("briefing.list");
        this.service = service;
        this.briefings = briefings;
        setMarking(Marking.OFFICIAL);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        var briefing = briefings.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
        setPageTitle(translate("briefing.weighting", briefing.term().name()));
        DataTable<ClusterContext> table = new DataTable<ClusterContext>("briefing.weighting.caption")
                .addLinkColumn(
                        "briefing.weighting.cluster",
                        ClusterContext::name,
                        cluster -> BriefingRoutes.context(term, cluster.code()))
                .addComponentColumn("briefing.weighting.weights", ContextsView::bars)
                .addColumn("briefing.weighting.first", ContextsView::first)
                .addColumn("briefing.weighting.owner", ContextsView::owner)
                .addColumn("briefing.weighting.judged", ContextsView::judged);
        table.setRows(service.clusters(term));
        add(
                new Paragraph(translate("briefing.weighting.text")),
                table,
                new ActionBar(
                        Links.to(
                                BriefingRoutes.section(term, Section.CONTEXT), translate("briefing.weighting.section")),
                        Links.to(BriefingRoutes.one(term), translate("briefing.edit.back"))));
    }

    private static Component bars(ClusterContext cluster) {
        ContextJudgement now = cluster.now();
        return now == null ? new Span(translate("briefing.weighting.not-yet")) : new WeightBars(now);
    }

    private static String first(ClusterContext cluster) {
        ContextJudgement now = cluster.now();
        return now == null ? "–" : now.changeFirst();
    }

    private static String owner(ClusterContext cluster) {
        ContextJudgement now = cluster.now();
        return now == null ? "–" : now.owner();
    }

    private static String judged(ClusterContext cluster) {
        ContextJudgement now = cluster.now();
        var at = now == null ? null : now.judgedAt();
        return now == null || at == null
                ? translate("briefing.one.edited.never")
                : translate("briefing.one.edited.by", LondonTime.date(at), now.judgedBy());
    }
}
