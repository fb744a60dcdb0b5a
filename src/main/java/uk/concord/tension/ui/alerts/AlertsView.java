package uk.concord.tension.ui.alerts;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.tension.domain.alert.Alert;
import uk.concord.tension.domain.alert.AlertService;
import uk.concord.tension.domain.cluster.ClusterRuns;
import uk.concord.tension.domain.cluster.ClusterService;
import uk.concord.tension.ui.cluster.ClusterWords;
import uk.concord.tension.ui.cluster.ClustersView;

/** Alerts that nobody has looked at, then the earlier ones. */
@Route(value = AlertRoutes.LIST, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class AlertsView extends PageView implements BeforeEnterObserver {
    private static final int PAGE = 25;

    private final transient AlertService alerts;
    private final transient ClusterService clusters;
    private final Div content = new Div();

    public AlertsView(AlertService alerts, ClusterService clusters) {
        super("tension.alerts");
        this.alerts = alerts;
        this.clusters = clusters;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        add(new Paragraph(translate("tension.alerts.text")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String cursor = QueryText.cursor(event);
        content.removeAll();
        if (cursor == null) {
            AlertTable open = new AlertTable("tension.alerts.open");
            open.setEmpty("tension.alerts.open.none");
            open.setRows(alerts.open());
            content.add(new H2(translate("tension.alerts.open")), open);
            clusters.runs().stream()
                    .limit(1)
                    .filter(ClusterRuns.Run::unlikely)
                    .forEach(run -> content.add(
                            new H2(translate("tension.cluster")),
                            new Paragraph(ClusterWords.of(run)),
                            new Paragraph(Links.to(ClustersView.ROUTE, translate("tension.alerts.cluster")))));
        }
        showEarlier(cursor);
        String computed = alerts.computedAt()
                .map(at -> translate("tension.alerts.computed", LondonTime.dateTime(at)))
                .orElseGet(() -> translate("tension.alerts.never"));
        content.add(
                new Paragraph(computed),
                new ActionBar(
                        Links.to(AlertRoutes.CAMPAIGNS, translate("tension.campaigns")),
                        Links.to(ClustersView.ROUTE, translate("tension.cluster"))));
    }

    private void showEarlier(@Nullable String cursor) {
        KeyPage<Alert> page = alerts.earlier(cursor, PAGE);
        AlertTable earlier = new AlertTable("tension.alerts.earlier");
        earlier.setEmpty("tension.alerts.earlier.none");
        earlier.setRows(page.rows());
        KeyPager pager = new KeyPager();
        pager.set(
                cursor == null ? null : AlertRoutes.list(null),
                page.next() == null ? null : AlertRoutes.list(page.next()));
        content.add(new H2(translate("tension.alerts.earlier")), earlier, pager);
    }
}
