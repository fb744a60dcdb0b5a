package uk.concord.briefing.ui.library;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import uk.concord.briefing.domain.library.LibraryEntry;
import uk.concord.briefing.domain.library.LibraryKind;
import uk.concord.briefing.domain.library.LibraryService;
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

/** One library at a time, and what in all of them has expired or soon will. */
@Route(value = BriefingRoutes.LIBRARY, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_REFERENCE)
public class LibraryView extends PageView implements BeforeEnterObserver {

    private static final int PAGE = 40;

    private final transient LibraryService service;
    private final Div content = new Div();

    public LibraryView(LibraryService service) {
        super("briefing.library");
        this.service = service;
        add(new Paragraph(translate("briefing.library.text")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        LibraryKind kind = LibraryKind.bySlug(QueryText.of(query, "kind")).orElse(LibraryKind.THEME);
        boolean retired = QueryText.of(query, "retired").equals("yes");
        String after = QueryText.of(query, "after");
        setPageTitle(translate("briefing.library.heading", translate(kind.textKey())));
        KeyPage<LibraryEntry> page = service.page(kind, retired, after.isBlank() ? null : after, PAGE);
        DataTable<LibraryEntry> table = createTable(kind);
        table.setRows(page.rows());
        KeyPager pager = new KeyPager();
        String shown = retired ? "yes" : "";
        pager.set(
                after.isBlank() ? null : address(kind, shown),
                page.next() == null
                        ? null
                        : QueryText.address(
                                BriefingRoutes.LIBRARY, "kind", kind.slug(), "retired", shown, "after", page.next()));
        content.removeAll();
        content.add(createKinds(kind));
        if (kind == LibraryKind.CONTACT) {
            content.add(new Paragraph(translate("briefing.library.contacts")));
        }
        content.add(
                new ActionBar(
                        Links.action(BriefingRoutes.libraryNew(kind), translate("briefing.library.add")),
                        Links.to(
                                address(kind, retired ? "" : "yes"),
                                translate(retired ? "briefing.library.in-use" : "briefing.library.retired")),
                        Links.to(BriefingRoutes.DEADLINES, translate("briefing.deadlines"))),
                table,
                pager);
        addExpiring();
    }

    private static String address(LibraryKind kind, String retired) {
        return QueryText.address(BriefingRoutes.LIBRARY, "kind", kind.slug(), "retired", retired);
    }

    private static Component createKinds(LibraryKind shown) {
        Nav nav = new Nav();
        nav.addClassName("library-kinds");
        nav.setAriaLabel(translate("briefing.library"));
        for (LibraryKind kind : LibraryKind.values()) {
            Anchor link = Links.to(address(kind, ""), translate(kind.textKey()));
            if (kind == shown) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private DataTable<LibraryEntry> createTable(LibraryKind kind) {
        Map<String, String> themes = service.themes();
        DataTable<LibraryEntry> table = new DataTable<LibraryEntry>(kind.textKey())
                .addLinkColumn("briefing.library.entry", LibraryEntry::title, LibraryView::link);
        if (kind.hasValue()) {
            table.addColumn("briefing.library.value." + kind.slug(), LibraryEntry::value);
        }
        if (kind != LibraryKind.FIGURE) {
            table.addColumn(
                            "briefing.library.theme",
                            entry -> themes.getOrDefault(entry.theme(), translate("briefing.library.theme.none")))
                    .addColumn(
                            "briefing.library.edition",
                            entry -> translate(entry.edition().textKey()));
        }
        return table.addColumn("briefing.library.owner", LibraryEntry::owner)
                .addColumn("briefing.library.as-at", entry -> LondonTime.date(entry.asAt()))
                .addComponentColumn(
                        "briefing.library.freshness", entry -> new FreshnessTag(entry, service.freshness(entry)))
                .setEmpty("briefing.library.empty");
    }

    private static String link(LibraryEntry entry) {
        return BriefingRoutes.library(entry.id());
    }

    private void addExpiring() {
        List<LibraryEntry> expiring = service.expiring();
        DataTable<LibraryEntry> table = new DataTable<LibraryEntry>("briefing.library.expiring")
                .addLinkColumn("briefing.library.entry", LibraryEntry::title, LibraryView::link)
                .addColumn(
                        "briefing.library.kind", entry -> translate(entry.kind().textKey()))
                .addColumn("briefing.library.owner", LibraryEntry::owner)
                .addComponentColumn(
                        "briefing.library.freshness", entry -> new FreshnessTag(entry, service.freshness(entry)))
                .setEmpty("briefing.library.expiring.none");
        table.setRows(expiring);
        content.add(new H2(translate("briefing.library.expiring")), table);
    }
}
