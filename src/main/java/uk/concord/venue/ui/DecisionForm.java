package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.DecisionChecks;
import uk.concord.venue.domain.check.DecisionRequest;
import uk.concord.venue.domain.check.Evaluation;
import uk.concord.venue.domain.check.Evaluation.FiredRow;
import uk.concord.venue.domain.check.Grounds;
import uk.concord.venue.domain.rules.ConditionCode;
import uk.concord.venue.domain.rules.Decision;
import uk.concord.venue.domain.rules.DecisionRules;
import uk.concord.venue.domain.rules.LimitRules;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.RefusalGround;
import uk.concord.venue.domain.rules.Section;

/** What somebody decides, with conditions and reasons; asks for more where the decision differs from the rules. */
final class DecisionForm extends Div {
    private static final int LONGEST = 4000;

    private final Evaluation evaluation;
    private final UUID submissionKey = UUID.randomUUID();
    private final RadioButtonGroup<Decision> choice = new RadioButtonGroup<>(translate("venue.decide.choice"));
    private final CheckboxGroup<ConditionCode> conditions = new CheckboxGroup<>(translate("venue.decide.conditions"));
    private final Select<RefusalGround> ground = new Select<>();
    private final TextArea reasons = new TextArea(translate("venue.decide.reasons"));
    private final FieldSet limit = new FieldSet(translate("venue.decide.limit"));
    private final Checkbox declared = new Checkbox(translate("venue.decide.declared"));
    private final List<String> limitLacks;
    private final boolean cancels;
    private final TextArea alternative = new TextArea(translate("venue.decide.alternative"));
    private final FieldSet departures = new FieldSet(translate("venue.decide.departures"));
    private final Map<String, TextArea> departureReasons = new LinkedHashMap<>();

    /** @param submit returns whether the decision was taken */
    DecisionForm(
            CheckFile file,
            Evaluation evaluation,
            boolean mayRefuse,
            ErrorSummary errors,
            Predicate<DecisionRequest> submit) {
        this.evaluation = evaluation;
        this.limitLacks = DecisionChecks.limitLacks(file);
        addClassName("form-page");
        cancels = file.check().confirmed();
        createFields(mayRefuse);
        ground.setItems(Grounds.of(file));
        createLimit(file.check().reference());
        Button save = new Button(translate("venue.decide.submit"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            List<Problem> problems = problems();
            errors.show(problems);
            if (!problems.isEmpty() || !submit.test(request())) {
                save.setEnabled(true);
            }
        });
        add(choice, ground, conditions, alternative, reasons, limit, departures, new ActionBar(save));
        update();
    }

    private void createFields(boolean mayRefuse) {
        List<Decision> options = new ArrayList<>(List.of(Decision.APPROVE, Decision.APPROVE_CONDITIONS));
        if (evaluation.outcome().compareTo(Outcome.INFO) >= 0) {
            options.add(Decision.KEEP_HOLD);
        }
        if (mayRefuse) {
            options.add(cancels ? Decision.CANCEL : Decision.REFUSE);
        }
        choice.setItems(options);
        choice.setItemLabelGenerator(decision -> translate("venue.choose." + decision));
        choice.setManualValidation(true);
        choice.setId("decision");
        choice.addValueChangeListener(event -> update());
        conditions.setItems(ConditionCode.values());
        conditions.setItemLabelGenerator(code -> translate("venue.condition." + code));
        conditions.setHelperText(translate("venue.decide.conditions.help"));
        conditions.setValue(evaluation.conditions());
        conditions.setManualValidation(true);
        conditions.setId("conditions");
        conditions.addValueChangeListener(event -> update());
        ground.setLabel(translate("venue.decide.ground"));
        ground.setItemLabelGenerator(value -> value == null ? "" : translate("venue.ground." + value));
        ground.setHelperText(translate("venue.decide.ground.help"));
        ground.setManualValidation(true);
        ground.setId("ground");
        reasons.setHelperText(translate("venue.decide.reasons.help"));
        reasons.setMaxLength(LONGEST);
        reasons.setMinRows(3);
        reasons.setManualValidation(true);
        reasons.setId("reasons");
        alternative.setMaxLength(2000);
        alternative.setManualValidation(true);
        alternative.setId("alternative");
        departures.addClassName("departures");
        departures.add(new Paragraph(translate("venue.decide.departures.text")));
        for (FiredRow row : evaluation.fired()) {
            TextArea reason = new TextArea(translate("venue.decide.departure", row.number(), row.reason()));
            reason.setMaxLength(LONGEST);
            reason.setManualValidation(true);
            reason.setId("departure-" + row.rowId());
            departureReasons.put(row.rowId(), reason);
            departures.add(reason);
        }
    }

