package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.record.CaseFileService;

/** The case file of a check: on screen, for the printer and as PDF, from one document. */
@Route(value = VenueRoutes.CHECK + "/record", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class RecordView extends CheckPage {
    private final transient CaseFileService records;

    public RecordView(CaseFileService records) {
        super("venue.step.record");
        this.records = records;
    }

    @Override
    protected void show(String ref) {
        setPageTitle(translate("venue.record.view", ref));
        Anchor pdf = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = records.pdf(ref);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), ref + ".pdf", "application/pdf", bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                translate("venue.record.pdf"));
        pdf.addClassName("action-link");
        Button print = new Button(translate("venue.record.print"));
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        add(backLink(), new ActionBar(pdf, print), new Html(HtmlDocument.article(records.html(ref))));
    }
}
