package uk.concord.tension.domain.retention;

import static uk.concord.db.Tables.TENSION_ACCESS_REQUEST;
import static uk.concord.db.Tables.TENSION_NOTE;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORT_MEMBER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.concord.core.document.Attachments;
import uk.concord.core.retention.Disposal;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.tension.domain.ReportRepository;

/** Everything that was written about a report, its files and its exact place. The answers from lists stay, so counts stay right. */
@Component
class TextDisposal implements Disposal {
    private final DSLContext db;
    private final EndedReports ended;
    private final ReportRepository reports;
    private final Attachments attachments;
    private final Settings settings;
    private final Texts texts;
    private final Clock clock;

    TextDisposal(
            DSLContext db,
            EndedReports ended,
            ReportRepository reports,
            Attachments attachments,
            Settings settings,
            Texts texts,
            Clock clock) {
        this.db = db;
        this.ended = ended;
        this.reports = reports;
        this.attachments = attachments;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public String code() {
        return "tension.text";
    }

    @Override
    public LocalDate cutoff(LocalDate today) {
        return today.minusMonths(settings.number("retention.tension.text"));
    }

    @Override
    public List<Expired> expired(LocalDate cutoff, int limit) {
        return ended.until(cutoff, TENSION_REPORT.ANONYMISED_AT.isNull(), limit);
    }

    @Override
    public boolean dispose(long id, LocalDate cutoff) {
        int changed = db.update(TENSION_REPORT)
                .set(withoutWords())
                .set(TENSION_REPORT.TITLE, texts.get("tension.retention.title"))
                .set(TENSION_REPORT.ANONYMISED_AT, clock.instant())
                .set(TENSION_REPORT.VERSION, TENSION_REPORT.VERSION.plus(1))
                .where(TENSION_REPORT.ID.eq(id))
                .and(EndedReports.ended(cutoff))
                .and(TENSION_REPORT.ANONYMISED_AT.isNull())
                .execute();
        if (changed == 0) {
            return false;
        }
        reports.forgetWords(id);
        attachments.removeAll(ReportRepository.FILES, id);
        db.deleteFrom(TENSION_NOTE).where(TENSION_NOTE.REPORT_ID.eq(id)).execute();
        db.update(TENSION_ACCESS_REQUEST)
                .set(TENSION_ACCESS_REQUEST.REASON, "")
                .set(TENSION_ACCESS_REQUEST.DECISION_REASON, "")
                .where(TENSION_ACCESS_REQUEST.REPORT_ID.eq(id))
                .execute();
        db.update(TENSION_REPORT_MEMBER)
                .set(TENSION_REPORT_MEMBER.REASON, "")
                .where(TENSION_REPORT_MEMBER.REPORT_ID.eq(id))
                .execute();
        return true;
    }

    private static Map<Field<?>, @Nullable Object> withoutWords() {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        List.of(
                        TENSION_REPORT.POLICE_REFERENCE,
                        TENSION_REPORT.WHAT_HAPPENED,
                        TENSION_REPORT.LOCATION,
                        TENSION_REPORT.ACTION_TEXT,
                        TENSION_REPORT.TOLD,
                        TENSION_REPORT.WANTED,
                        TENSION_REPORT.ONLINE_REFERENCE,
                        TENSION_REPORT.CLAIM_TEXT,
                        TENSION_REPORT.TRIGGER_TEXT,
                        TENSION_REPORT.GROUPS_IN_TENSION,
                        TENSION_REPORT.HANDLING_LINE,
                        TENSION_REPORT.HANDLING_CONDITIONS,
                        TENSION_REPORT.FREE_EXPRESSION_REASON)
                .forEach(field -> columns.put(field, ""));
        List.of(TENSION_REPORT.REDACTED_TEXT, TENSION_REPORT.GEO_LAT, TENSION_REPORT.GEO_LON)
                .forEach(field -> columns.put(field, null));
        columns.put(TENSION_REPORT.SEARCH_TEXT, " ");
        return columns;
    }
}
