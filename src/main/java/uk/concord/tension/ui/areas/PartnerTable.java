package uk.concord.tension.ui.areas;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import uk.concord.core.ui.DataTable;
import uk.concord.tension.domain.returns.ReturnQuery;

/** What partner organisations sent. */
class PartnerTable extends DataTable<ReturnQuery.Line> {
    PartnerTable() {
        super("tension.borough.returns");
        addColumn("tension.borough.organisation", ReturnQuery.Line::organisation);
        addColumn("tension.alert.reports", line -> String.valueOf(line.sent().reports()));
        addColumn("tension.borough.nil", line -> String.valueOf(line.sent().nilReturns()));
        addColumn(
                "tension.borough.heard",
                line -> translate("tension.returned." + line.sent().status().name()));
        setEmpty("tension.borough.map.none");
    }
}
