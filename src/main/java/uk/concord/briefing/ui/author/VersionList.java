package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.function.Supplier;
import uk.concord.briefing.domain.writing.BriefingVersion;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.PdfLink;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.Summary;

/** The approved versions with the fingerprints of their files. */
class VersionList extends Div {

    VersionList(String term, List<BriefingVersion> versions, Supplier<byte[]> latestPdf) {
        add(new H2(translate("briefing.one.versions")));
        add(new ActionBar(
                new PdfLink(translate("briefing.one.pdf"), "briefing-" + term + ".pdf", latestPdf),
                Links.to(BriefingRoutes.editions(term), translate("briefing.editions.link")),
                Links.to(BriefingRoutes.ledger(term), translate("briefing.ledger.link"))));
        for (BriefingVersion version : versions) {
            add(new H3(translate("briefing.one.version.title", version.number())), createSummary(version));
        }
    }

    private static Summary createSummary(BriefingVersion version) {
        var published = version.publishedAt();
        Summary summary = new Summary()
                .addRow(
                        translate("briefing.one.version.approved"),
                        translate(
                                "briefing.one.version.by",
                                LondonTime.dateTime(version.approvedAt()),
                                version.approvedBy()))
                .addRow(
                        translate("briefing.one.version.published"),
                        published == null
                                ? translate("briefing.one.version.not-published")
                                : LondonTime.dateTime(published));
        if (!version.changeNote().isEmpty()) {
            summary.addRow(translate("briefing.one.version.changed"), version.changeNote());
        }
        var withdrawn = version.withdrawnAt();
        if (withdrawn != null && version.replaced()) {
            summary.addRow(translate("briefing.one.version.replaced"), LondonTime.dateTime(withdrawn));
        } else if (withdrawn != null) {
            summary.addRow(
                    translate("briefing.one.version.withdrawn"),
                    translate(
                            "briefing.one.version.withdrawn.why",
                            LondonTime.dateTime(withdrawn),
                            version.withdrawnReason()));
        }
        return summary.addRow(translate("briefing.one.version.pdf"), code(version.pdfSha256()), null)
                .addRow(translate("briefing.one.version.html"), code(version.htmlSha256()), null)
                .addRow(translate("briefing.one.version.inputs"), code(version.inputsSha256()), null);
    }

    private static Code code(String sha256) {
        Code code = new Code(sha256);
        code.addClassName("sha");
        return code;
    }
}
