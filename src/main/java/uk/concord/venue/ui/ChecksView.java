package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.venue.domain.check.CheckFilter;
import uk.concord.venue.domain.check.CheckLine;
import uk.concord.venue.domain.check.CheckListService;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.rules.Authority;

/** All venue checks: filter and page stand in the address. */
@Route(value = VenueRoutes.LIST, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class ChecksView extends PageView implements BeforeEnterObserver {
    private final transient CheckListService checks;
    private final TextField search = new TextField(translate("venue.list.search"));
    private final Select<String> state = new Select<>();
    private final Select<String> waiting = new Select<>();
    private final Checkbox mine = new Checkbox(translate("venue.list.mine"));
    private final Paragraph legalOnly = new Paragraph(translate("venue.list.legal-filter"));
    private final Div csv = new Div();
    private final KeyPager pager = new KeyPager();
    private final DataTable<CheckLine> table = new DataTable<CheckLine>("venue.list.caption")
            .addLinkColumn("venue.list.reference", CheckLine::reference, line -> VenueRoutes.check(line.reference()))
            .addColumn("venue.list.title-column", line -> orDash(line.title(), "venue.list.untitled"))
            .addColumn("venue.list.hirer", CheckLine::hirerName)
            .addColumn("venue.list.room", CheckLine::room)
            .addColumn("venue.list.date", ChecksView::date)
            .addComponentColumn("venue.list.state", ChecksView::state)
            .addColumn("venue.list.officer", CheckLine::officerName)
            .setEmpty("venue.list.empty");
    private boolean noLegal;

    public ChecksView(CheckListService checks, SignedIn signedIn) {
        super("venue.list.title");
        this.checks = checks;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        if (signedIn.user().has(Permissions.VENUE_CHECK)) {
            add(new ActionBar(Links.action(VenueRoutes.NEW, translate("venue.nav.new"))));
        }
        table.addClassName("venue-list");
        add(createFilter(), legalOnly, table, pager, csv);
    }

    private Component createFilter() {
        search.setClearButtonVisible(true);
        search.addKeyPressListener(Key.ENTER, press -> filter());
        options(state, "venue.list.state", "venue.list.all-states", "venue.state.", names(CheckState.values()));
        options(waiting, "venue.list.waiting", "venue.list.anybody", "venue.level.", new String[] {
            "L0", "L1", "L2", "L3"
        });
        Button show = new Button(translate("core.filter"), click -> filter());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        ActionBar bar = new ActionBar(search, state, waiting, mine, show);
        bar.addClassName("filters");
        return bar;
    }

    private static void options(Select<String> select, String labelKey, String allKey, String prefix, String[] names) {
        select.setLabel(translate(labelKey));
        select.setItems(concat(names));
        select.setItemLabelGenerator(name -> name.isEmpty() ? translate(allKey) : translate(prefix + name));
        select.setValue("");
    }

    private static String[] names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }

    private static String[] concat(String[] names) {
        String[] all = new String[names.length + 1];
        all[0] = "";
        System.arraycopy(names, 0, all, 1, names.length);
        return all;
    }

    private static String date(CheckLine line) {
        var date = line.eventDate();
        return date == null ? "" : LondonTime.date(date);
    }

    private static String orDash(String text, String key) {
        return text.isEmpty() ? translate(key) : text;
    }

    private static Component state(CheckLine line) {
        Div cell = new Div(CheckTags.state(line.state(), line.decision()));
        Authority level = line.waitingLevel();
        if (level != null) {
            Span who = new Span(translate("venue.task.waits", translate("venue.level." + level)));
            who.addClassName("hint");
            cell.add(new Div(who));
        }
        return cell;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        CheckFilter filter = CheckFilter.of(
                QueryText.of(query, "search"),
                QueryText.of(query, "state"),
                QueryText.of(query, "waiting"),
                QueryText.of(query, "mine"),
                QueryText.of(query, "legal"));
        search.setValue(filter.search());
        state.setValue(name(filter.state()));
        waiting.setValue(name(filter.waiting()));
        mine.setValue(filter.mine());
        noLegal = filter.noLegalAdvice();
        legalOnly.setVisible(noLegal);
        String after = QueryText.of(query, "after");
        KeyPage<CheckLine> page = checks.page(filter, after);
        table.setRows(page.rows());
        pager.set(after.isEmpty() ? null : address(null), page.next() == null ? null : address(page.next()));
        csv.removeAll();
        if (!page.rows().isEmpty()) {
            csv.add(createCsv(filter));
        }
    }

    private Component createCsv(CheckFilter filter) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = ("\uFEFF" + checks.csv(filter)).getBytes(StandardCharsets.UTF_8);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            translate("venue.list.csv.file"),
                            "text/csv; charset=utf-8",
                            bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                translate("venue.list.csv"));
        return new ActionBar(link);
    }

    private void filter() {
        getUI().ifPresent(ui -> ui.navigate(address(null)));
    }

    private String address(@Nullable String after) {
        return QueryText.address(
                VenueRoutes.LIST,
                "search",
                search.getValue(),
                "state",
                state.getValue(),
                "waiting",
                waiting.getValue(),
                "mine",
                mine.getValue() ? "yes" : "",
                "legal",
                noLegal ? "yes" : "",
                "after",
                after);
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "" : value.name();
    }
}
