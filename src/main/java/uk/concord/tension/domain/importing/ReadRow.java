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
 * @param fingerprint of what the row says, which tells whether it says something else than before; the same however it
 *     is written and whatever other columns there are
 * @param cellsFingerprint of the cells as they are written, which is what was kept at first
 */
public record ReadRow(
        int line,
        String externalReference,
        ReportAnswers answers,
        List<RowProblem> problems,
        Set<PersonalData.Kind> personalData,
        String fingerprint,
        String cellsFingerprint) {
    public ReadRow {
        problems = List.copyOf(problems);
        personalData = Set.copyOf(personalData);
    }

    /** @return whether a record that is here already, with that fingerprint, says the same */
    public boolean saysTheSame(String known) {
        return known.equals(fingerprint) || known.equals(cellsFingerprint);
    }
}
