package uk.concord.tension.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.people.domain.AccountQuery;
import uk.concord.tension.domain.list.ReportFilter;
import uk.concord.tension.domain.list.ReportRow;
import uk.concord.tension.domain.list.TensionQuery;
import uk.concord.tension.domain.triage.ReportState;
import uk.concord.testing.TestReader;
import uk.concord.testing.ViewTestBase;

/** The pages of UC-T1 to UC-T4 without a browser. */
class TensionViewTest extends ViewTestBase {
    @Autowired
    TensionQuery query;

    @Autowired
    AccountQuery accounts;

    private static Stream<Component> all(Component root) {
        return Stream.concat(Stream.of(root), root.getChildren().flatMap(TensionViewTest::all));
    }

    private <T extends Component> List<T> shown(Class<T> type) {
        return all(UI.getCurrent()).filter(type::isInstance).map(type::cast).toList();
    }

    private String heading() {
        return shown(H1.class).getFirst().getText();
    }

    private String words() {
        return all(UI.getCurrent())
                .map(component -> component.getElement().getText())
                .collect(Collectors.joining("\n"));
    }

    private String link(String address) {
        TensionRoutes.go(address);
        return heading();
    }

    private ReportRow first(ReportFilter filter) {
        return query.page(TestReader.ANALYST, filter, null, 1).rows().getFirst();
    }

    @Test
    void continueOnAnEmptyPageTellsWhatIsMissingAndStoresNothing() {
        signIn("officer");
        assertThat(link(TensionRoutes.NEW)).isEqualTo("Before you start");
        long officer = accounts.idByUsername("officer");
        int before = query.drafts(officer).size();
        test(shown(Button.class).stream()
                        .filter(button -> button.getText().equals("Continue"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(words()).contains("There is a problem").contains("Choose what your concern is about");
        assertThat(query.drafts(officer)).hasSize(before);
    }

    @Test
    void aStepWithoutADraftLeadsToTheGate() {
        signIn("officer");
        assertThat(link("tensions/new/source")).isEqualTo("Before you start");
    }

    @Test
    void somebodyElsesReportAndDraftLookAsIfThereWereNone() {
        ReportRow ofOthers = first(ReportFilter.ofText("vigil counter"));
        signIn("officer");
        String refused = link(TensionRoutes.report(ofOthers.reference()));
        assertThat(words()).doesNotContain("Vigil");
        assertThat(link(TensionRoutes.report("CT-1999-000000"))).isEqualTo(refused);
        assertThat(words()).contains("There is no report with this reference, or you may not read it");
        assertThat(link("tensions/new/what?draft=00000000-0000-0000-0000-000000000000"))
                .isEqualTo("Page not found");
    }

    @Test
    void theListKeepsItsFilterInTheAddress() {
        signIn("analyst");
        link("tensions?state=DUPLICATE&q=underpass");
        assertThat(words()).contains("Paint in the underpass again").doesNotContain("Crosses painted");
        assertThat(shown(TextField.class).getFirst().getValue()).isEqualTo("underpass");
        link("tensions?ward=999999");
        assertThat(words()).contains("No report fits");
        assertThat(link("tensions?from=nonsense&state=nonsense&ward=nonsense&after=nonsense"))
                .isEqualTo("All reports");
    }

    @Test
    void onlyThoseWhoMayTakeTheListOutSeeTheLink() {
        signIn("prevent");
        link(TensionRoutes.LIST);
        assertThat(shown(Anchor.class)).noneMatch(anchor -> anchor.getText().equals("Download as CSV"));
        signIn("analyst");
        link(TensionRoutes.LIST);
        assertThat(shown(Anchor.class)).anyMatch(anchor -> anchor.getText().equals("Download as CSV"));
    }

    @Test
    void anErasedReportShowsNothingButItsFate() {
        ReportRow erased = first(ReportFilter.ALL.withState(ReportState.DIVERTED));
        signIn("manager");
        assertThat(link(TensionRoutes.report(erased.reference()))).isEqualTo("Content erased after diversion");
        assertThat(words()).contains("Diverted").doesNotContain("Where it showed");
    }

    @Test
    void triageSaysWhoHoldsAReport() {
        ReportRow waiting = first(ReportFilter.ALL.withState(ReportState.SUBMITTED));
        signIn("analyst");
        link(TensionRoutes.triage(waiting.reference()));
        assertThat(words()).contains("You hold this report until");
        signIn("manager");
        link(TensionRoutes.triage(waiting.reference()));
        assertThat(words()).contains("Priya Wren is working on this report");
    }
}
