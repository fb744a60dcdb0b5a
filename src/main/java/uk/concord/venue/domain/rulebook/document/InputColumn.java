package uk.concord.venue.domain.rulebook.document;

import java.util.Locale;
import javax.xml.namespace.QName;
import org.kie.dmn.model.api.DMNElementReference;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.InformationItem;
import org.kie.dmn.model.api.InformationRequirement;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.InputData;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.UnaryTests;
import org.kie.dmn.model.v1_3.TDMNElementReference;
import org.kie.dmn.model.v1_3.TInformationItem;
import org.kie.dmn.model.v1_3.TInformationRequirement;
import org.kie.dmn.model.v1_3.TInputClause;
import org.kie.dmn.model.v1_3.TInputData;
import org.kie.dmn.model.v1_3.TLiteralExpression;
import org.kie.dmn.model.v1_3.TUnaryTests;

/** A column more in a table: the input itself, what the table needs of it, and a cell in each row that lets it be. */
final class InputColumn {
    private InputColumn() {}

    static void add(Definitions definitions, Decision decision, TableInput input) {
        DecisionTable table = (DecisionTable) decision.getExpression();
        QName type = new QName(
                switch (input.kind()) {
                    case YES_NO -> "boolean";
                    case NUMBER -> "number";
                    case TEXT -> "string";
                });
        String id = "in-" + input.name();
        boolean known = definitions.getDrgElement().stream().anyMatch(element -> id.equals(element.getId()));
        if (!known) {
            definitions.getDrgElement().add(0, data(id, input.name(), type));
        }
        String column = decision.getName().toLowerCase(Locale.ROOT) + "-" + input.name();
        decision.getInformationRequirement().add(requirement("req-" + column, id));
        table.getInput().add(clause(column, input, type));
        table.getRule().forEach(rule -> rule.getInputEntry().add(cell()));
    }

    private static InputData data(String id, String name, QName type) {
        InformationItem variable = new TInformationItem();
        variable.setName(name);
        variable.setTypeRef(type);
        InputData data = new TInputData();
        data.setId(id);
        data.setName(name);
        data.setVariable(variable);
        return data;
    }

    private static InformationRequirement requirement(String id, String of) {
        DMNElementReference reference = new TDMNElementReference();
        reference.setHref("#" + of);
        InformationRequirement requirement = new TInformationRequirement();
        requirement.setId(id);
        requirement.setRequiredInput(reference);
        return requirement;
    }

    private static InputClause clause(String id, TableInput input, QName type) {
        LiteralExpression expression = new TLiteralExpression();
        expression.setTypeRef(type);
        expression.setText(input.name());
        InputClause clause = new TInputClause();
        clause.setId(id);
        clause.setLabel(input.label());
        clause.setInputExpression(expression);
        return clause;
    }

    private static UnaryTests cell() {
        UnaryTests cell = new TUnaryTests();
        cell.setText(UnaryTest.ANY.text());
        return cell;
    }
}
