package uk.concord.tension.ui.importing;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.tension.domain.importing.ReportImportService;
import uk.concord.tension.domain.importing.RowProblem;

/** What is wrong with which row, and the same as a file. */
class ProblemList extends Div {
    private static final int SHOWN = 100;

    ProblemList(ReportImportService imports, String reference, List<RowProblem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        DataTable<RowProblem> table = new DataTable<RowProblem>("tension.import.problems.caption")
                .addColumn("tension.import.row", problem -> String.valueOf(problem.line()))
                .addColumn(
                        "tension.import.column",
                        problem ->
                                problem.header().isEmpty() ? translate("tension.import.column.none") : problem.header())
                .addColumn("tension.import.todo", RowProblem::message);
        table.setRows(problems.subList(0, Math.min(SHOWN, problems.size())));
        add(new H2(translate("tension.import.problems")), new Paragraph(translate("tension.import.problems.text")));
        if (problems.size() > SHOWN) {
            add(new Paragraph(translate("tension.import.problems.more", SHOWN, problems.size())));
        }
        DownloadHandler handler = download -> {
            download.setFileName(reference + "-problems.csv");
            download.setContentType("text/csv; charset=utf-8");
            imports.writeProblems(problems, download.getOutputStream());
        };
        add(new ActionBar(new Anchor(handler, translate("tension.import.problems.csv"))), table);
    }
}
