package uk.concord.tension.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import uk.concord.core.api.ApiConflictException;
import uk.concord.core.api.InvalidRequestException;
import uk.concord.core.api.InvalidRequestException.Fault;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.jooq.Keyset;
import uk.concord.core.text.Texts;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.exchange.ExchangeCodes;
import uk.concord.tension.domain.exchange.ReportExchange;
import uk.concord.tension.domain.importing.ImportField;
import uk.concord.tension.domain.importing.RowProblem;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.list.ReportRow;
import uk.concord.tension.domain.triage.ReportState;

/** Reports for systems of partners. */
@RestController
@RequestMapping("/api/v1/reports")
@Tag(name = "Reports")
class ReportController {
    private static final int LIMIT = 50;
    private static final int MOST = 200;

    private final ReportExchange exchange;
    private final ExchangeCodes codes;
    private final Texts texts;

    ReportController(ReportExchange exchange, ExchangeCodes codes, Texts texts) {
        this.exchange = exchange;
        this.codes = codes;
        this.texts = texts;
    }

    @GetMapping
    @Operation(summary = "Lists the reports you may read")
    ReportList list(
            @Parameter(description = "Code of a ward, see /codes") @RequestParam(required = false) @Nullable
                    String ward,
            @Parameter(description = "Code of a subject, see /codes") @RequestParam(required = false) @Nullable
                    String category,
            @RequestParam(required = false) @Nullable ReportState status,
            @Parameter(description = "First day of receipt, in London")
                    @RequestParam(required = false)
                    @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable
                    LocalDate since,
            @Parameter(description = "NEWEST first, or OLDEST first") @RequestParam(defaultValue = "NEWEST")
                    ReportFilter.Sort order,
            @Parameter(description = "Reports on a page, 1 to 200") @RequestParam(defaultValue = "" + LIMIT) int limit,
            @Parameter(description = "What the page before gave as \"next\"") @RequestParam(required = false) @Nullable
                    String cursor) {
        List<Fault> faults = new ArrayList<>();
        Long wardId = ward == null ? null : codes.ward(ward).orElse(null);
        check(ward == null || wardId != null, "ward", faults);
        check(category == null || codes.isCategory(category), "category", faults);
        check(status == null || ReportState.LISTED.contains(status), "status", faults);
        check(limit >= 1 && limit <= MOST, "limit", faults);
        check(cursor == null || Keyset.Cursor.decode(cursor).isPresent(), "cursor", faults);
        if (!faults.isEmpty()) {
            throw new InvalidRequestException(faults);
        }
        ReportFilter filter = ReportFilter.ALL
                .withWard(wardId)
                .withCategory(category)
                .withState(status)
                .withDates(since, null)
                .withSort(order);
        KeyPage<ReportRow> page = exchange.page(filter, cursor, limit);
        return new ReportList(page.rows().stream().map(ReportItem::of).toList(), page.next());
    }

    private void check(boolean fine, String parameter, List<Fault> faults) {
        if (!fine) {
            faults.add(new Fault(parameter, texts.get("core.api.parameter")));
        }
    }

    @GetMapping("/{reference}")
    @Operation(summary = "Gives one report")
    @ApiResponse(responseCode = "200", description = "As you see it")
    ReportBody get(@Parameter(example = "CT-2026-000123") @PathVariable String reference) {
        return ReportBody.of(exchange.read(reference));
    }

    @PostMapping("/{reference}/answer")
    @Operation(
            summary = "Answers the question a report waits for",
            description = "A report with the status RETURNED has a question as the last of its notes. The same answer"
                    + " again is that answer.")
    @ApiResponse(responseCode = "200", description = "Answered; the report waits for triage again")
    Answer.Taken answer(
            @Parameter(example = "CT-2026-000123") @PathVariable String reference, @RequestBody Answer answer) {
        String text = answer.answer() == null ? "" : answer.answer();
        if (text.isBlank() || text.length() > ReportService.ANSWER_MAX) {
            throw new InvalidRequestException(
                    List.of(new Fault("/answer", texts.get("tension.problem.answer", ReportService.ANSWER_MAX))));
        }
        return exchange.answer(reference, text)
                .map(report -> new Answer.Taken(
                        reference, report.state(), report.triage().dueOn()))
                .orElseThrow(() -> new ApiConflictException(texts.get("tension.reply.notAsked")));
    }

    @PostMapping
    @Operation(
            summary = "Files a report",
            description = "The same external reference with the same content is the same report, however often it is"
                    + " sent; with other content it is a conflict.")
    @ApiResponse(responseCode = "201", description = "Filed; it waits for triage")
    @ApiResponse(responseCode = "200", description = "Was filed before, with the same content")
    ResponseEntity<Receipt> file(@RequestBody NewReport report) {
        return switch (exchange.file(report.answers())) {
            case ReportExchange.Filed filed -> filed(report, filed);
            case ReportExchange.Differs differs ->
                throw new ApiConflictException(texts.get("tension.api.differs", differs.reference()));
            case ReportExchange.Refused refused ->
                throw new InvalidRequestException(
                        refused.problems().stream().map(ReportController::fault).toList());
        };
    }

    private ResponseEntity<Receipt> filed(NewReport report, ReportExchange.Filed filed) {
        String reference = String.valueOf(filed.report().reference());
        List<Receipt.Warning> warnings = new ArrayList<>();
        if (Boolean.TRUE.equals(report.danger())) {
            warnings.add(new Receipt.Warning("DANGER", null, texts.get("tension.api.danger")));
        }
        filed.personalData().stream()
                .sorted()
                .forEach(kind -> warnings.add(new Receipt.Warning(
                        "PERSONAL_DATA", kind.name(), texts.get("tension.api.personal", texts.get(kind.key())))));
        Receipt receipt = new Receipt(
                reference,
                String.valueOf(report.externalReference()).strip(),
                filed.report().state(),
                filed.report().receivedAt(),
                filed.report().triage().dueOn(),
                warnings);
        return filed.created()
                ? ResponseEntity.created(URI.create("/api/v1/reports/" + reference))
                        .body(receipt)
                : ResponseEntity.ok(receipt);
    }

    private static Fault fault(RowProblem problem) {
        return new Fault(problem.header().isEmpty() ? "" : "/" + property(problem.header()), problem.message());
    }

    /** @return the name in JSON of an {@link ImportField}, such as {@code howKnown} */
    static String property(String field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
