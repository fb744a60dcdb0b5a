package uk.concord.tension.ui.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.tension.domain.alert.Alert;
import uk.concord.tension.domain.alert.AlertQuery;
import uk.concord.tension.domain.alert.AlertState;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.tension.ui.chart.TrendChart;
import uk.concord.testing.ViewTestBase;

/** The pages of UC-T13 without a browser. */
class AlertViewTest extends ViewTestBase {
    @Autowired
    AlertQuery query;

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(AlertViewTest::all));
    }

    private <T extends Component> List<T> shown(Class<T> type) {
        return all(UI.getCurrent()).filter(type::isInstance).map(type::cast).toList();
    }

    private String words() {
        return all(UI.getCurrent())
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private void press(String text) {
        test(shown(Button.class).stream()
                        .filter(button -> button.getText().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @Test
    void theListSaysWhy() {
        signIn("analyst");
        TensionRoutes.go(AlertRoutes.LIST);
        assertThat(words())
                .contains("Nobody has looked yet", "West Thurrock & South Stifford")
                .contains("or fewer expected 99 weeks in 100 (26-week baseline)")
                .contains("Earlier alerts", "Grays Riverside", "Acknowledged");
        TensionRoutes.go(AlertRoutes.LIST + "?after=nonsense");
        assertThat(shown(H1.class).getFirst().getText()).isEqualTo("Alerts");
    }

    @Test
    void acknowledgingTakesAReason() {
        Alert alert = query.open(uk.concord.core.security.Locality.EVERYWHERE).getFirst();
        signIn("analyst");
        TensionRoutes.go(AlertRoutes.alert(alert.reference()));
        assertThat(shown(H1.class).getFirst().getText()).isEqualTo("Alert: " + alert.about());
        assertThat(words()).contains(alert.sentence());
        assertThat(shown(TrendChart.class)).hasSize(1);
        press("Acknowledge");
        assertThat(words()).contains("There is a problem").contains("Say in 10 to 500 characters");
        assertThat(query.byReference(uk.concord.core.security.Locality.EVERYWHERE, alert.reference())
                        .orElseThrow()
                        .state())
                .isEqualTo(AlertState.OPEN);
        shown(TextArea.class).getFirst().setValue("Cleansing removed the paint, the warden visits daily");
        press("Acknowledge");
        assertThat(words()).contains("Cleansing removed the paint", "Quiet until");
        assertThat(query.byReference(uk.concord.core.security.Locality.EVERYWHERE, alert.reference())
                        .orElseThrow()
                        .state())
                .isEqualTo(AlertState.ACKNOWLEDGED);
    }

    @Test
    void anAlertThatIsNotThereLooksLikeNone() {
        signIn("analyst");
        TensionRoutes.go(AlertRoutes.alert("AL-1999-000001"));
        assertThat(shown(H1.class).getFirst().getText()).isNotEqualTo("Alert");
    }

    @Test
    void aCampaignNeedsItsDays() {
        signIn("analyst");
        TensionRoutes.go(AlertRoutes.CAMPAIGNS);
        shown(TextField.class).getFirst().setValue("Hate crime awareness week");
        press("Add a campaign");
        assertThat(words()).contains("Give the first day");
    }
}
