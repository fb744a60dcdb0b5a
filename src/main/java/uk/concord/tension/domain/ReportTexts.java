package uk.concord.tension.domain;

import static uk.concord.db.Tables.TENSION_REPORT;

import java.time.Instant;
import java.util.function.Consumer;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of reports, to be compared with a text that is meant for others. Nothing is handed out that could be
 * listed: the caller sees one text at a time, without its report.
 */
@Component
public class ReportTexts {
    private static final int ROWS_AT_A_TIME = 500;

    private final DSLContext db;

    ReportTexts(DSLContext db) {
        this.db = db;
    }

    /** @param visitor gets title, text and place of each report received since, whatever became of it; guards who may ask */
    @Transactional(readOnly = true)
    public void forEachSince(Instant since, Consumer<String> visitor) {
        try (Cursor<Record3<String, String, String>> rows = db.select(
                        TENSION_REPORT.SEARCH_TEXT, TENSION_REPORT.ACTION_TEXT, TENSION_REPORT.REDACTED_TEXT)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.RECEIVED_AT.ge(since))
                .orderBy(TENSION_REPORT.RECEIVED_AT, TENSION_REPORT.ID)
                .fetchSize(ROWS_AT_A_TIME)
                .fetchLazy()) {
            for (Record3<String, String, String> row : rows) {
                visitor.accept(row.value1());
                visitor.accept(row.value2());
                String redacted = row.value3();
                if (redacted != null) {
                    visitor.accept(redacted);
                }
            }
        }
    }
}
