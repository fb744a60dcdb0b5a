package uk.concord.briefing.ui.reference;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.briefing.domain.school.DirectoryService;
import uk.concord.briefing.domain.school.SchoolLine;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.jooq.KeyPage;
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
import uk.concord.core.ui.StatusTag.Tone;

/** The directory of schools. */
@Route(value = BriefingRoutes.DIRECTORY, layout = MainLayout.class)
@RolesAllowed(Permissions.SCHOOLS_MANAGE)
public class SchoolsView extends PageView implements BeforeEnterObserver {

    private static final int PAGE = 60;

    private final transient DirectoryService service;
    private final TextField search = new TextField(translate("briefing.schools.search"));
    private final KeyPager pager = new KeyPager();
    private final DataTable<SchoolLine> table = createTable();

    public SchoolsView(DirectoryService service) {
        super("briefing.schools");
        this.service = service;
        Button show = new Button(
                translate("core.filter"),
                click -> getUI().ifPresent(
                                ui -> ui.navigate(SchoolsView.class, QueryParameters.of("search", search.getValue()))));
        ActionBar filters = new ActionBar(search, show);
        filters.addClassName("filters");
        add(
                new ActionBar(
                        Links.action(BriefingRoutes.REGISTER, translate("briefing.register")),
                        Links.to(BriefingRoutes.CALENDARS, translate("briefing.calendars"))),
                filters,
                table,
                pager);
    }

    private static DataTable<SchoolLine> createTable() {
        return new DataTable<SchoolLine>("briefing.schools")
                .addLinkColumn("briefing.schools.name", SchoolLine::name, line -> BriefingRoutes.directory(line.slug()))
                .addColumn(
                        "briefing.schools.urn",
                        line -> line.urn() == null ? translate("briefing.schools.none") : String.valueOf(line.urn()))
                .addColumn(
                        "briefing.board.phase", line -> translate(line.phase().textKey()))
                .addColumn("briefing.schools.cluster", SchoolLine::cluster)
                .addColumn(
                        "briefing.schools.trust",
                        line -> line.trust().isEmpty() ? translate("briefing.schools.none") : line.trust())
                .addComponentColumn("briefing.schools.leads", SchoolsView::leads)
                .setEmpty("briefing.schools.empty");
    }

    private static com.vaadin.flow.component.Component leads(SchoolLine line) {
        var closed = line.closed();
        if (closed != null) {
            return new StatusTag(translate("briefing.schools.closed", LondonTime.date(closed)), Tone.NEUTRAL);
        }
        return line.leads() == 0
                ? new StatusTag(translate("briefing.schools.no-lead"), Tone.BAD)
                : new Span(String.valueOf(line.leads()));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        search.setValue(QueryText.of(query, "search"));
        String after = QueryText.of(query, "after");
        KeyPage<SchoolLine> page = service.page(search.getValue(), after.isBlank() ? null : after, PAGE);
        table.setRows(page.rows());
        pager.set(
                after.isBlank() ? null : QueryText.address(BriefingRoutes.DIRECTORY, "search", search.getValue()),
                page.next() == null
                        ? null
                        : QueryText.address(
                                BriefingRoutes.DIRECTORY, "search", search.getValue(), "after", page.next()));
    }
}
