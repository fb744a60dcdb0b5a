package uk.concord.tension.ui.areas;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.place.domain.Ward;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.Category;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.tension.domain.figures.FiguresService;
import uk.concord.tension.domain.figures.FiguresService.Coarse;
import uk.concord.tension.domain.report.Eep;

/** What members of the council see: a quarter in coarse numbers, nothing that could point to somebody, no text. */
@Route(value = FiguresRoutes.COARSE, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FIGURES)
public class CoarseFiguresView extends PageView {
    public CoarseFiguresView(FiguresService figures, WardQuery wards, CategoryQuery categories) {
        super("tension.coarse");
        setMarking(Marking.OFFICIAL);
        Coarse coarse = figures.coarse();
        add(
                new Paragraph(translate(
                        "tension.coarse.total",
                        words(coarse.total()),
                        LondonTime.date(coarse.from()),
                        LondonTime.date(coarse.to()))),
                new Paragraph(translate("tension.coarse.text")));
        List<Ward> places = wards.validOn(coarse.to()).stream()
                .filter(ward -> !ward.isSpecial())
                .toList();
        DataTable<Ward> byWard = new DataTable<Ward>("tension.coarse.wards")
                .addColumn("tension.list.ward", Ward::name)
                .addColumn("tension.alert.reports", ward -> words(count(coarse.byWard(), ward.id())));
        byWard.setRows(places);
        DataTable<Category> byCategory = new DataTable<Category>("tension.coarse.categories")
                .addColumn("tension.list.category", Category::name)
                .addColumn("tension.alert.reports", category -> words(count(coarse.byCategory(), category.code())));
        byCategory.setRows(categories.all());
        DataTable<Eep> byEep = new DataTable<Eep>("tension.borough.eep")
                .addColumn("tension.list.eep", eep -> translate("tension.Eep.short." + eep.name()))
                .addColumn("tension.alert.reports", eep -> words(count(coarse.byEep(), eep)));
        byEep.setRows(List.of(Eep.values()));
        add(
                new H2(translate("tension.coarse.wards")),
                byWard,
                new H2(translate("tension.coarse.categories")),
                byCategory,
                new H2(translate("tension.borough.eep")),
                byEep,
                new Paragraph(translate("tension.borough.caveat")));
    }

    private static <K> int count(Map<K, Integer> counts, K key) {
        return counts.getOrDefault(key, 0);
    }

    private static String words(int count) {
        return count == 0
                ? translate("tension.coarse.few", FiguresService.COARSE)
                : translate("tension.coarse.about", count, count + FiguresService.COARSE - 1);
    }
}
