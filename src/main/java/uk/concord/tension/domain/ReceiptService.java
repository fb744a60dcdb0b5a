package uk.concord.tension.domain;

import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORTER_CONTACT;

import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.tension.domain.report.ReceiptCode;
import uk.concord.tension.domain.triage.ReportState;

/**
 * What became of a report, for somebody who holds its receipt code. Anybody may ask: 80 random bits are not guessed. It
 * tells the state and nothing of what was written.
 */
@Service
@PermitAll
public class ReceiptService {
    private final DSLContext db;

    ReceiptService(DSLContext db) {
        this.db = db;
    }

    /**
     * The fate of a report.
     *
     * @param dueOn by when it should be decided, or null
     */
    public record Fate(
            ReportState state, Instant receivedAt, @Nullable LocalDate dueOn) {}

    /** @return the fate of the report with that code, however it was typed; empty when there is none */
    @Transactional(readOnly = true)
    public Optional<Fate> ask(String typed) {
        return ReceiptCode.parse(typed)
                .flatMap(code -> db.select(TENSION_REPORT.STATE, TENSION_REPORT.RECEIVED_AT, TENSION_REPORT.DUE_ON)
                        .from(TENSION_REPORTER_CONTACT)
                        .join(TENSION_REPORT)
                        .on(TENSION_REPORT.ID.eq(TENSION_REPORTER_CONTACT.REPORT_ID))
                        .where(TENSION_REPORTER_CONTACT.RECEIPT_CODE.eq(code.value()))
                        .fetchOptional(row -> new Fate(ReportState.valueOf(row.value1()), row.value2(), row.value3())));
    }
}
