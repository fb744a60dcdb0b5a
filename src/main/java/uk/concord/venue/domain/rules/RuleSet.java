package uk.concord.venue.domain.rules;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;
import org.kie.internal.io.ResourceFactory;

/**
 * A published set of rules: DMN decision tables run by Apache KIE. The rows that fired are told by the engine, not worked
 * out again. Safe for use by many threads; evaluations of one set follow each other (about 0.1 ms each).
 */
public final class RuleSet {
    private static final String NAMESPACE = "https://concord.example/rules/venue-hire";
    private static final String MODEL = "venue-hire";
    private static final List<String> TABLES = List.of("Gates", "Rules");

    private final DMNRuntime runtime;
    private final DMNModel model;
    private final Map<String, List<RuleRow>> rowsByTable = new LinkedHashMap<>();
    private final Map<String, String> inputLabels = new LinkedHashMap<>();
    private final Map<String, Object> blanks = new LinkedHashMap<>();
    private final List<RuleRow> matched = new ArrayList<>();

    private RuleSet(DMNRuntime runtime, DMNModel model) {
        this.runtime = runtime;
        this.model = model;
        TABLES.forEach(table -> rowsByTable.put(table, readRows(table)));
        runtime.addListener(new DMNRuntimeEventListener() {
            @Override
            public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
                List<RuleRow> rows = rowsByTable.getOrDefault(event.getDecisionName(), List.of());
                event.getSelected().forEach(number -> matched.add(rows.get(number - 1)));
            }
        });
    }

    /**
     * @param dmn the DMN XML; a document type declaration is not allowed
     * @throws IllegalArgumentException when it is not a rule set for venue hire
     */
    public static RuleSet of(String dmn) {
        if (dmn.contains("<!DOCTYPE")) {
            throw new IllegalArgumentException("A rule set must not declare a document type");
        }
        Resource resource = ResourceFactory.newByteArrayResource(dmn.getBytes(StandardCharsets.UTF_8));
        resource.setSourcePath("rules.dmn");
        DMNRuntime runtime;
        try {
            runtime = DMNRuntimeBuilder.fromDefaults()
                    .buildConfiguration()
                    .fromResources(List.of(resource))
                    .getOrElseThrow(cause -> new IllegalArgumentException("Not a rule set", cause));
        } catch (NullPointerException notDmn) {
            // The engine does not check that the XML was DMN at all.
            throw new IllegalArgumentException("Not a rule set", notDmn);
        }
        DMNModel model = runtime.getModel(NAMESPACE, MODEL);
        if (model == null || model.hasErrors()) {
            throw new IllegalArgumentException("Not a rule set for venue hire: "
                    + (model == null ? "no model" : model.getMessages(DMNMessage.Severity.ERROR)));
        }
        return new RuleSet(runtime, model);
    }

    /** @return 64 hexadecimal digits over the XML */
    public static String sha256(String dmn) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(dmn.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * @return the recommendation with the rows that fired
     * @throws IllegalStateException when the engine reports an error: a decision is never taken on half a result
     */
    public synchronized Recommendation evaluate(Concerns concerns) {
        matched.clear();
        DMNContext context = runtime.newContext();
        blanks.forEach(context::set);
        concerns.inputs(inputLabels.keySet()).forEach((input, value) -> set(context, input, value));
        DMNResult result = runtime.evaluateAll(model, context);
        if (result.hasErrors()) {
            throw new IllegalStateException("Rules failed: " + result.getMessages(DMNMessage.Severity.ERROR));
        }
        return Recommendation.of(matched);
    }

    /** An added question whose answer is of another kind than the table knows reads as blank. */
    private void set(DMNContext context, String input, Object value) {
        Object blank = blanks.get(input);
        if (blank == null || blank instanceof Integer == value instanceof Integer) {
            context.set(input, value);
        }
    }

    /** @return all rows, gates first */
    public List<RuleRow> rows() {
        return rowsByTable.values().stream().flatMap(List::stream).toList();
    }

    /** @return names of the inputs of its tables */
    public Set<String> inputs() {
        return Set.copyOf(inputLabels.keySet());
    }

    /** @return what an input is about, in words */
    public String inputLabel(String input) {
        return inputLabels.getOrDefault(input, input);
    }

    private List<RuleRow> readRows(String tableName) {
        Decision decision = model.getDecisionByName(tableName).getDecision();
        DecisionTable table = (DecisionTable) decision.getExpression();
        List<String> inputs = table.getInput().stream()
                .map(input -> input.getInputExpression().getText())
                .toList();
        for (int i = 0; i < inputs.size(); i++) {
            inputLabels.put(inputs.get(i), table.getInput().get(i).getLabel());
            if (AddedQuestion.isCode(inputs.get(i))) {
                var type = table.getInput().get(i).getInputExpression().getTypeRef();
                blanks.put(inputs.get(i), type != null && "number".equals(type.getLocalPart()) ? (Object) 0 : "");
            }
        }
        return table.getRule().stream().map(rule -> readRow(rule, inputs)).toList();
    }

    private static RuleRow readRow(DecisionRule rule, List<String> inputs) {
        Map<String, String> conditions = new LinkedHashMap<>();
        for (int i = 0; i < inputs.size(); i++) {
            String test = rule.getInputEntry().get(i).getText();
            if (!"-".equals(test)) {
                conditions.put(inputs.get(i), test);
            }
        }
        List<String> outputs = rule.getOutputEntry().stream()
                .map(entry -> entry.getText().replaceAll("^\"|\"$", ""))
                .toList();
        List<String> notes =
                rule.getAnnotationEntry().stream().map(note -> note.getText()).toList();
        return new RuleRow(
                rule.getId(),
                outputs.get(0),
                conditions,
                Outcome.valueOf(outputs.get(1)),
                Authority.valueOf(outputs.get(2)),
                Stream.of(outputs.get(3).split(","))
                        .filter(code -> !code.isBlank())
                        .map(ConditionCode::valueOf)
                        .toList(),
                notes.get(0),
                notes.get(1));
    }
}
