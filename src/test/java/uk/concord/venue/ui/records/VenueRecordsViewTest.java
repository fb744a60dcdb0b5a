package uk.concord.venue.ui.records;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.testing.ViewTestBase;
import uk.concord.venue.domain.room.RoomRecord;
import uk.concord.venue.domain.room.VenueRecordsService;

/** An administrator keeps rooms and pre-election periods right. */
class VenueRecordsViewTest extends ViewTestBase {
    @Autowired
    private VenueRecordsService records;

    @Autowired
    private Clock clock;

    private TextField text(String id) {
        return $(TextField.class).withId(id).single();
    }

    private void press(String words) {
        test($(Button.class).withText(words).single()).click();
    }

    @Test
    void aRoomIsChangedWithItsSource() {
        signIn("admin");
        long venue = records.venues().getFirst().id();
        RoomRecord room = records.rooms(venue).getFirst();
        navigate("settings/venues/" + venue + "/rooms/" + room.id(), RoomRecordView.class);
        test($(IntegerField.class).withId("room-capacity").single()).setValue(0);
        press("Save");
        assertThat($(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("Enter how many people the room holds");
        test($(IntegerField.class).withId("room-capacity").single()).setValue(61);
        test(text("record-source")).setValue("Fire risk assessment of October");
        press("Save");
        assertThat($(H1.class).single().getText())
                .isEqualTo(records.venue(venue).name());
        assertThat($(DataTable.class).all().getFirst().getElement().getTextRecursively())
                .contains("61");
    }

    @Test
    void aPeriodIsRecordedAndWithdrawn() {
        signIn("admin");
        navigate("settings/elections", ElectionPeriodsView.class);
        LocalDate poll = LondonTime.today(clock).plusDays(300);
        test(text("election-name")).setValue("Mayor of the borough");
        test(text("record-source")).setValue("Notice of election");
        press("Record the period");
        assertThat($(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("Enter both days");
        test($(DatePicker.class).withId("election-from").single()).setValue(poll.minusDays(30));
        test($(DatePicker.class).withId("election-poll").single()).setValue(poll);
        press("Record the period");
        assertThat($(DataTable.class).single().getElement().getTextRecursively())
                .contains("Mayor of the borough");
        test($(Button.class).withText("Withdraw").all().getFirst()).click();
        assertThat($(DataTable.class).single().getElement().getTextRecursively())
                .contains("Withdrawn");
    }
}
