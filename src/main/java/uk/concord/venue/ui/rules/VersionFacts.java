package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.Summary;
import uk.concord.venue.domain.rulebook.PublishedRules;

/** Which version it is, from when, by whom. */
final class VersionFacts extends Summary {
    VersionFacts(PublishedRules rules) {
        addRow(translate("venue.rules.version"), rules.name() + ", " + rules.versionNo());
        addRow(translate("venue.rules.effective"), LondonTime.date(rules.effectiveFrom()));
        if (!rules.authors().isEmpty()) {
            addRow(translate("venue.rules.authors"), rules.authors());
        }
        addRow(translate("venue.rules.published"), published(rules));
        addRow(translate("venue.rules.fingerprint"), rules.sha256());
        addRow(translate("venue.rules.note"), rules.note());
        addRow(translate("venue.rules.file"), download(rules.dmn(), "venue-hire-v" + rules.versionNo() + ".dmn"), null);
    }

    static String published(PublishedRules rules) {
        return LondonTime.date(rules.publishedAt()) + ", " + rules.publishedBy();
    }

    static Anchor download(String dmn, String fileName) {
        byte[] bytes = dmn.getBytes(StandardCharsets.UTF_8);
        return new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new ByteArrayInputStream(bytes), fileName, "application/xml", bytes.length)),
                AttachmentType.DOWNLOAD,
                translate("venue.rules.dmn"));
    }
}
