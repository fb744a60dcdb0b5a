package uk.concord.tension.ui.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.core.security.CurrentUser;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.issue.IssueQuery;
import uk.concord.tension.ui.TensionRoutes;
import uk.concord.tension.ui.assessment.AssessmentRoutes;
import uk.concord.testing.ViewTestBase;

/** The pages of issues and levels without a browser (use cases UC-T6 and UC-T7). */
class IssueViewTest extends ViewTestBase {
    @Autowired
    IssueQuery query;

    @Autowired
    AccountQuery accounts;

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(IssueViewTest::all));
    }

    private <T extends Component> List<T> shown(Class<T> type) {
        return all(UI.getCurrent()).filter(type::isInstance).map(type::cast).toList();
    }

    private String words() {
        return all(UI.getCurrent())
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private String link(String address) {
        TensionRoutes.go(address);
        return shown(H1.class).getFirst().getText();
    }

    private Button button(String text) {
        return shown(Button.class).stream()
                .filter(button -> button.getText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private String reference(String title) {
        CurrentUser manager =
                accounts.byId(accounts.idByUsername("manager")).orElseThrow().user();
        return query.page(new IssueQuery.Filter(true, null), manager, null, 50).rows().stream()
                .filter(row -> row.title().equals(title))
                .findFirst()
                .orElseThrow()
                .reference();
    }

    @Test
    void theListShowsLevelsInWords() {
        signIn("analyst");
        assertThat(link(IssueRoutes.LIST)).isEqualTo("Issues");
        assertThat(words()).contains("Grays markings").contains("3 Raised").contains("2 Watch, recovering");
    }

    @Test
    void aProposalIsApprovedBySomebodyElse() {
        String reference = reference("Electric bikes and fireworks in Chadwell");
        signIn("analyst");
        link(IssueRoutes.issue(reference));
        assertThat(words()).contains("You proposed it");
        assertThat(shown(Button.class)).noneMatch(button -> button.getText().equals("Approve this level"));
        signIn("manager");
        link(IssueRoutes.issue(reference));
        test(button("Approve this level")).click();
        assertThat(words()).contains("4 High").contains("Approved by Helen Sandford");
        assertThat(shown(Button.class)).noneMatch(button -> button.getText().equals("Approve this level"));
    }

    @Test
    void anEmptyJudgementTellsWhatIsMissing() {
        signIn("analyst");
        link(IssueRoutes.level(reference("Grays markings")));
        test(button("State the level")).click();
        assertThat(words())
                .contains("There is a problem")
                .contains("Choose a level")
                .contains("Give a reason of 30 to");
        assertThat(shown(TextArea.class)).anyMatch(TextArea::isInvalid);
    }

    @Test
    void everyAreaHasALevelAndItsHistory() {
        signIn("prevent");
        assertThat(link(AssessmentRoutes.LIST)).isEqualTo("Levels by area");
        assertThat(words()).contains("The whole borough").contains("Grays Town").doesNotContain("Not judged");
    }

    @Test
    void anUnknownIssueLooksLikeNoPage() {
        signIn("analyst");
        String missing = link("tensions/issues/CI-1999-000001");
        assertThat(missing).isEqualTo(link("tensions/assessments/999999999"));
    }
}
