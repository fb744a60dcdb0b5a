package uk.concord.venue.domain.rulebook.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.kie.dmn.backend.marshalling.v1x.DMNMarshallerFactory;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.dmn.model.api.Definitions;
import org.kie.dmn.model.api.HitPolicy;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.UnaryTests;
import uk.concord.core.NotFoundException;

/**
 * The DMN of a rule set as rows that can be read and changed. Works with whatever inputs and outputs the tables have; what
 * the product has a form for is found by name. Not safe for use by several threads.
 */
public final class RuleDocument {
    private final Definitions definitions;
    private final Map<String, DecisionTable> tables = new LinkedHashMap<>();
    private final Map<String, List<EditableRow>> read = new HashMap<>();

    private RuleDocument(Definitions definitions) {
        this.definitions = definitions;
        definitions.getDrgElement().stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .filter(decision -> decision.getExpression() instanceof DecisionTable)
                .forEach(decision -> tables.put(decision.getName(), (DecisionTable) decision.getExpression()));
    }

    /**
     * @param dmn DMN 1.3 XML
     * @throws IllegalArgumentException when it holds more than decision tables with simple conditions; the message says
     *     what
     */
    public static RuleDocument of(String dmn) {
        String clean = SafeDmn.clean(dmn);
        RuleDocument document;
        try {
            document =
                    new RuleDocument(DMNMarshallerFactory.newDefaultMarshaller().unmarshal(clean));
        } catch (RuntimeException notDmn) {
            throw new IllegalArgumentException("no DMN decision tables", notDmn);
        }
        document.verify();
        return document;
    }

    private void verify() {
        require(!tables.isEmpty(), "no decision table");
        tables.forEach((name, table) -> {
            require(
                    table.getHitPolicy() == HitPolicy.COLLECT || table.getHitPolicy() == HitPolicy.FIRST,
                    "the hit policy of " + name);
            require(table.getAggregation() == null, "an aggregation in " + name);
            for (InputClause input : table.getInput()) {
                require(
                        input.getInputExpression().getText().matches("[A-Za-z][A-Za-z0-9_]{0,60}"),
                        "an input that is not a plain name in " + name);
            }
            List<String> outputs = RowFormat.outputs(table);
            require(
                    outputs.containsAll(RowFormat.NEEDED),
                    "a table without the outputs " + String.join(", ", RowFormat.NEEDED));
            table.getRule().forEach(rule -> {
                require(
                        rule.getId() != null && rule.getId().matches("[A-Za-z0-9_-]{1,20}"),
                        "a row without a short id in " + name);
                require(
                        rule.getInputEntry().size() == table.getInput().size()
                                && rule.getOutputEntry().size() == outputs.size(),
                        "row " + rule.getId() + ", which lacks a cell");
                rule.getOutputEntry()
                        .forEach(entry -> require(
                                entry.getText().matches(RowFormat.OUTPUT), "the result of row " + rule.getId()));
                for (UnaryTests test : rule.getInputEntry()) {
                    try {
                        UnaryTest.parse(test.getText());
                    } catch (IllegalArgumentException notAllowed) {
                        throw new IllegalArgumentException("a condition of row " + rule.getId(), notAllowed);
                    }
                }
            });
        });
    }

    private static void require(boolean holds, String problem) {
        if (!holds) {
            throw new IllegalArgumentException(problem);
        }
    }

    /** @return names of the tables in their order */
    public List<String> tables() {
        return List.copyOf(tables.keySet());
    }

    /** @return whether only the first row that fits counts in that table */
    public boolean isFirstOnly(String table) {
        return table(table).getHitPolicy() == HitPolicy.FIRST;
    }

    public List<TableInput> inputs(String table) {
        DecisionTable found = table(table);
        List<TableInput> inputs = new ArrayList<>();
        for (int i = 0; i < found.getInput().size(); i++) {
            inputs.add(RowFormat.input(found, i));
        }
        return inputs;
    }

