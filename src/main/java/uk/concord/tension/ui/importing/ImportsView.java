package uk.concord.tension.ui.importing;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.importing.ReportImport;
import uk.concord.tension.domain.importing.ReportImportService;

/** The files that were taken over, and the way to the next. */
@Route(value = ImportRoutes.LIST, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_IMPORT)
public class ImportsView extends PageView implements BeforeEnterObserver {
    private static final int PAGE = 25;

    private final transient ReportImportService imports;
    private final Div list = new Div();

    public ImportsView(ReportImportService imports) {
        super("tension.import.list");
        this.imports = imports;
        setMarking(Marking.OFFICIAL);
        add(
                new Paragraph(translate("tension.import.list.text")),
                new ActionBar(Links.action(ImportRoutes.NEW, translate("tension.import.new")), createTemplate(imports)),
                list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String cursor = QueryText.cursor(event);
        KeyPage<ReportImport> page = imports.page(cursor, PAGE);
        DataTable<ReportImport> table = new DataTable<ReportImport>("tension.import.list.caption")
                .addLinkColumn(
                        "tension.import.reference",
                        ReportImport::reference,
                        found -> ImportRoutes.one(found.reference()))
                .addColumn("tension.import.organisation", ReportImport::organisation)
                .addColumn("tension.import.source", ReportImport::source)
                .addColumn("tension.import.uploaded", found -> LondonTime.dateTime(found.uploadedAt()))
                .addColumn("tension.import.by", ReportImport::by)
                .addComponentColumn("tension.import.state", ImportsView::tag)
                .addColumn("tension.import.created", found -> String.valueOf(found.created()))
                .addColumn("tension.import.here", found -> String.valueOf(found.unchanged() + found.different()))
                .addColumn("tension.import.wrong", found -> String.valueOf(found.wrong()))
                .setEmpty("tension.import.list.empty");
        table.setRows(page.rows());
        KeyPager pager = new KeyPager();
        pager.set(
                cursor == null ? null : ImportRoutes.LIST,
                page.next() == null ? null : ImportRoutes.after(page.next()));
        list.removeAll();
        list.add(table, pager);
    }

    static StatusTag tag(ReportImport found) {
        StatusTag.Tone tone = switch (found.state()) {
            case UPLOADED -> StatusTag.Tone.WAITING;
            case RUNNING -> StatusTag.Tone.INFO;
            case DONE -> StatusTag.Tone.GOOD;
            case STOPPED -> StatusTag.Tone.BAD;
        };
        return new StatusTag(translate(found.state().key()), tone);
    }

    private static Anchor createTemplate(ReportImportService imports) {
        DownloadHandler handler = download -> {
            download.setFileName("tension-import-template.xlsx");
            download.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            imports.writeTemplate(download.getOutputStream());
        };
        return new Anchor(handler, translate("tension.import.template"));
    }
}
