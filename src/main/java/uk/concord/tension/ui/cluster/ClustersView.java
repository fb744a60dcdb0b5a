package uk.concord.tension.ui.cluster;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.tension.domain.cluster.ClusterRuns.Run;
import uk.concord.tension.domain.cluster.ClusterService;
import uk.concord.tension.domain.cluster.Clusters;
import uk.concord.tension.domain.cluster.Clusters.Pair;
import uk.concord.tension.ui.alerts.AlertRoutes;

/** Evidenced reports close to each other in time and place: the sentence, the pairs, and the nights before. */
@Route(value = ClustersView.ROUTE, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class ClustersView extends PageView {
    public static final String ROUTE = "tensions/clusters";

    public ClustersView(ClusterService clusters) {
        super("tension.cluster");
        setMarking(Marking.OFFICIAL_SENSITIVE);
        Clusters found = clusters.now();
        add(
                new Paragraph(translate("tension.cluster.text", found.days(), found.metres())),
                new Paragraph(ClusterWords.of(found)),
                new H2(translate("tension.cluster.pairs")),
                pairs(found));
        List<Run> runs = clusters.runs();
        if (!runs.isEmpty()) {
            add(new H2(translate("tension.cluster.runs")), runs(runs));
        }
        add(Links.to(AlertRoutes.LIST, translate("tension.cluster.toAlerts")));
    }

    private static DataTable<Pair> pairs(Clusters found) {
        DataTable<Pair> table = new DataTable<Pair>("tension.cluster.pairs")
                .addLinkColumn("tension.cluster.one", Pair::oneTitle, pair -> "tensions/" + pair.one())
                .addLinkColumn("tension.cluster.other", Pair::otherTitle, pair -> "tensions/" + pair.other())
                .addColumn("tension.list.ward", Pair::ward)
                .addColumn("tension.cluster.day", pair -> LondonTime.date(pair.day()))
                .addColumn("tension.cluster.apart", pair -> String.valueOf(pair.daysApart()))
                .addColumn("tension.cluster.within", pair -> translate("tension.cluster.metres", pair.within()))
                .setEmpty("tension.cluster.none");
        table.setRows(found.pairs());
        return table;
    }

    private static DataTable<Run> runs(List<Run> runs) {
        DataTable<Run> table = new DataTable<Run>("tension.cluster.runs")
                .addColumn("tension.cluster.night", run -> LondonTime.date(run.day()))
                .addColumn("tension.alert.reports", run -> String.valueOf(run.reports()))
                .addColumn("tension.cluster.close", run -> String.valueOf(run.closePairs()))
                .addColumn("tension.cluster.expected", run -> ClusterWords.number(run.expected()))
                .addColumn("tension.cluster.chance", run -> ClusterWords.chance(run.probability()));
        table.setRows(runs);
        return table;
    }
}