    /** @return outputs the product has no form for */
    public List<String> otherOutputs(String table) {
        List<String> outputs = new ArrayList<>(RowFormat.outputs(table(table)));
        outputs.removeAll(RowFormat.NEEDED);
        return outputs;
    }

    /**
     * Lets the rows of a table read one more input.
     *
     * @throws IllegalArgumentException when the table reads it already
     */
    public void addInput(String table, TableInput input) {
        require(
                inputs(table).stream().noneMatch(known -> known.name().equals(input.name())),
                "the input " + input.name() + ", which is there already");
        changing(table);
        definitions.getDrgElement().stream()
                .filter(Decision.class::isInstance)
                .map(Decision.class::cast)
                .filter(decision -> table.equals(decision.getName()))
                .toList()
                .forEach(decision -> InputColumn.add(definitions, decision, input));
    }

    /** @return the rows of all tables in their order */
    public List<EditableRow> rows() {
        return tables.keySet().stream().flatMap(name -> rows(name).stream()).toList();
    }

    public List<EditableRow> rows(String table) {
        DecisionTable found = table(table);
        return read.computeIfAbsent(
                table,
                name -> found.getRule().stream()
                        .map(rule -> RowFormat.read(name, found, rule))
                        .toList());
    }

    public Optional<EditableRow> find(String id) {
        return rows().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    /** @throws NotFoundException when there is no such row */
    public EditableRow row(String id) {
        return find(id).orElseThrow(() -> new NotFoundException("row"));
    }

    /** Writes the row over the one with the same id. */
    public void replace(EditableRow row) {
        DecisionTable table = changing(row.table());
        int at = position(table, row.id());
        table.getRule().set(at, RowFormat.write(table, row));
    }

    /**
     * Adds a row after another one, or at the end.
     *
     * @param after id of a row of the same table, or an empty text
     * @throws IllegalArgumentException when the id is taken
     */
    public void add(EditableRow row, String after) {
        require(find(row.id()).isEmpty(), "the id " + row.id() + ", which is taken");
        DecisionTable table = changing(row.table());
        int at = after.isEmpty() ? table.getRule().size() : position(table, after) + 1;
        table.getRule().add(at, RowFormat.write(table, row));
    }

    /** @return id of the copy, which stands behind the row and is switched off until somebody looked at it */
    public String copy(String id) {
        EditableRow row = row(id);
        Set<String> taken = new LinkedHashSet<>();
        rows().forEach(other -> taken.add(other.id()));
        int number = 2;
        String copyId;
        do {
            copyId = id.substring(0, Math.min(id.length(), 16)) + "-" + number++;
        } while (taken.contains(copyId));
        add(row.withIds(copyId, row.number()).withEnabled(false), id);
        return copyId;
    }

    /** Moves a row within its table; at an end it stays where it is. */
    public void move(String id, int places) {
        DecisionTable table = changing(row(id).table());
        int from = position(table, id);
        int to = Math.clamp((long) from + places, 0, table.getRule().size() - 1);
        DecisionRule rule = table.getRule().remove(from);
        table.getRule().add(to, rule);
    }

    public void remove(String id) {
        DecisionTable table = changing(row(id).table());
        table.getRule().remove(position(table, id));
    }

    /** @return the XML with the rows that satisfy the condition only */
    public static String withRows(String dmn, Predicate<EditableRow> kept) {
        RuleDocument document = of(dmn);
        document.rows().stream().filter(kept.negate()).forEach(row -> document.remove(row.id()));
        return document.xml();
    }

    /** @return DMN 1.3 XML */
    public String xml() {
        return DMNMarshallerFactory.newDefaultMarshaller().marshal(definitions);
    }

    private DecisionTable table(String name) {
        DecisionTable table = tables.get(name);
        if (table == null) {
            throw new NotFoundException("table");
        }
        return table;
    }

    private DecisionTable changing(String name) {
        read.remove(name);
        return table(name);
    }

    private static int position(DecisionTable table, String id) {
        for (int i = 0; i < table.getRule().size(); i++) {
            if (id.equals(table.getRule().get(i).getId())) {
                return i;
            }
        }
        throw new NotFoundException("row");
    }
}
