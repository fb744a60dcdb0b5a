package uk.concord.tension.domain;

import static org.jooq.Records.mapping;
import static uk.concord.db.Tables.TENSION_CATEGORY;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of categories, which an administrator keeps with dates from and to. */
@Component
public class CategoryQuery {
    private final DSLContext db;

    CategoryQuery(DSLContext db) {
        this.db = db;
    }

    /** @return the categories that can be chosen on that day, in the order of the list */
    @Transactional(readOnly = true)
    public List<Category> validOn(LocalDate day) {
        return db.select(TENSION_CATEGORY.CODE, TENSION_CATEGORY.NAME, TENSION_CATEGORY.HINT)
                .from(TENSION_CATEGORY)
                .where(TENSION_CATEGORY.VALID_FROM.le(day))
                .and(TENSION_CATEGORY.VALID_TO.isNull().or(TENSION_CATEGORY.VALID_TO.ge(day)))
                .orderBy(TENSION_CATEGORY.POSITION, TENSION_CATEGORY.ID)
                .fetch(mapping(Category::new));
    }

    /** @return all categories that ever were, in the order of the list */
    @Transactional(readOnly = true)
    public List<Category> all() {
        return db.select(TENSION_CATEGORY.CODE, TENSION_CATEGORY.NAME, TENSION_CATEGORY.HINT)
                .from(TENSION_CATEGORY)
                .orderBy(TENSION_CATEGORY.POSITION, TENSION_CATEGORY.ID)
                .fetch(mapping(Category::new));
    }
}
