package uk.concord.briefing.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.concord.briefing.domain.BriefingSteps.TERM;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.concord.briefing.domain.composition.ComparedTable;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.ui.author.LedgerView;
import uk.concord.briefing.ui.editor.PreviewView;
import uk.concord.testing.ViewTestBase;

/** Figures on the screen: the charts of the document and the ledger behind them. */
class FigureViewTest extends ViewTestBase {

    @Autowired
    private BriefingService briefings;

    @Test
    void everyBarSaysWhatItsRowOfTheTableSays() {
        signIn("author");
        navigate("briefings/" + TERM + "/preview", PreviewView.class);
        List<ComparedTable> tables = briefings.tables(TERM);
        List<NativeButton> bars = $view(NativeButton.class).all().stream()
                .filter(button -> button.hasClassName("bar"))
                .toList();
        assertThat(bars)
                .hasSize(tables.stream().mapToInt(table -> table.rows().size()).sum());
        ComparedTable.Row row = tables.get(0).rows().get(1);
        NativeButton bar = bars.get(1);
        assertThat(bar.getElement().getTextRecursively())
                .contains(row.label())
                .contains(row.now().shown());
        ComponentUtil.fireEvent(bar, new ClickEvent<>(bar));
        assertThat(bar.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        assertThat($view(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .anyMatch(text -> text.startsWith(row.label() + ". ")
                        && text.contains(": " + row.now().shown()));
    }

    @Test
    void theLedgerShowsEveryFigureWithWhatItStandsForAndHowItIsProtected() {
        signIn("manager");
        LedgerView view = navigate("briefings/" + TERM + "/figures", LedgerView.class);
        String text = Jsoup.parse(view.getElement().getOuterHTML()).text();
        assertThat(text)
                .contains("0 to 7", "In the band of small numbers", "To the nearest 5", "Sum of what is shown")
                .contains("Reports by context with 5 rows: released");
        briefings
                .tables(TERM)
                .forEach(table -> table.rows()
                        .forEach(row -> assertThat(text)
                                .contains(row.label() + " " + row.now().shown())));
    }
}
