package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.tension.domain.bulk.BulkTriageService;
import uk.concord.tension.domain.list.ReportExportService;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.list.ReportListService;
import uk.concord.tension.domain.list.ReportRow;
import uk.concord.tension.domain.list.ReportingBodies;
import uk.concord.tension.domain.list.SearchText;
import uk.concord.tension.domain.list.TensionQuery;
import uk.concord.tension.ui.bulk.ReportChoice;

/** All submitted reports, with search and filters that stand in the address. */
@Route(value = "tensions", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class TensionListView extends PageView implements BeforeEnterObserver {
    private static final int PAGE = 25;

    private final transient ReportListService reports;
    private final transient ReportExportService export;
    private final transient SignedIn signedIn;
    private final transient CategoryQuery categories;
    private final transient WardQuery wards;
    private final transient ReportingBodies bodies;
    private final transient Clock clock;

    public TensionListView(
            ReportListService reports,
            ReportExportService export,
            SignedIn signedIn,
            CategoryQuery categories,
            WardQuery wards,
            ReportingBodies bodies,
            Clock clock) {
        super("tension.list");
        this.reports = reports;
        this.export = export;
        this.signedIn = signedIn;
        this.categories = categories;
        this.wards = wards;
        this.bodies = bodies;
        this.clock = clock;
        setMarking(Marking.OFFICIAL_SENSITIVE);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        ReportFilter filter = FilterForm.read(query, signedIn.user().id());
        String cursor = QueryText.cursor(event);
        getChildren()
                .filter(child -> child.getElement().hasAttribute("data-list"))
                .toList()
                .forEach(this::remove);
        FilterForm form = new FilterForm(filter, signedIn.user().id(), categories.all(), wards.all(), bodies.all());
        form.getElement().setAttribute("data-list", "");
        add(form);
        errorSummary().clear();
        try {
            showRows(filter, cursor);
        } catch (RuleBrokenException rule) {
            errorSummary().show(translate(rule.messageKey(), rule.arguments()));
        }
    }

    private void showRows(ReportFilter filter, @Nullable String cursor) {
        KeyPage<ReportRow> page = reports.page(filter, cursor, PAGE);
        ReportTable table = new ReportTable("tension.list.caption");
        table.setEmpty(filter.narrows() ? "tension.list.empty.filtered" : "tension.list.empty");
        ReportChoice choice = new ReportChoice();
        boolean triages = signedIn.user().has(Permissions.TENSION_TRIAGE);
        if (triages) {
            table.addComponentColumn("tension.bulk.choose", row -> choice.box(row.reference()));
        }
        table.setRows(page.rows());
        KeyPager pager = new KeyPager();
        pager.set(
                cursor == null ? null : TensionRoutes.list(filter, null),
                page.next() == null ? null : TensionRoutes.list(filter, page.next()));
        Paragraph count = new Paragraph(countText(filter, page));
        count.addClassName("result-count");
        count.getElement().setAttribute("role", "status");
        ActionBar actions = new ActionBar(count);
        if (signedIn.user().has(Permissions.TENSION_EXPORT) && !page.rows().isEmpty()) {
            actions.add(createExport(filter), createWorkbook(filter));
        }
        if (triages && !page.rows().isEmpty()) {
            actions.add(
                    choice.onward(),
                    Links.to(TensionRoutes.several(filter), translate("tension.bulk.all", BulkTriageService.MOST)));
        }
        for (var part : List.of(actions, table, pager)) {
            part.getElement().setAttribute("data-list", "");
            add(part);
        }
    }

    private String countText(ReportFilter filter, KeyPage<ReportRow> page) {
        String text = reports.count(filter).map(TensionListView::countWords).orElseGet(() -> foundWords(page));
        SearchText typed = SearchText.parse(filter.text());
        return typed.unindexed().isEmpty()
                        || SearchText.reference(filter.text()).isPresent()
                ? text
                : text + ". " + translate("tension.search.slow", String.join(", ", typed.unindexed()));
    }

    private static String countWords(TensionQuery.Count count) {
        if (count.more()) {
            return translate("tension.list.count.more", TensionQuery.COUNTED);
        }
        return switch (count.number()) {
            case 0 -> translate("tension.list.count.none");
            case 1 -> translate("tension.list.count.one");
            default -> translate("tension.list.count", count.number());
        };
    }

    private static String foundWords(KeyPage<ReportRow> page) {
        if (page.rows().isEmpty()) {
            return translate("tension.list.found.none");
        }
        return translate(
                page.next() == null ? "tension.list.found" : "tension.list.found.more",
                page.rows().size());
    }

    private Anchor createExport(ReportFilter filter) {
        return createDownload("csv", "text/csv; charset=utf-8", out -> export.write(filter, out));
    }

    private Anchor createWorkbook(ReportFilter filter) {
        return createDownload(
                "xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out -> export.writeWorkbook(filter, out));
    }

    private Anchor createDownload(String ending, String type, FileWriter writer) {
        String name = Marking.OFFICIAL_SENSITIVE.label() + " tension reports " + LondonTime.today(clock) + "." + ending;
        DownloadHandler handler = download -> {
            download.setFileName(name);
            download.setContentType(type);
            writer.write(download.getOutputStream());
        };
        return new Anchor(handler, translate("tension.list." + ending));
    }

    /** Writes a file as it is downloaded. */
    private interface FileWriter {
        void write(OutputStream out) throws IOException;
    }
}
