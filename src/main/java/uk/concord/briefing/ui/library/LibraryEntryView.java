package uk.concord.briefing.ui.library;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.briefing.domain.library.LibraryEntry;
import uk.concord.briefing.domain.library.LibraryKind;
import uk.concord.briefing.domain.library.LibraryService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** One entry of a library, new or kept: its fields, taking it out of use, and every form it has had. */
@Route(value = BriefingRoutes.LIBRARY_ENTRY, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_REFERENCE)
public class LibraryEntryView extends PageView implements BeforeEnterObserver {

    private static final String NEW = "new-";

    private final transient LibraryService service;
    private final Div content = new Div();
    private LibraryForm form = new LibraryForm(LibraryKind.THEME, java.util.Map.of());

    public LibraryEntryView(LibraryService service) {
        super("briefing.library");
        this.service = service;
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String which = event.getRouteParameters().get(BriefingRoutes.ENTRY).orElse("");
        if (which.startsWith(NEW)) {
            LibraryKind kind = LibraryKind.bySlug(which.substring(NEW.length()))
                    .orElseThrow(() -> new NotFoundException("library"));
            setPageTitle(translate("briefing.library.new." + kind.slug()));
            showNew(kind);
        } else if (which.matches("\\d{1,18}")) {
            show(service.byId(Long.parseLong(which)));
        } else {
            throw new NotFoundException("library entry");
        }
    }

    private void showNew(LibraryKind kind) {
        form = new LibraryForm(kind, service.themes());
        Button add = new Button(translate("briefing.library.add"));
        add.addThemeVariants(ButtonVariant.PRIMARY);
        add.setDisableOnClick(true);
        add.addClickListener(click -> {
            keep(0, false, 0, entry -> {
                service.add(entry);
                leave(kind);
            });
            add.setEnabled(true);
        });
        content.removeAll();
        content.add(
                new Paragraph(translate("briefing.library.new.text")),
                form,
                new ActionBar(add, Links.to(BriefingRoutes.libraryOf(kind), translate("core.cancel"))));
    }

    private void show(LibraryEntry entry) {
        setPageTitle(entry.title());
        form = new LibraryForm(entry.kind(), service.themes());
        form.read(entry);
        Button save = new Button(
                translate("core.save"),
                click -> keep(entry.id(), entry.retired(), entry.version(), changed -> {
                    service.save(changed);
                    leave(entry.kind());
                }));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        Button retire = new Button(
                translate(entry.retired() ? "briefing.library.bring-back" : "briefing.library.retire"),
                click -> keep(entry.id(), !entry.retired(), entry.version(), changed -> {
                    service.save(changed);
                    show(service.byId(entry.id()));
                }));
        content.removeAll();
        content.add(
                new Paragraph(new FreshnessTag(entry, service.freshness(entry))),
                form,
                new ActionBar(save, retire, Links.to(BriefingRoutes.libraryOf(entry.kind()), translate("core.cancel"))),
                new H2(translate("briefing.library.history")),
                createHistory(entry));
    }

    private DataTable<LibraryEntry> createHistory(LibraryEntry entry) {
        DataTable<LibraryEntry> table = new DataTable<LibraryEntry>("briefing.library.history")
                .addColumn("briefing.library.changed", LibraryEntryView::changed)
                .addColumn("briefing.library.line", one -> one.kind() == LibraryKind.THEME ? one.body() : one.line())
                .addColumn("briefing.library.source", LibraryEntry::source)
                .addColumn("briefing.library.as-at", one -> LondonTime.date(one.asAt()))
                .addColumn("briefing.library.expires", one -> LondonTime.date(one.expires()))
                .addColumn(
                        "briefing.library.use",
                        one -> translate(one.retired() ? "briefing.library.use.no" : "briefing.library.use.yes"));
        table.setRows(service.history(entry.id()));
        return table;
    }

    private static String changed(LibraryEntry entry) {
        var at = entry.changedAt();
        return at == null || entry.changedBy() == null
                ? translate("briefing.library.changed.seed")
                : translate("briefing.one.edited.by", LondonTime.dateTime(at), entry.changedBy());
    }

    private interface Keeping {
        void keep(LibraryEntry entry);
    }

    private void keep(long id, boolean retired, int version, Keeping action) {
        var entry = form.entry(id, retired, version);
        if (entry.isEmpty()) {
            errorSummary().show(form.problems());
            return;
        }
        try {
            action.keep(entry.get());
            errorSummary().clear();
        } catch (RuleBrokenException refused) {
            errorSummary()
                    .show(List.of(new Problem(
                            translate(refused.messageKey(), refused.arguments()), form.field(refused.messageKey()))));
        } catch (EditConflictException moved) {
            errorSummary().show(translate("briefing.library.moved"));
        }
    }

    private void leave(LibraryKind kind) {
        getUI().ifPresent(ui -> ui.navigate(BriefingRoutes.LIBRARY, QueryParameters.of("kind", kind.slug())));
    }
}
