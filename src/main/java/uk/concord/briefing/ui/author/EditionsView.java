package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.edition.EditionService;
import uk.concord.briefing.domain.edition.EditionService.EditionLine;
import uk.concord.briefing.domain.edition.EditionService.Pack;
import uk.concord.briefing.domain.edition.FileKind;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.PdfLink;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.Summary;

/** The editions of the latest approved version, and the documents of all schools as one file. */
@Route(value = BriefingRoutes.EDITIONS, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_APPROVE})
public class EditionsView extends PageView implements BeforeEnterObserver {

    private static final int POLL_MILLIS = 1_000;

    private final transient EditionService service;
    private final transient BriefingService briefings;
    private final Div pack = new Div();
    private String term = "";

    public EditionsView(EditionService service, BriefingService briefings) {
        super("briefing.list");
        this.service = service;
        this.briefings = briefings;
        setMarking(Marking.OFFICIAL);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        setPageTitle(translate("briefing.editions", briefings.term(term).name()));
        List<EditionLine> editions = service.editions(term);
        Paragraph intro =
                new Paragraph(translate(editions.isEmpty() ? "briefing.editions.none" : "briefing.editions.intro"));
        add(intro);
        editions.forEach(edition -> add(createEdition(edition)));
        if (!editions.isEmpty()) {
            add(new H2(translate("briefing.pack")), pack);
            pack.addAttachListener(attach -> {
                UI ui = attach.getUI();
                Registration polls = ui.addPollListener(poll -> showPack(ui));
                pack.addDetachListener(detach -> {
                    detach.unregisterListener();
                    polls.remove();
                    ui.setPollInterval(-1);
                });
                showPack(ui);
            });
        }
        add(new ActionBar(Links.to(BriefingRoutes.one(term), translate("briefing.editions.back"))));
    }

    private Div createEdition(EditionLine line) {
        String name = translate(line.edition().textKey());
        Code fingerprint = new Code(line.fingerprint());
        fingerprint.addClassName("sha");
        return new Div(
                new H2(name),
                new Summary()
                        .addRow(translate("briefing.editions.downloads"), String.valueOf(line.downloads()))
                        .addRow(translate("briefing.editions.fingerprint"), fingerprint, null),
                new ActionBar(
                        link("briefing.editions.pdf.of", name, line.edition(), FileKind.PDF),
                        link("briefing.editions.word.of", name, line.edition(), FileKind.WORD)));
    }

    private PdfLink link(String key, String name, Edition edition, FileKind kind) {
        return new PdfLink(
                translate(key, name),
                "briefing-" + term + "-" + edition.slug() + "." + kind.ending(),
                kind.mediaType(),
                () -> service.copy(term, edition, kind));
    }

    private void showPack(UI ui) {
        pack.removeAll();
        service.pack(term).ifPresentOrElse(found -> show(found, ui), () -> showRequest(ui));
    }

    private void showRequest(UI ui) {
        Button make = new Button(translate("briefing.pack.make"), click -> {
            service.requestPack(term);
            showPack(ui);
        });
        make.setDisableOnClick(true);
        pack.add(new Paragraph(translate("briefing.pack.intro")), new ActionBar(make));
    }

    /** While it is being made the page asks again every second, also where somebody comes back to it. */
    private void show(Pack found, UI ui) {
        var finished = found.finishedAt();
        ui.setPollInterval(finished == null ? POLL_MILLIS : -1);
        if (finished == null) {
            ProgressBar bar = new ProgressBar(0, Math.max(1, found.documents()), found.made());
            bar.getElement().setAttribute("aria-label", translate("briefing.pack"));
            pack.add(bar, new Paragraph(translate("briefing.pack.running", found.made(), found.documents())));
        } else {
            Paragraph ready =
                    new Paragraph(translate("briefing.pack.ready", found.made(), LondonTime.dateTime(finished)));
            ready.getElement().setAttribute("role", "status");
            pack.add(
                    ready,
                    new ActionBar(new PdfLink(
                            translate("briefing.pack.download"),
                            "briefing-" + term + "-schools.zip",
                            "application/zip",
                            () -> service.packFile(term))));
        }
    }
}
