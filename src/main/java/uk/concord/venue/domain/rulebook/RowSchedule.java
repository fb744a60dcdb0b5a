package uk.concord.venue.domain.rulebook;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;

/**
 * Rows of a rule set that do not count every day. The engine is given the others only, so that it needs no notion of days.
 */
record RowSchedule(List<EditableRow> sometimes) {
    static RowSchedule of(String dmn) {
        return new RowSchedule(RuleDocument.of(dmn).rows().stream()
                .filter(row -> !row.isAlwaysInForce())
                .toList());
    }

    /** @return the same text for days on which the same rows count */
    String phase(LocalDate day) {
        return sometimes.stream()
                .filter(row -> row.isInForceOn(day))
                .map(EditableRow::id)
                .collect(Collectors.joining(" "));
    }

    /** @return the DMN with the rows that count on that day */
    String running(String dmn, LocalDate day) {
        return sometimes.isEmpty() ? dmn : RuleDocument.withRows(dmn, row -> row.isInForceOn(day));
    }
}
