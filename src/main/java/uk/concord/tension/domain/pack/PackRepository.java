package uk.concord.tension.domain.pack;

import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.TENSION_PACK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import uk.concord.core.EditConflictException;
import uk.concord.db.tables.Account;
import uk.concord.tension.domain.assessment.Confidence;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.report.Choice;

/** Reads and writes packs. Every write needs the caller's transaction. */
@Repository
public class PackRepository {
    private static final int SHOWN = 100;
    private static final Account AUTHOR = ACCOUNT.as("author");
    private static final Account APPROVER = ACCOUNT.as("approver");

    private final DSLContext db;

    PackRepository(DSLContext db) {
        this.db = db;
    }

    /** The files of an approved pack. */
    record Frozen(String html, byte[] word) {}

    public Optional<Pack> byReference(String reference) {
        return fetch(TENSION_PACK.REFERENCE.eq(reference), 1).stream().findFirst();
    }

    Optional<Pack> byKey(String key) {
        return fetch(TENSION_PACK.SUBMISSION_KEY.eq(key), 1).stream().findFirst();
    }

    /** @return the one of that kind that ends last */
    Optional<Pack> last(Pack.Kind kind) {
        return fetch(TENSION_PACK.KIND.eq(kind.name()), 1).stream().findFirst();
    }

    /** @return the newest first */
    List<Pack> newest() {
        return fetch(DSL.trueCondition(), SHOWN);
    }

    public void insert(
            String reference, String key, Pack.Kind kind, LocalDate from, LocalDate to, long author, Instant now) {
        db.insertInto(TENSION_PACK)
                .set(TENSION_PACK.REFERENCE, reference)
                .set(TENSION_PACK.SUBMISSION_KEY, key)
                .set(TENSION_PACK.KIND, kind.name())
                .set(TENSION_PACK.PERIOD_FROM, from)
                .set(TENSION_PACK.PERIOD_TO, to)
                .set(TENSION_PACK.STATE, Pack.State.DRAFT.name())
                .set(TENSION_PACK.CREATED_BY, author)
                .set(TENSION_PACK.CREATED_AT, now)
                .set(TENSION_PACK.EDITED_BY, author)
                .set(TENSION_PACK.EDITED_AT, now)
                .execute();
    }

    /** @throws EditConflictException when the pack is no longer at that version */
    public void update(long id, int version, Map<Field<?>, @Nullable Object> columns) {
        int changed = db.update(TENSION_PACK)
                .set(columns)
                .set(TENSION_PACK.VERSION, version + 1)
                .where(TENSION_PACK.ID.eq(id))
                .and(TENSION_PACK.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            throw new EditConflictException("pack");
        }
    }

    Optional<Frozen> frozen(long id) {
        return db.select(TENSION_PACK.FROZEN_HTML, TENSION_PACK.FROZEN_WORD)
                .from(TENSION_PACK)
                .where(TENSION_PACK.ID.eq(id))
                .and(TENSION_PACK.FROZEN_HTML.isNotNull())
                .fetchOptional(row -> new Frozen(row.value1(), row.value2()));
    }

    private List<Pack> fetch(Condition which, int limit) {
        return db.select(
                        TENSION_PACK.ID,
                        TENSION_PACK.REFERENCE,
                        TENSION_PACK.KIND,
                        TENSION_PACK.PERIOD_FROM,
                        TENSION_PACK.PERIOD_TO,
                        TENSION_PACK.STATE,
                        TENSION_PACK.JUDGEMENT,
                        TENSION_PACK.LIKELIHOOD,
                        TENSION_PACK.CONFIDENCE,
                        TENSION_PACK.RUMOURS,
                        TENSION_PACK.CAVEATS,
                        TENSION_PACK.DISTRIBUTION,
                        TENSION_PACK.MINUTES,
                        TENSION_PACK.CREATED_BY,
                        TENSION_PACK.EDITED_BY,
                        TENSION_PACK.APPROVED_AT,
                        TENSION_PACK.FROZEN_HASH,
                        TENSION_PACK.VERSION)
                .select(AUTHOR.DISPLAY_NAME, APPROVER.DISPLAY_NAME)
                .from(TENSION_PACK)
                .join(AUTHOR)
                .on(AUTHOR.ID.eq(TENSION_PACK.CREATED_BY))
                .leftJoin(APPROVER)
                .on(APPROVER.ID.eq(TENSION_PACK.APPROVED_BY))
                .where(which)
                .orderBy(TENSION_PACK.PERIOD_TO.desc(), TENSION_PACK.ID.desc())
                .limit(limit)
                .fetch(row -> new Pack(
                        row.get(TENSION_PACK.ID),
                        row.get(TENSION_PACK.REFERENCE),
                        Pack.Kind.valueOf(row.get(TENSION_PACK.KIND)),
                        row.get(TENSION_PACK.PERIOD_FROM),
                        row.get(TENSION_PACK.PERIOD_TO),
                        Pack.State.valueOf(row.get(TENSION_PACK.STATE)),
                        new PackWords(
                                row.get(TENSION_PACK.JUDGEMENT),
                                Choice.parse(Likelihood.class, row.get(TENSION_PACK.LIKELIHOOD)),
                                Choice.parse(Confidence.class, row.get(TENSION_PACK.CONFIDENCE)),
                                row.get(TENSION_PACK.RUMOURS),
                                row.get(TENSION_PACK.CAVEATS),
                                row.get(TENSION_PACK.DISTRIBUTION)),
                        row.get(TENSION_PACK.MINUTES),
                        row.get(TENSION_PACK.CREATED_BY),
                        row.get(AUTHOR.DISPLAY_NAME),
                        row.get(TENSION_PACK.EDITED_BY),
                        row.get(APPROVER.DISPLAY_NAME),
                        row.get(TENSION_PACK.APPROVED_AT),
                        row.get(TENSION_PACK.FROZEN_HASH),
                        row.get(TENSION_PACK.VERSION)));
    }
}
