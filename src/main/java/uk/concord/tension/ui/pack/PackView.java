package uk.concord.tension.ui.pack;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.util.function.Supplier;
import uk.concord.core.NotFoundException;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.Summary;
import uk.concord.tension.domain.disclosure.DisclosureService;
import uk.concord.tension.domain.pack.Pack;
import uk.concord.tension.domain.pack.PackService;
import uk.concord.tension.domain.pack.PoliceSummaryService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;

/** One pack: what can be done with it, then the page as it will be printed. */
@Route(value = PackRoutes.LIST + "/:reference", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_READ)
public class PackView extends TensionPage implements BeforeEnterObserver {
    private final transient PackService packs;
    private final transient PoliceSummaryService police;
    private final transient DisclosureService disclosures;
    private final CurrentUser user;
    private final Div content = new Div();

    public PackView(PackService packs, PoliceSummaryService police, DisclosureService disclosures, SignedIn signedIn) {
        super("tension.pack");
        this.packs = packs;
        this.police = police;
        this.disclosures = disclosures;
        this.user = signedIn.user();
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("pack")));
    }

    private void show(String reference) {
        Pack pack = packs.read(reference);
        setMarking(pack.marking());
        setPageTitle(translate(pack.titleKey(), LondonTime.date(pack.from()), LondonTime.date(pack.to())));
        content.removeAll();
        content.add(createSummary(pack), createActions(pack), new Html(HtmlDocument.article(packs.html(reference))));
        if (pack.state() == Pack.State.APPROVED && !pack.kind().isRollUp() && user.has(Permissions.TENSION_ASSESS)) {
            content.add(new PolicePanel(
                    police.text(reference),
                    disclosures.agreements(),
                    (agreement, recipient, key) -> attempt(
                            recipient,
                            () -> police.send(
                                    reference, agreement == null ? null : agreement.id(), recipient.getValue(), key))));
        }
        content.add(new ActionBar(Links.to(PackRoutes.LIST, translate("tension.pack.toList"))));
    }

    private static Summary createSummary(Pack pack) {
        Summary summary = new Summary();
        summary.addRow(translate("tension.pack.reference"), pack.reference());
        summary.addRow(translate("tension.pack.kind"), translate(pack.kind().key()));
        summary.addRow(translate("tension.pack.state"), PackTags.state(pack.state()), null);
        summary.addRow(translate("tension.pack.author"), pack.author());
        if (pack.approvedAt() != null) {
            summary.addRow(
                    translate("tension.pack.approver"),
                    translate("tension.pack.approvedBy", pack.approver(), LondonTime.dateTime(pack.approvedAt())));
        }
        if (pack.hash() != null) {
            Code hash = new Code(pack.hash());
            hash.addClassName("sha");
            summary.addRow(translate("tension.pack.hash"), hash, null);
        }
        return summary;
    }

    private Component createActions(Pack pack) {
        String reference = pack.reference();
        ActionBar bar = new ActionBar();
        boolean draft = pack.state() == Pack.State.DRAFT;
        if (draft && user.has(Permissions.TENSION_ASSESS)) {
            bar.add(Links.action(PackRoutes.words(reference), translate("tension.pack.edit")));
        }
        if (draft && user.has(Permissions.TENSION_APPROVE)) {
            bar.add(FormFields.other("tension.pack.approve", () -> {
                if (attempt(null, () -> packs.approve(reference, pack.version()))) {
                    show(reference);
                    focusHeading();
                }
            }));
        }
        if (!draft && user.has(Permissions.TENSION_ASSESS)) {
            bar.add(Links.action(PackRoutes.meeting(reference), translate("tension.pack.meeting")));
        }
        bar.add(
                download(pack, ".pdf", "application/pdf", "tension.pack.pdf", () -> packs.pdf(reference)),
                download(
                        pack,
                        ".docx",
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        "tension.pack.word",
                        () -> packs.word(reference)));
        return bar;
    }

    private static Anchor download(Pack pack, String ending, String type, String labelKey, Supplier<byte[]> content) {
        DownloadHandler handler = download -> {
            byte[] bytes = content.get();
            download.setFileName(pack.marking().label() + " " + pack.reference() + ending);
            download.setContentType(type);
            download.setContentLength(bytes.length);
            download.getOutputStream().write(bytes);
        };
        return new Anchor(handler, translate(labelKey));
    }
}
