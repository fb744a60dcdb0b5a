package uk.concord.briefing.domain.figures;

import static uk.concord.db.Tables.BRIEFING_THEME;
import static uk.concord.db.Tables.BRIEFING_THEME_CATEGORY;

import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.briefing.domain.release.TableShape;

/**
 * The themes in which tension categories are released. They are wider than the categories: merging comes before
 * hiding (release rule 7), and no row names a community.
 */
@Component
public class ThemeQuery {

    /** Code of the theme for a category that belongs to no other. */
    public static final String OTHER = "OTHER";

    private final DSLContext db;

    ThemeQuery(DSLContext db) {
        this.db = db;
    }

    /** @return the rows of table A, in order */
    public List<TableShape.Row> rows() {
        return db.select(BRIEFING_THEME.CODE, BRIEFING_THEME.NAME)
                .from(BRIEFING_THEME)
                .orderBy(BRIEFING_THEME.POSITION, BRIEFING_THEME.ID)
                .fetch(row -> new TableShape.Row(row.value1(), row.value2()));
    }

    /** @return code of the theme by code of the category */
    public Map<String, String> byCategory() {
        return db.select(BRIEFING_THEME_CATEGORY.CATEGORY, BRIEFING_THEME.CODE)
                .from(BRIEFING_THEME_CATEGORY)
                .join(BRIEFING_THEME)
                .on(BRIEFING_THEME.ID.eq(BRIEFING_THEME_CATEGORY.THEME_ID))
                .fetchMap(BRIEFING_THEME_CATEGORY.CATEGORY, BRIEFING_THEME.CODE);
    }
}
