package uk.concord.briefing.domain.term;

import static uk.concord.db.Tables.SCHOOL_TERM;
import static uk.concord.db.Tables.TERM_DATE;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record7;
import org.springframework.stereotype.Component;
import uk.concord.core.NotFoundException;

/** Reads terms and their dates. */
@Component
public class TermQuery {

    private final DSLContext db;

    TermQuery(DSLContext db) {
        this.db = db;
    }

    /** @return all terms, the latest first */
    public List<Term> all() {
        return db.select(
                        SCHOOL_TERM.ID,
                        SCHOOL_TERM.SLUG,
                        SCHOOL_TERM.NAME,
                        SCHOOL_TERM.STARTS,
                        SCHOOL_TERM.ENDS,
                        SCHOOL_TERM.CERTAINTY,
                        SCHOOL_TERM.SOURCE)
                .from(SCHOOL_TERM)
                .orderBy(SCHOOL_TERM.STARTS.desc(), SCHOOL_TERM.ID.desc())
                .fetch(TermQuery::term);
    }

    /** @throws NotFoundException when there is no such term */
    public Term bySlug(String slug) {
        return all().stream()
                .filter(term -> term.slug().equals(slug))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("term"));
    }

    /** @return the dates of a term, in order */
    public List<TermDate> dates(long termId) {
        return db.select(TERM_DATE.STARTS, TERM_DATE.ENDS, TERM_DATE.ITEM, TERM_DATE.CERTAINTY, TERM_DATE.SOURCE)
                .from(TERM_DATE)
                .where(TERM_DATE.TERM_ID.eq(termId))
                .orderBy(TERM_DATE.STARTS, TERM_DATE.ID)
                .fetch(row -> new TermDate(
                        row.value1(), row.value2(), row.value3(), Certainty.valueOf(row.value4()), row.value5()));
    }

    private static Term term(
            Record7<Long, String, String, java.time.LocalDate, java.time.LocalDate, String, String> row) {
        return new Term(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                Certainty.valueOf(row.value6()),
                row.value7());
    }
}
