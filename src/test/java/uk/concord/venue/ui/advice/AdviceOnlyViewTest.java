package uk.concord.venue.ui.advice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.testing.ViewTestBase;
import uk.concord.venue.ui.VenueRoutes;

/** Advice for a hall run by its community (src/docs/use-cases/venue.md, VH-14): nothing is stored unless it is saved. */
class AdviceOnlyViewTest extends ViewTestBase {
    private static final String NAME = "Quillhaven Lantern Choir";

    @Autowired
    private DSLContext db;

    private Button button(String text) {
        return $(Button.class).withText(text).single();
    }

    private String text() {
        return $(H1.class).single().getParent().orElseThrow().getElement().getTextRecursively();
    }

    /** How many rows each table of the product holds. */
    private Map<String, Integer> rows() {
        Map<String, Integer> rows = new TreeMap<>();
        db.fetch("select table_name from information_schema.tables where table_schema = database()"
                        + " and table_type in ('BASE TABLE', 'SYSTEM VERSIONED')")
                .getValues(0, String.class)
                .forEach(table ->
                        rows.put(table, db.fetchCount(org.jooq.impl.DSL.table(org.jooq.impl.DSL.name(table)))));
        return rows;
    }

    @SuppressWarnings("unchecked")
    private void choose(String code, String value) {
        $(RadioButtonGroup.class).withId("q-" + code).single().setValue(value);
    }

    private void answerABit() {
        test(button("Start")).click();
        choose("A1", "class");
        test(button("Continue")).click();
        choose("B2", "organisation");
        $(TextField.class).withId("q-B4").single().setValue(NAME);
        test(button("Show the advice now")).click();
    }

    @Test
    void adviceStoresNothing() {
        signIn("bookings");
        navigate(VenueRoutes.ADVICE, AdviceOnlyView.class);
        Map<String, Integer> before = rows();
        assertThat(before).hasSizeGreaterThan(20).containsKeys("venue_check", "venue_answer", "audit_event");
        answerABit();
        assertThat(text()).contains("Find out more first", "The hall decides for itself", "C1 Title");
        assertThat(rows()).isEqualTo(before);
        test(button("Back to the questions")).click();
        test(button("Continue")).click();
        assertThat($(TextField.class).withId("q-B4").single().getValue())
                .as("typed once")
                .isEqualTo(NAME);
        navigate(VenueRoutes.ADVICE, AdviceOnlyView.class);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatIsSavedIsACheckLikeAnyOther() {
        signIn("bookings");
        navigate(VenueRoutes.ADVICE, AdviceOnlyView.class);
        answerABit();
        test(button("Save as a check")).click();
        assertThat(text()).contains(NAME, "Venue check VC-");
    }
}