    /** A limit is weighed before it is set, and rests on nothing that has no weight. */
    private void createLimit(String ref) {
        limit.addClassName("departures");
        limit.add(new Paragraph(translate("venue.decide.limit.text")));
        if (!limitLacks.isEmpty()) {
            UnorderedList list = new UnorderedList();
            limitLacks.forEach(key -> list.add(new ListItem(translate(key))));
            limit.add(
                    list,
                    new Paragraph(Links.to(VenueRoutes.section(ref, Section.RIGHTS), translate("venue.step.rights"))));
        }
        declared.setManualValidation(true);
        declared.setId("declared");
        limit.add(declared);
    }

    private boolean limits() {
        Decision decision = choice.getValue();
        return decision != null && LimitRules.limits(decision, chosen());
    }

    private boolean ends() {
        return choice.getValue() == Decision.REFUSE || choice.getValue() == Decision.CANCEL;
    }

    private void update() {
        Decision decision = choice.getValue();
        conditions.setVisible(decision == Decision.APPROVE_CONDITIONS);
        ground.setVisible(ends());
        alternative.setVisible(decision == Decision.CANCEL);
        limit.setVisible(limits());
        departures.setVisible(departs());
    }

    private boolean departs() {
        Decision decision = choice.getValue();
        return decision != null
                && DecisionRules.departs(evaluation.outcome(), evaluation.conditions(), decision, chosen());
    }

    private Set<ConditionCode> chosen() {
        return choice.getValue() == Decision.APPROVE_CONDITIONS ? conditions.getValue() : Set.of();
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        Decision decision = choice.getValue();
        if (decision == null) {
            problems.add(new Problem(translate("venue.decide.choice.missing"), choice));
            return problems;
        }
        if (decision == Decision.APPROVE_CONDITIONS && conditions.getValue().isEmpty()) {
            problems.add(new Problem(translate("venue.error.conditions"), conditions));
        }
        if (ends() && ground.isEmpty()) {
            problems.add(new Problem(translate("venue.error.ground"), ground));
        }
        if (decision == Decision.CANCEL && alternative.getValue().isBlank()) {
            problems.add(new Problem(translate("venue.cancel.lacks.alternative"), alternative));
        }
        boolean departs = departs();
        if ((departs || decision != Decision.APPROVE) && reasons.getValue().isBlank()) {
            problems.add(new Problem(translate("venue.error.reasons"), reasons));
        }
        if (limits() && !limitLacks.isEmpty()) {
            problems.add(new Problem(translate(limitLacks.getFirst()), null));
        }
        if (limits() && !declared.getValue()) {
            problems.add(new Problem(translate("venue.error.declared"), declared));
        }
        if (departs) {
            departureReasons.values().stream()
                    .filter(reason -> reason.getValue().isBlank())
                    .forEach(reason -> problems.add(new Problem(translate("venue.error.departures"), reason)));
        }
        return problems;
    }

    private DecisionRequest request() {
        Map<String, String> explained = new LinkedHashMap<>();
        if (departs()) {
            departureReasons.forEach(
                    (row, reason) -> explained.put(row, reason.getValue().strip()));
        }
        return new DecisionRequest(
                evaluation.id(),
                choice.getValue(),
                chosen(),
                ends() ? ground.getValue() : null,
                reasons.getValue().strip(),
                explained,
                limits() && declared.getValue(),
                alternative.getValue().strip(),
                submissionKey);
    }
}
