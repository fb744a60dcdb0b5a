package uk.concord.tension.domain.importing;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.ORGANISATION;
import static uk.concord.db.Tables.TENSION_IMPORT;
import static uk.concord.db.Tables.TENSION_IMPORT_COLUMN;
import static uk.concord.db.Tables.TENSION_IMPORT_PROBLEM;

import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.jooq.Keyset;
import uk.concord.tension.domain.importing.ReportImport.State;

/** Keeps imports, their columns and what was wrong. Every write needs the caller's transaction. */
@Repository
public class ImportRepository {
    /** Everything but the file. */
    private static final List<Field<?>> DETAILS = List.of(
            TENSION_IMPORT.ID,
            TENSION_IMPORT.REFERENCE,
            TENSION_IMPORT.VERSION,
            TENSION_IMPORT.STATE,
            TENSION_IMPORT.ORGANISATION_ID,
            ORGANISATION.NAME,
            TENSION_IMPORT.SOURCE,
            TENSION_IMPORT.FILE_NAME,
            TENSION_IMPORT.ACCOUNT_ID,
            ACCOUNT.USERNAME,
            ACCOUNT.DISPLAY_NAME,
            TENSION_IMPORT.UPLOADED_AT,
            TENSION_IMPORT.FINISHED_AT,
            TENSION_IMPORT.ROWS_TOTAL,
            TENSION_IMPORT.ROWS_DONE,
            TENSION_IMPORT.ROWS_CREATED,
            TENSION_IMPORT.ROWS_UNCHANGED,
            TENSION_IMPORT.ROWS_DIFFERENT,
            TENSION_IMPORT.ROWS_WRONG);

    private final DSLContext db;

    ImportRepository(DSLContext db) {
        this.db = db;
    }

    /** @return names by id of all organisations, in order of name */
    Map<Long, String> organisations() {
        Map<Long, String> names = new LinkedHashMap<>();
        db.select(ORGANISATION.ID, ORGANISATION.NAME)
                .from(ORGANISATION)
                .orderBy(ORGANISATION.NAME, ORGANISATION.ID)
                .forEach(row -> names.put(row.value1(), row.value2()));
        return names;
    }

    /** @return what files of that organisation were called before, the last first */
    List<String> sources(long organisationId) {
        return db.select(TENSION_IMPORT.SOURCE)
                .from(TENSION_IMPORT)
                .where(TENSION_IMPORT.ORGANISATION_ID.eq(organisationId))
                .groupBy(TENSION_IMPORT.SOURCE)
                .orderBy(DSL.max(TENSION_IMPORT.ID).desc())
                .limit(20)
                .fetch(TENSION_IMPORT.SOURCE);
    }

    void insert(
            String reference,
            long organisationId,
            String source,
            String fileName,
            byte[] content,
            int rows,
            long accountId,
            Instant at) {
        db.insertInto(TENSION_IMPORT)
                .set(TENSION_IMPORT.REFERENCE, reference)
                .set(TENSION_IMPORT.STATE, State.UPLOADED.name())
                .set(TENSION_IMPORT.ORGANISATION_ID, organisationId)
                .set(TENSION_IMPORT.SOURCE, source)
                .set(TENSION_IMPORT.FILE_NAME, fileName)
                .set(TENSION_IMPORT.CONTENT, content)
                .set(TENSION_IMPORT.ROWS_TOTAL, rows)
                .set(TENSION_IMPORT.ACCOUNT_ID, accountId)
                .set(TENSION_IMPORT.UPLOADED_AT, at)
                .execute();
    }

    Optional<ReportImport> byReference(String reference) {
        return select(TENSION_IMPORT.REFERENCE.eq(reference)).fetchOptional(ImportRepository::read);
    }

    Optional<ReportImport> oldestRunning() {
        return select(TENSION_IMPORT.STATE.eq(State.RUNNING.name()))
                .orderBy(TENSION_IMPORT.ID)
                .limit(1)
                .fetchOptional(ImportRepository::read);
    }

    List<ReportImport> uploadedBefore(Instant moment) {
        return select(TENSION_IMPORT.STATE.eq(State.UPLOADED.name()).and(TENSION_IMPORT.UPLOADED_AT.lt(moment)))
                .orderBy(TENSION_IMPORT.ID)
                .fetch(ImportRepository::read);
    }

