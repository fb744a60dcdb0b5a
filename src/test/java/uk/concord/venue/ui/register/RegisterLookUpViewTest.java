package uk.concord.venue.ui.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.testing.ViewTestBase;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.check.CheckSteps;
import uk.concord.venue.domain.register.RegisterEntry.Standing;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.ui.VenueRoutes;

/** Registers without a key (src/docs/use-cases/venue.md, VH-18): it says so, and what a person saw can be written down. */
class RegisterLookUpViewTest extends ViewTestBase {
    @Autowired
    private CheckSteps steps;

    @Autowired
    private CheckService checks;

    @Test
    void switchedOffItSaysSoAndTheOfficerWritesDownWhatTheySaw() {
        signIn("bookings");
        String ref = steps.complete(Map.of());
        RegisterLookUpView view = navigate(VenueRoutes.registers(ref), RegisterLookUpView.class);
        assertThat(view.getElement().getTextRecursively()).contains("Looking up from here is switched off");
        press();
        assertThat($(ErrorSummary.class).single().getElement().getTextRecursively())
                .contains("Say how it stands in the register")
                .contains("Enter the name as the register writes it")
                .contains("Say whether it agrees");
        choose("hand-standing", Standing.REGISTERED);
        test($(TextField.class).withId("hand-name").single()).setValue("Quayside Heritage Players");
        test($(TextField.class).withId("hand-number").single()).setValue("09900001");
        choose("hand-agrees", true);
        press();
        assertThat($(DataTable.class).single().getElement().getTextRecursively())
                .contains("Quayside Heritage Players, number 09900001: Registered")
                .contains("looked in person");
        assertThat(checks.file(ref).value(Question.I1)).isEqualTo("found");
    }

    private void press() {
        test($(Button.class).withText("Record it").single()).click();
    }

    @SuppressWarnings("unchecked")
    private <T> void choose(String id, T value) {
        $(RadioButtonGroup.class).withId(id).single().setValue(value);
    }
}
