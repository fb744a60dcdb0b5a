package uk.concord.tension.domain;

import static org.jooq.Records.mapping;
import static uk.concord.db.Tables.TENSION_ASSIGNMENT;
import static uk.concord.db.Tables.TENSION_DIVERSION;
import static uk.concord.db.Tables.TENSION_MARKING_PROPOSAL;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_REPORT_MEMBER;
import static uk.concord.db.Tables.TENSION_TRIAGE_KEPT;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.document.Attachments;
import uk.concord.core.security.CurrentUser;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.list.SearchText;
import uk.concord.tension.domain.report.DatePrecision;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.triage.ReportState;

/** Reads and writes single reports. Every write needs the caller's transaction. */
@Repository
public class ReportRepository {
    /** Version of the questions; stored with each report. */
    public static final String FORM_VERSION = "2026-2";

    /** Owner type of the files of reports. */
    public static final String FILES = "tension-report";

    /** Columns that the figures are made from. */
    private static final Set<Field<?>> FIGURES = Set.of(
            TENSION_REPORT.STATE,
            TENSION_REPORT.WARD_ID,
            TENSION_REPORT.CATEGORY,
            TENSION_REPORT.RECEIVED_AT,
            TENSION_REPORT.SOURCE_TYPE,
            TENSION_REPORT.RESTRICTED);

    /** States in which what somebody entered in triage is kept. */
    private static final Set<Object> TRIAGED = Set.of(ReportState.SUBMITTED.name(), ReportState.IN_TRIAGE.name());

    private final DSLContext db;
    private final ReporterContacts contacts;
    private final NoteRepository notes;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    ReportRepository(
            DSLContext db,
            ReporterContacts contacts,
            NoteRepository notes,
            Attachments attachments,
            ApplicationEventPublisher events) {
        this.db = db;
        this.contacts = contacts;
        this.notes = notes;
        this.attachments = attachments;
        this.events = events;
    }

    public Optional<Report> byKey(String key) {
        return load(TENSION_REPORT.SUBMISSION_KEY.eq(key), false);
    }

    public Optional<Report> byId(long id) {
        return load(TENSION_REPORT.ID.eq(id), false);
    }

    public Optional<Report> byReference(String reference) {
        return load(TENSION_REPORT.REFERENCE.eq(reference), false);
    }

    /** As {@link #byKey}, and nobody else can change it until the transaction ends. */
    public Optional<Report> lockByKey(String key) {
        return load(TENSION_REPORT.SUBMISSION_KEY.eq(key), true);
    }

    /** As {@link #byReference}, and nobody else can change it until the transaction ends. */
    public Optional<Report> lockByReference(String reference) {
        return load(TENSION_REPORT.REFERENCE.eq(reference), true);
    }

    /** @throws NotFoundException when there is none or the reader may not read it: which of the two is not told */
    public Report findReadable(String reference, CurrentUser reader) {
        return readable(byReference(reference), reader);
    }

    /** As {@link #findReadable}, and nobody else can change it until the transaction ends. */
    public Report lockReadable(String reference, CurrentUser reader) {
        return readable(lockByReference(reference), reader);
    }

    private static Report readable(Optional<Report> report, CurrentUser reader) {
        return report.filter(found -> ReportAccess.mayRead(reader, found))
                .orElseThrow(() -> new NotFoundException("report"));
    }

    private Optional<Report> load(Condition which, boolean lock) {
        var query = db.selectFrom(TENSION_REPORT).where(which);
        return (lock ? query.forUpdate() : query)
                .fetchOptional()
                .map(row -> ReportMapping.report(
                        row,
                        contacts.of(row.getId()),
                        db.select(TENSION_REPORT_MEMBER.ACCOUNT_ID)
                                .from(TENSION_REPORT_MEMBER)
                                .where(TENSION_REPORT_MEMBER.REPORT_ID.eq(row.getId()))
                                .fetchSet(TENSION_REPORT_MEMBER.ACCOUNT_ID)));
    }

