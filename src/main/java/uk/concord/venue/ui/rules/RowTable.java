package uk.concord.venue.ui.rules;

import uk.concord.core.ui.DataTable;
import uk.concord.venue.domain.rulebook.document.EditableRow;
import uk.concord.venue.domain.rulebook.document.RuleDocument;
import uk.concord.venue.ui.VenueRoutes;

/** The rows of a version of the rules as a table people can read. */
final class RowTable extends DataTable<EditableRow> {
    RowTable(String version, RuleDocument document) {
        super("venue.rules.caption");
        addLinkColumn("venue.rules.rule", EditableRow::id, row -> VenueRoutes.ruleRow(version, row.id()));
        addComponentColumn("venue.rules.when", row -> RuleWords.when(document, row));
        addColumn("venue.rules.leads", row -> RuleWords.outcome(row.outcome()));
        addColumn("venue.rules.level", row -> RuleWords.level(row.level()));
        addColumn("venue.rules.conditions", row -> RuleWords.conditions(row.conditions()));
        addComponentColumn("venue.rules.reason", RuleWords::reason);
        setRows(document.rows());
    }
}
