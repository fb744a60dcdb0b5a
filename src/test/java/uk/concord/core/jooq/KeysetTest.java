package uk.concord.core.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;
import uk.concord.core.jooq.Keyset.Cursor;

class KeysetTest {
    @Test
    void aCursorSurvivesTheAddress() {
        Cursor cursor = new Cursor(Instant.parse("2026-11-24T09:30:15.123456Z"), 4711);
        assertThat(Cursor.decode(cursor.encode())).contains(cursor);
    }

    @Test
    void anEditedAddressIsNoCursor() {
        for (String text : new String[] {"", "x", "1-", "-1", "1-2-3", "1;drop", "9999999999999999999-1"}) {
            assertThat(Cursor.decode(text)).isEmpty();
        }
        assertThat(Cursor.decode(null)).isEmpty();
    }

    @Test
    void theConditionAvoidsTheRowValueFormThatMariaDbScansFor() {
        String sql = DSL.using(SQLDialect.MARIADB)
                .renderInlined(Keyset.before(
                        DSL.field("a", SQLDataType.INSTANT),
                        DSL.field("id", SQLDataType.BIGINT),
                        new Cursor(Instant.EPOCH, 5)));
        assertThat(sql).contains("a <=").contains("a <").contains("id < 5").doesNotContain("(a, id)");
    }

    @Test
    void aPageKnowsWhetherThereIsAnother() {
        assertThat(KeyPage.of(List.of(1, 2, 3), 2, String::valueOf)).isEqualTo(new KeyPage<>(List.of(1, 2), "2"));
        assertThat(KeyPage.of(List.of(1, 2), 2, String::valueOf).next()).isNull();
        assertThat(KeyPage.of(List.of(), 2, String::valueOf).rows()).isEmpty();
    }
}
