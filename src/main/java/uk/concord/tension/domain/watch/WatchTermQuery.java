package uk.concord.tension.domain.watch;

import static org.jooq.Records.mapping;
import static uk.concord.db.Tables.ACCOUNT;
import static uk.concord.db.Tables.TENSION_REPORT;
import static uk.concord.db.Tables.TENSION_WATCH_TERM;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import uk.concord.tension.domain.list.SearchText;

/** Reads the words that are watched for. */
@Component
public class WatchTermQuery {
    private final DSLContext db;

    WatchTermQuery(DSLContext db) {
        this.db = db;
    }

    /** @return what is watched for now, by term */
    List<WatchTerm> watched() {
        return db.select(
                        TENSION_WATCH_TERM.ID,
                        TENSION_WATCH_TERM.TERM,
                        TENSION_WATCH_TERM.REASON,
                        ACCOUNT.DISPLAY_NAME,
                        TENSION_WATCH_TERM.ADDED_AT)
                .from(TENSION_WATCH_TERM)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(TENSION_WATCH_TERM.ADDED_BY))
                .where(TENSION_WATCH_TERM.REMOVED_AT.isNull())
                .orderBy(TENSION_WATCH_TERM.TERM, TENSION_WATCH_TERM.ID)
                .fetch(mapping(WatchTerm::new));
    }

    /** @return the reports whose words hold one of the watched terms as whole words, whatever their case and accents */
    public Condition found() {
        return watched().stream()
                .map(watched -> TENSION_REPORT.SEARCH_TEXT.like("%" + SearchText.normalise(watched.term()) + "%"))
                .reduce((Condition) DSL.falseCondition(), Condition::or, Condition::or);
    }
}