    /**
     * Creates an empty draft; a second call with the same key changes nothing.
     *
     * @param key random, chosen when the form was opened
     */
    public void createDraft(String key, long authorId, long organisationId, Instant now) {
        db.insertInto(TENSION_REPORT)
                .set(TENSION_REPORT.STATE, ReportState.DRAFT.name())
                .set(TENSION_REPORT.SUBMISSION_KEY, key)
                .set(TENSION_REPORT.FORM_VERSION, FORM_VERSION)
                .set(TENSION_REPORT.STEP, Section.Step.START.name())
                .set(TENSION_REPORT.AUTHOR_ID, authorId)
                .set(TENSION_REPORT.ORGANISATION_ID, organisationId)
                .set(TENSION_REPORT.DATE_PRECISION, DatePrecision.DAY.name())
                .set(TENSION_REPORT.CREATED_AT, now)
                .set(TENSION_REPORT.EDITED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /**
     * Writes a whole report at once, as an import does.
     *
     * @param further columns beside the answers: state, reference, times, what triage found
     * @return its id
     */
    public long insert(
            String key,
            long authorId,
            long organisationId,
            Instant at,
            ReportAnswers answers,
            Map<Field<?>, @Nullable Object> further) {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        answers.inOrder().forEach(section -> columns.putAll(ReportMapping.columns(section)));
        columns.put(TENSION_REPORT.SEARCH_TEXT, searchText(answers));
        columns.putAll(further);
        long id = db.insertInto(TENSION_REPORT)
                .set(TENSION_REPORT.SUBMISSION_KEY, key)
                .set(TENSION_REPORT.FORM_VERSION, FORM_VERSION)
                .set(TENSION_REPORT.STEP, Section.Step.CONTACT.name())
                .set(TENSION_REPORT.AUTHOR_ID, authorId)
                .set(TENSION_REPORT.ORGANISATION_ID, organisationId)
                .set(TENSION_REPORT.CREATED_AT, at)
                .set(TENSION_REPORT.EDITED_AT, at)
                .set(columns)
                .returningResult(TENSION_REPORT.ID)
                .fetchSingle()
                .value1();
        contacts.save(id, answers.contact());
        tellFigures(id);
        return id;
    }

    /**
     * Writes one page of answers.
     *
     * @throws EditConflictException when the report is no longer at that version
     */
    public void saveSection(Report report, int version, Section section, Instant now) {
        ReportAnswers answers = report.answers().with(section);
        Map<Field<?>, @Nullable Object> columns = ReportMapping.columns(section);
        columns.put(TENSION_REPORT.STEP, section.step().name());
        columns.put(TENSION_REPORT.EDITED_AT, now);
        columns.put(TENSION_REPORT.SEARCH_TEXT, searchText(answers));
        update(report.id(), version, columns);
        if (section instanceof Section.Contact contact) {
            contacts.save(report.id(), contact);
        }
    }

    /**
     * Changes columns of a report and counts its version up.
     *
     * @throws EditConflictException when the report is no longer at that version
     */
    public void update(long id, int version, Map<Field<?>, @Nullable Object> columns) {
        boolean figures = columns.keySet().stream().anyMatch(FIGURES::contains);
        if (figures) {
            tellFigures(id);
        }
        int changed = db.update(TENSION_REPORT)
                .set(columns)
                .set(TENSION_REPORT.VERSION, version + 1)
                .where(TENSION_REPORT.ID.eq(id))
                .and(TENSION_REPORT.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("report");
        }
        if (columns.containsKey(TENSION_REPORT.STATE) && !TRIAGED.contains(columns.get(TENSION_REPORT.STATE))) {
            forgetKept(id);
        }
        if (figures) {
            tellFigures(id);
        }
    }

    /** Nothing remains of what was entered in triage once it is decided: the decision says it. */
    private void forgetKept(long id) {
        db.deleteFrom(TENSION_TRIAGE_KEPT)
                .where(TENSION_TRIAGE_KEPT.REPORT_ID.eq(id))
                .execute();
    }

    /** Nothing to tell while the report is in a state that is not counted. */
    private void tellFigures(long id) {
        db.select(TENSION_REPORT.RECEIVED_AT, TENSION_REPORT.WARD_ID, TENSION_REPORT.CATEGORY)
                .from(TENSION_REPORT)
                .where(TENSION_REPORT.ID.eq(id))
                .and(TENSION_REPORT.STATE.in(
                        ReportState.COUNTED.stream().map(Enum::name).toList()))
                .fetchOptional(mapping(ReportChanged::new))
                .ifPresent(events::publishEvent);
    }

    /** @return columns that leave nothing of what the reporter or triage wrote */
    public Map<Field<?>, @Nullable Object> emptyColumns() {
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        Section.allEmpty().forEach(section -> columns.putAll(ReportMapping.columns(section)));
        columns.put(TENSION_REPORT.SEARCH_TEXT, " ");
        columns.put(TENSION_REPORT.REDACTED_TEXT, null);
        columns.put(TENSION_REPORT.FREE_EXPRESSION_REASON, "");
        columns.put(TENSION_REPORT.HANDLING_CONDITIONS, "");
        return columns;
    }

    /** Takes away what those who triage wrote beside a report: what is kept of their forms, reasons about its marking. */
    public void forgetWords(long id) {
        forgetKept(id);
        db.update(TENSION_MARKING_PROPOSAL)
                .set(TENSION_MARKING_PROPOSAL.REASON, "")
                .where(TENSION_MARKING_PROPOSAL.REPORT_ID.eq(id))
                .execute();
    }

    /** Removes a draft or a withdrawn report altogether. */
    public void delete(long id) {
        notes.delete(id);
        attachments.removeAll(FILES, id);
        contacts.delete(id);
        forgetKept(id);
        db.deleteFrom(TENSION_MARKING_PROPOSAL)
                .where(TENSION_MARKING_PROPOSAL.REPORT_ID.eq(id))
                .execute();
        db.deleteFrom(TENSION_ASSIGNMENT)
                .where(TENSION_ASSIGNMENT.REPORT_ID.eq(id))
                .execute();
        db.deleteFrom(TENSION_REPORT_MEMBER)
                .where(TENSION_REPORT_MEMBER.REPORT_ID.eq(id))
                .execute();
        db.deleteFrom(TENSION_REPORT).where(TENSION_REPORT.ID.eq(id)).execute();
    }

    /**
     * Records that another route was shown or used: code and time, nothing else.
     *
     * @param stage GATE or TRIAGE
     */
    public void recordDiversion(String code, String stage, Instant now) {
        db.insertInto(TENSION_DIVERSION)
                .set(TENSION_DIVERSION.CODE, code)
                .set(TENSION_DIVERSION.STAGE, stage)
                .set(TENSION_DIVERSION.HAPPENED_AT, now)
                .execute();
    }

    /** @return the words search looks in */
    public static String searchText(ReportAnswers answers) {
        return SearchText.normalise(answers.happening().title() + " "
                + answers.happening().text() + " " + answers.place().location());
    }
}