    /** As {@link #byReference}, and nobody else can change it until the transaction ends. */
    Optional<ReportImport> lock(String reference) {
        db.select(TENSION_IMPORT.ID)
                .from(TENSION_IMPORT)
                .where(TENSION_IMPORT.REFERENCE.eq(reference))
                .forUpdate()
                .fetch();
        return byReference(reference);
    }

    KeyPage<ReportImport> page(@Nullable String cursor, int size) {
        Condition after = Keyset.Cursor.decode(cursor)
                .map(at -> Keyset.before(TENSION_IMPORT.UPLOADED_AT, TENSION_IMPORT.ID, at))
                .orElse(DSL.trueCondition());
        List<ReportImport> rows = select(after)
                .orderBy(TENSION_IMPORT.UPLOADED_AT.desc(), TENSION_IMPORT.ID.desc())
                .limit(size + 1)
                .fetch(ImportRepository::read);
        return KeyPage.of(rows, size, row -> new Keyset.Cursor(row.uploadedAt(), row.id()).encode());
    }

    /** @return the file, or empty when the import is over and the file is gone */
    Optional<byte[]> content(long id) {
        return db.select(TENSION_IMPORT.CONTENT)
                .from(TENSION_IMPORT)
                .where(TENSION_IMPORT.ID.eq(id))
                .and(TENSION_IMPORT.CONTENT.isNotNull())
                .fetchOptional(TENSION_IMPORT.CONTENT);
    }

    /** @throws EditConflictException when it is no longer at that version */
    void confirm(ReportImport found, int version, Map<ImportField, String> columns, Instant at) {
        int changed = db.update(TENSION_IMPORT)
                .set(TENSION_IMPORT.STATE, State.RUNNING.name())
                .set(TENSION_IMPORT.CONFIRMED_AT, at)
                .set(TENSION_IMPORT.VERSION, version + 1)
                .where(TENSION_IMPORT.ID.eq(found.id()))
                .and(TENSION_IMPORT.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("import");
        }
        columns.forEach((field, header) -> db.insertInto(TENSION_IMPORT_COLUMN)
                .set(TENSION_IMPORT_COLUMN.IMPORT_ID, found.id())
                .set(TENSION_IMPORT_COLUMN.FIELD, field.name())
                .set(TENSION_IMPORT_COLUMN.HEADER, header)
                .execute());
    }

    /** @return the columns with which an import was confirmed */
    Map<ImportField, String> columns(long id) {
        Map<ImportField, String> columns = new EnumMap<>(ImportField.class);
        db.selectFrom(TENSION_IMPORT_COLUMN)
                .where(TENSION_IMPORT_COLUMN.IMPORT_ID.eq(id))
                .forEach(row -> columns.put(ImportField.valueOf(row.getField()), row.getHeader()));
        return columns;
    }

    /** @return the columns of the last import of that source that was confirmed; empty when there was none */
    Map<ImportField, String> remembered(long organisationId, String source) {
        return db.select(TENSION_IMPORT.ID)
                .from(TENSION_IMPORT)
                .where(TENSION_IMPORT.ORGANISATION_ID.eq(organisationId))
                .and(TENSION_IMPORT.SOURCE.eq(source))
                .and(TENSION_IMPORT.CONFIRMED_AT.isNotNull())
                .orderBy(TENSION_IMPORT.ID.desc())
                .limit(1)
                .fetchOptional(TENSION_IMPORT.ID)
                .map(this::columns)
                .orElse(Map.of());
    }

    void insertProblems(long id, List<RowProblem> problems) {
        for (int position = 0; position < problems.size(); position++) {
            RowProblem problem = problems.get(position);
            db.insertInto(TENSION_IMPORT_PROBLEM)
                    .set(TENSION_IMPORT_PROBLEM.IMPORT_ID, id)
                    .set(TENSION_IMPORT_PROBLEM.LINE, problem.line())
                    .set(TENSION_IMPORT_PROBLEM.POSITION, (short) position)
                    .set(TENSION_IMPORT_PROBLEM.HEADER, problem.header())
                    .set(TENSION_IMPORT_PROBLEM.MESSAGE, problem.message())
                    .execute();
        }
    }

