package uk.concord.tension.domain.exchange;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.text.Texts;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.FormWorld;
import uk.concord.tension.domain.Intake;
import uk.concord.tension.domain.Note;
import uk.concord.tension.domain.NoteRepository;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.ReportRepository;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.importing.ImportField;
import uk.concord.tension.domain.importing.ReadRow;
import uk.concord.tension.domain.importing.ReportOrigins;
import uk.concord.tension.domain.importing.RowProblem;
import uk.concord.tension.domain.importing.RowReader;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.list.ReportRow;
import uk.concord.tension.domain.list.TensionQuery;
import uk.concord.tension.domain.report.PersonalData;
import uk.concord.tension.domain.triage.ReportState;

/**
 * Reports as systems of partners exchange them. What may be read is what the same rule gives people; what is filed is
 * checked by the rules of the form and waits in triage like any other report.
 */
@Service
@RolesAllowed(Permissions.API_READ)
public class ReportExchange {
    private static final String REPORT = "report";

    private final ReportRepository reports;
    private final ReportOrigins origins;
    private final NoteRepository notes;
    private final ReportService service;
    private final TensionQuery query;
    private final WardQuery wards;
    private final Intake intake;
    private final FormWorld world;
    private final Texts texts;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    ReportExchange(
            ReportRepository reports,
            ReportOrigins origins,
            NoteRepository notes,
            ReportService service,
            TensionQuery query,
            WardQuery wards,
            Intake intake,
            FormWorld world,
            Texts texts,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock) {
        this.reports = reports;
        this.origins = origins;
        this.notes = notes;
        this.service = service;
        this.query = query;
        this.wards = wards;
        this.intake = intake;
        this.world = world;
        this.texts = texts;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /**
     * A report as one reader sees it.
     *
     * @param externalReference the reader's own, if a system of its organisation filed it
     */
    public record Shown(
            ReportDetails details,
            @Nullable String wardCode,
            @Nullable String externalReference) {}

    /** What came of filing. */
    public sealed interface Outcome {}

    /**
     * The report is here.
     *
     * @param created whether it is new; otherwise the same was filed before
     * @param personalData what looks like it in its words
     */
    public record Filed(Report report, boolean created, Set<PersonalData.Kind> personalData) implements Outcome {}

    /** @param problems what is wrong; the column of each is the name of an {@link ImportField} or empty */
    public record Refused(List<RowProblem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The external reference belongs to a report with other content, which stays as it is.
     *
     * @param reference of that report
     */
    public record Differs(String reference) implements Outcome {}

    /** @return the reports the caller may read; the trail says that they were taken, and how many */
    @Transactional
    public KeyPage<ReportRow> page(ReportFilter filter, @Nullable String cursor, int size) {
        CurrentUser user = signedIn.user();
        KeyPage<ReportRow> page = user.has(Permissions.TENSION_READ)
                ? query.page(user, filter, cursor, size)
                : query.ofOrganisation(user, filter, cursor, size);
        audit.record(
                "tension.report.listed", REPORT, "-", codes(filter, page.rows().size()));
        return page;
    }

    private static String codes(ReportFilter filter, int rows) {
        List<String> codes = new ArrayList<>(List.of("rows=" + rows));
        code(codes, "ward", filter.wardId());
        code(codes, "category", filter.category());
        code(codes, "state", filter.state());
        code(codes, "since", filter.from());
        return String.join(" ", codes);
    }

    private static void code(List<String> codes, String name, @Nullable Object value) {
        if (value != null) {
            codes.add(name + "=" + value);
        }
    }

    /** @throws NotFoundException when there is none or the caller may not read it */
    @Transactional
    public Shown read(String reference) {
        ReportDetails details = service.read(reference);
        Long ward = details.report().answers().place().wardId();
        return new Shown(
                details,
                ward == null ? null : wards.byId(ward).code(),
                origins.referenceOf(details.report().id(), signedIn.user().organisationId())
                        .orElse(null));
    }

    /**
     * Answers the question of those who triage, which the report waits for. The same answer again is that answer.
     *
     * @param reference of a report that a system of the caller's organisation filed
     * @return the report afterwards, or empty when no question is open and the answer is another than the last
     * @throws NotFoundException when the caller's organisation filed none such
     * @throws RuleBrokenException when the answer is empty or too long
     */
    @Transactional
    @RolesAllowed(Permissions.API_FILE)
    public Optional<Report> answer(String reference, String answer) {
        CurrentUser user = signedIn.user();
        Report report = reports.lockByReference(reference)
                .filter(found -> found.authorId() == user.id())
                .orElseThrow(() -> new NotFoundException(REPORT));
        if (report.state() != ReportState.RETURNED) {
            boolean again = notes.of(report).reversed().stream()
                    .filter(note -> note.kind() == Note.Kind.ANSWER)
                    .findFirst()
                    .filter(note -> note.text().equals(answer.strip()))
                    .isPresent();
            return again ? Optional.of(report) : Optional.empty();
        }
        service.answer(reference, report.version(), answer);
        return reports.byId(report.id());
    }

    /**
     * Files a report. The same reference with the same content is the same report, however often it is sent.
     *
     * @param answers by answer, as in a row of a file
     */
    @Transactional
    @RolesAllowed(Permissions.API_FILE)
    public Outcome file(Map<ImportField, String> answers) {
        CurrentUser user = signedIn.user();
        // First of all: what is read after it is what the one who filed before has left.
        origins.lock(user.id());
        ReadRow record = RowReader.one(answers, world, texts);
        Optional<ReportOrigins.Known> known = origins.find(user.organisationId(), record.externalReference());
        if (known.isPresent()) {
            Report here = reports.byId(known.get().reportId()).orElseThrow();
            return record.saysTheSame(known.get().fingerprint())
                    ? new Filed(here, false, record.personalData())
                    : new Differs(String.valueOf(here.reference()));
        }
        if (!record.problems().isEmpty()) {
            return new Refused(record.problems());
        }
        Intake.Arrival arrival = intake.arrive(null);
        long id = reports.insert(
                UUID.randomUUID().toString(),
                user.id(),
                user.organisationId(),
                clock.instant(),
                record.answers(),
                new LinkedHashMap<>(arrival.columns()));
        origins.insert(id, user.organisationId(), null, record);
        audit.record("tension.report.submitted", REPORT, arrival.reference(), "through=api");
        return new Filed(reports.byId(id).orElseThrow(), true, record.personalData());
    }
}
