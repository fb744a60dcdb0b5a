package uk.concord.venue.ui.report;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.function.Supplier;
import uk.concord.core.document.HtmlDocument;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.venue.domain.report.BoardReportService;
import uk.concord.venue.domain.report.Quarter;
import uk.concord.venue.ui.VenueRoutes;

/** The report of a quarter, the last whole one unless asked otherwise: on screen, as PDF and CSV, from one document. */
@Route(value = VenueRoutes.REPORT, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class BoardReportView extends PageView implements BeforeEnterObserver {
    private final transient BoardReportService reports;
    private final transient Clock clock;

    public BoardReportView(BoardReportService reports, Clock clock) {
        super("venue.report.nav");
        this.reports = reports;
        this.clock = clock;
        addClassName("venue-page");
        setMarking(Marking.OFFICIAL);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String asked = QueryText.of(event.getLocation().getQueryParameters(), "quarter");
        Quarter quarter = asked.matches("20\\d{2}-[1-4]")
                ? new Quarter(Integer.parseInt(asked.substring(0, 4)), asked.charAt(5) - '0')
                : Quarter.of(LondonTime.today(clock)).before();
        setPageTitle(translate("venue.report.title", quarter.label()));
        ActionBar actions = new ActionBar(
                Links.to(address(quarter.before()), quarter.before().label()));
        if (!quarter.next().first().isAfter(LondonTime.today(clock))) {
            actions.add(Links.to(address(quarter.next()), quarter.next().label()));
        }
        actions.add(
                download("venue.record.pdf", quarter, "pdf", "application/pdf", () -> reports.pdf(quarter)),
                download(
                        "venue.list.csv",
                        quarter,
                        "csv",
                        "text/csv; charset=utf-8",
                        () -> ("\uFEFF" + reports.csv(quarter)).getBytes(StandardCharsets.UTF_8)));
        add(actions, new Html(HtmlDocument.article(reports.html(quarter))));
    }

    private static String address(Quarter quarter) {
        return VenueRoutes.REPORT + "?quarter=" + quarter.year() + "-" + quarter.number();
    }

    private static Component download(
            String key, Quarter quarter, String ending, String type, Supplier<byte[]> content) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = content.get();
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes),
                            "venue-report-" + quarter.year() + "-" + quarter.number() + "." + ending,
                            type,
                            bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                translate(key));
    }
}