    List<RowProblem> problems(long id) {
        return db.selectFrom(TENSION_IMPORT_PROBLEM)
                .where(TENSION_IMPORT_PROBLEM.IMPORT_ID.eq(id))
                .orderBy(TENSION_IMPORT_PROBLEM.LINE, TENSION_IMPORT_PROBLEM.POSITION)
                .fetch(row -> new RowProblem(row.getLine(), row.getHeader(), row.getMessage()));
    }

    /** Adds a batch to the numbers of an import. */
    void progress(long id, ImportRun.Counts batch) {
        db.update(TENSION_IMPORT)
                .set(TENSION_IMPORT.ROWS_DONE, TENSION_IMPORT.ROWS_DONE.plus(batch.rows()))
                .set(TENSION_IMPORT.ROWS_CREATED, TENSION_IMPORT.ROWS_CREATED.plus(batch.created()))
                .set(TENSION_IMPORT.ROWS_UNCHANGED, TENSION_IMPORT.ROWS_UNCHANGED.plus(batch.unchanged()))
                .set(TENSION_IMPORT.ROWS_DIFFERENT, TENSION_IMPORT.ROWS_DIFFERENT.plus(batch.different()))
                .set(TENSION_IMPORT.ROWS_WRONG, TENSION_IMPORT.ROWS_WRONG.plus(batch.wrong()))
                .where(TENSION_IMPORT.ID.eq(id))
                .execute();
    }

    /** The import is over: its file goes. */
    void finish(long id, Instant at) {
        db.update(TENSION_IMPORT)
                .set(TENSION_IMPORT.STATE, State.DONE.name())
                .set(TENSION_IMPORT.FINISHED_AT, at)
                .setNull(TENSION_IMPORT.CONTENT)
                .set(TENSION_IMPORT.VERSION, TENSION_IMPORT.VERSION.plus(1))
                .where(TENSION_IMPORT.ID.eq(id))
                .execute();
    }

    void setState(long id, State state) {
        db.update(TENSION_IMPORT)
                .set(TENSION_IMPORT.STATE, state.name())
                .set(TENSION_IMPORT.VERSION, TENSION_IMPORT.VERSION.plus(1))
                .where(TENSION_IMPORT.ID.eq(id))
                .execute();
    }

    /** Removes an import of which nothing was taken over. */
    void delete(long id) {
        db.deleteFrom(TENSION_IMPORT).where(TENSION_IMPORT.ID.eq(id)).execute();
    }

    private SelectConditionStep<Record> select(Condition which) {
        return db.select(DETAILS)
                .from(TENSION_IMPORT)
                .join(ORGANISATION)
                .on(ORGANISATION.ID.eq(TENSION_IMPORT.ORGANISATION_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_IMPORT.ACCOUNT_ID))
                .where(which);
    }

    private static ReportImport read(Record row) {
        return new ReportImport(
                row.get(TENSION_IMPORT.ID),
                row.get(TENSION_IMPORT.REFERENCE),
                row.get(TENSION_IMPORT.VERSION),
                State.valueOf(row.get(TENSION_IMPORT.STATE)),
                row.get(TENSION_IMPORT.ORGANISATION_ID),
                row.get(ORGANISATION.NAME),
                row.get(TENSION_IMPORT.SOURCE),
                row.get(TENSION_IMPORT.FILE_NAME),
                row.get(TENSION_IMPORT.ACCOUNT_ID),
                row.get(ACCOUNT.USERNAME),
                row.get(ACCOUNT.DISPLAY_NAME),
                row.get(TENSION_IMPORT.UPLOADED_AT),
                row.get(TENSION_IMPORT.FINISHED_AT),
                row.get(TENSION_IMPORT.ROWS_TOTAL),
                row.get(TENSION_IMPORT.ROWS_DONE),
                row.get(TENSION_IMPORT.ROWS_CREATED),
                row.get(TENSION_IMPORT.ROWS_UNCHANGED),
                row.get(TENSION_IMPORT.ROWS_DIFFERENT),
                row.get(TENSION_IMPORT.ROWS_WRONG));
    }
}
