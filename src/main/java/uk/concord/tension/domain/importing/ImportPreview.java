package uk.concord.tension.domain.importing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.concord.tension.domain.report.PersonalData;

/**
 * What an import would do, found without doing it.
 *
 * @param creates rows that would become reports
 * @param unchanged rows whose report is here already
 * @param different rows whose report is here already with other content; it would stay as it is
 * @param wrong rows that would be left out
 * @param problems of those rows
 * @param personalData rows in whose words something looks like personal data, with what
 */
public record ImportPreview(
        int creates,
        int unchanged,
        int different,
        int wrong,
        List<RowProblem> problems,
        Map<Integer, Set<PersonalData.Kind>> personalData) {
    public ImportPreview {
        problems = List.copyOf(problems);
    }
}
