package uk.concord.venue.domain.check;

import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.jooq.Keyset;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.SpreadsheetText;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;

/** Lists of checks. */
@Service
@RolesAllowed(Permissions.VENUE_READ)
public class CheckListService {
    /** Rows on a page. */
    public static final int PAGE = 25;

    private static final int MOST_ROWS = 10_000;

    private final CheckQuery query;
    private final Texts texts;
    private final AuditTrail audit;
    private final SignedIn signedIn;

    CheckListService(CheckQuery query, Texts texts, AuditTrail audit, SignedIn signedIn) {
        this.query = query;
        this.texts = texts;
        this.audit = audit;
        this.signedIn = signedIn;
    }

    /** @param cursor where the page before ended; null or anything that is not one for the first page */
    @Transactional(readOnly = true)
    public KeyPage<CheckLine> page(CheckFilter filter, @Nullable String cursor) {
        return query.page(
                filter, signedIn.user().id(), Keyset.Cursor.decode(cursor).orElse(null), PAGE);
    }

    /** @return the filtered checks, newest first, as CSV with a header; at most 10,000 */
    @Transactional
    public String csv(CheckFilter filter) {
        List<CheckLine> lines =
                query.page(filter, signedIn.user().id(), null, MOST_ROWS).rows();
        StringBuilder out = new StringBuilder();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            csv.printRecord(
                    texts.get("venue.list.reference"),
                    texts.get("venue.list.title-column"),
                    texts.get("venue.list.hirer"),
                    texts.get("venue.list.room"),
                    texts.get("venue.list.date"),
                    texts.get("venue.list.state"),
                    texts.get("venue.list.officer"),
                    texts.get("venue.list.created"));
            for (CheckLine line : lines) {
                csv.printRecord(
                        line.reference(),
                        SpreadsheetText.safe(line.title()),
                        SpreadsheetText.safe(line.hirerName()),
                        SpreadsheetText.safe(line.room()),
                        line.eventDate(),
                        state(texts, line),
                        line.officerName(),
                        LondonTime.date(line.createdAt()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        audit.record("venue.list.exported", "venue-check", "list", "rows=" + lines.size());
        return out.toString();
    }

    /** @return the state in words */
    public static String state(Texts texts, CheckLine line) {
        var decision = line.decision();
        if (line.state() == CheckState.DECIDED && decision != null) {
            return texts.get("venue.decision." + decision);
        }
        var waiting = line.waitingLevel();
        return waiting == null
                ? texts.get("venue.state." + line.state())
                : texts.get("venue.state." + line.state()) + ": " + texts.get("venue.level." + waiting);
    }
}
