package uk.concord.briefing.domain.comment;

import static org.jooq.impl.DSL.count;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.BRIEFING;
import static uk.concord.db.Tables.BRIEFING_COMMENT;
import static uk.concord.db.Tables.BRIEFING_THREAD;
import static uk.concord.db.Tables.SCHOOL_TERM;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.db.tables.Account;

/** Reads threads of comments. */
@Component
public class CommentQuery {

    /** Threads shown at most on a section. */
    private static final int MOST = 100;

    private static final Account RESOLVER = ACCOUNT.as("resolver");

    private final DSLContext db;

    CommentQuery(DSLContext db) {
        this.db = db;
    }

    /** A number of open threads that ask somebody about a section. */
    record Waiting(String termSlug, String termName, Section section, int threads) {}

    /** @return the threads of a section: open ones first, then the latest first */
    List<CommentThread> of(Briefing briefing, Section section) {
        return fetch(BRIEFING_THREAD.BRIEFING_ID.eq(briefing.id()).and(BRIEFING_THREAD.SECTION.eq(section.name())));
    }

    List<CommentThread> byId(long id) {
        return fetch(BRIEFING_THREAD.ID.eq(id));
    }

    /** @return number of open threads by section; a section without one is missing */
    public Map<Section, Integer> open(Briefing briefing) {
        Map<Section, Integer> open = new HashMap<>();
        db.select(BRIEFING_THREAD.SECTION, count())
                .from(BRIEFING_THREAD)
                .where(BRIEFING_THREAD.BRIEFING_ID.eq(briefing.id()))
                .and(BRIEFING_THREAD.RESOLVED_AT.isNull())
                .groupBy(BRIEFING_THREAD.SECTION)
                .forEach(row -> open.put(Section.valueOf(row.value1()), row.value2()));
        return open;
    }

    /** @return what a person is asked, by term and section */
    List<Waiting> waiting(long accountId) {
        return db.select(SCHOOL_TERM.SLUG, SCHOOL_TERM.NAME, BRIEFING_THREAD.SECTION, count())
                .from(BRIEFING_THREAD)
                .join(BRIEFING)
                .on(BRIEFING.ID.eq(BRIEFING_THREAD.BRIEFING_ID))
                .join(SCHOOL_TERM)
                .on(SCHOOL_TERM.ID.eq(BRIEFING.TERM_ID))
                .where(BRIEFING_THREAD.ASKED_ID.eq(accountId))
                .and(BRIEFING_THREAD.RESOLVED_AT.isNull())
                .and(BRIEFING.STATE.in("DRAFT", "REVIEW"))
                .groupBy(SCHOOL_TERM.SLUG, SCHOOL_TERM.NAME, BRIEFING_THREAD.SECTION)
                .orderBy(SCHOOL_TERM.SLUG, BRIEFING_THREAD.SECTION)
                .fetch(row -> new Waiting(row.value1(), row.value2(), Section.valueOf(row.value3()), row.value4()));
    }

    private List<CommentThread> fetch(Condition condition) {
        var threads = db.select(BRIEFING_THREAD.fields())
                .select(ACCOUNT.DISPLAY_NAME, RESOLVER.DISPLAY_NAME)
                .from(BRIEFING_THREAD)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_THREAD.ASKED_ID))
                .leftJoin(RESOLVER)
                .on(RESOLVER.ID.eq(BRIEFING_THREAD.RESOLVED_BY))
                .where(condition)
                .orderBy(BRIEFING_THREAD.RESOLVED_AT.isNotNull(), BRIEFING_THREAD.ID.desc())
                .limit(MOST)
                .fetch();
        Map<Long, List<CommentThread.Comment>> comments = comments(threads.getValues(BRIEFING_THREAD.ID));
        return threads.map(row -> new CommentThread(
                row.get(BRIEFING_THREAD.ID),
                Section.valueOf(row.get(BRIEFING_THREAD.SECTION)),
                row.get(BRIEFING_THREAD.ASKED_ID),
                row.get(ACCOUNT.DISPLAY_NAME),
                comments.getOrDefault(row.get(BRIEFING_THREAD.ID), List.of()),
                row.get(RESOLVER.DISPLAY_NAME),
                row.get(BRIEFING_THREAD.RESOLVED_AT),
                row.get(BRIEFING_THREAD.VERSION)));
    }

    private Map<Long, List<CommentThread.Comment>> comments(List<Long> threads) {
        Map<Long, List<CommentThread.Comment>> comments = new HashMap<>();
        db.select(BRIEFING_COMMENT.THREAD_ID, ACCOUNT.DISPLAY_NAME, BRIEFING_COMMENT.WRITTEN_AT, BRIEFING_COMMENT.BODY)
                .from(BRIEFING_COMMENT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(BRIEFING_COMMENT.WRITTEN_BY))
                .where(BRIEFING_COMMENT.THREAD_ID.in(threads))
                .orderBy(BRIEFING_COMMENT.ID)
                .forEach(row -> comments.computeIfAbsent(row.value1(), id -> new ArrayList<>())
                        .add(new CommentThread.Comment(row.value2(), row.value3(), row.value4())));
        return comments;
    }
}
