package uk.concord.tension.domain.importing;

import java.util.List;
import java.util.Set;
import uk.concord.tension.domain.report.PersonalData;
import uk.concord.tension.domain.report.ReportAnswers;

/**
 * A row of a file, understood as far as it goes.
 *
 * @param line number of the row as a spreadsheet shows it
 * @param externalReference of the other system; empty when it is missing
 * @param answers complete when there are no problems
 * @param problems what is wrong, in the order of the answers
 * @param personalData what looks like it in the words of the row
 * @param fingerprint of the cells, which tells whether the row has changed since another import
 */
public record ReadRow(
        int line,
        String externalReference,
        ReportAnswers answers,
        List<RowProblem> problems,
        Set<PersonalData.Kind> personalData,
        String fingerprint) {
    public ReadRow {
        problems = List.copyOf(problems);
        personalData = Set.copyOf(personalData);
    }
}
