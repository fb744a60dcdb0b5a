package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.core.security.Marking;
import uk.concord.tension.domain.Report;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.PersonalData;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.triage.Acceptance;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.FreeExpressionCheck;
import uk.concord.tension.domain.triage.Handling;
import uk.concord.tension.domain.triage.IndicativeGrade;
import uk.concord.tension.domain.triage.InformationGrade;
import uk.concord.tension.domain.triage.MarkingSuggestion;
import uk.concord.tension.domain.triage.PersonalDataCheck;
import uk.concord.tension.domain.triage.SourceGrade;
import uk.concord.tension.ui.form.PersonalDataWarning;

/** Accepts a report: the two checks, marking, grade and handling, with what Concord suggests and why. */
class AcceptForm extends DecisionForm {
    private final Map<String, Component> fields = new HashMap<>();
    private final RadioButtonGroup<PersonalDataCheck> personalData = choice("personalData", PersonalDataCheck.values());
    private final RadioButtonGroup<FreeExpressionCheck> freeExpression =
            choice("freeExpression", FreeExpressionCheck.values());
    private final TextField freeExpressionReason = text("freeExpressionReason", Acceptance.CONDITIONS_MAX);
    private final TextArea redacted = new TextArea(translate("tension.triage.redactedText"));
    private final Div originalAndRedacted = new Div();
    private final RadioButtonGroup<Marking> marking = new RadioButtonGroup<>(translate("tension.triage.marking"));
    private final TextField handlingLine = text("handlingLine", Acceptance.HANDLING_LINE_MAX);
    private final RadioButtonGroup<SourceGrade> source = choice("source", SourceGrade.values());
    private final RadioButtonGroup<InformationGrade> information = choice("information", InformationGrade.values());
    private final RadioButtonGroup<Handling> handling = choice("handling", Handling.values());
    private final TextField conditions = text("conditions", Acceptance.CONDITIONS_MAX);
    private final Checkbox schools = new Checkbox(translate("tension.triage.schools"));
    private final ContextFields contexts = new ContextFields();
    private final Checkbox policeHold = new Checkbox(translate("tension.triage.policeHold"));
    private final TextArea outcome = new TextArea(translate("tension.triage.outcome"));

    /** @param grade suggested by the reporter's words, or null */
    AcceptForm(Report report, @Nullable IndicativeGrade grade) {
        super("tension.triage.accept.button");
        String original = report.answers().happening().text();
        redacted.setId("triage-redactedText");
        redacted.setHelperText(translate("tension.triage.redactedText.help"));
        redacted.setMaxLength(Acceptance.TEXT_MAX);
        redacted.setMinRows(5);
        fields.put("redactedText", redacted);
        marking.setId("triage-marking");
        marking.setItems(Marking.values());
        marking.setItemLabelGenerator(Marking::label);
        fields.put("marking", marking);
        fields.put("contexts", contexts.further());
        outcome.setId("triage-outcome");
        outcome.setHelperText(translate("tension.triage.outcome.help"));
        outcome.setMaxLength(DecisionService.NOTE_MAX);
        outcome.setMinRows(3);
        add(new H3(translate("tension.triage.checks")), createFindings(report.answers()), personalData, freeExpression);
        add(freeExpressionReason, sideBySide(original), new PersonalDataWarning(redacted));
        addMarking(report);
        addGrade(grade);
        add(new H3(translate("tension.triage.sharing")), handling, conditions, schools, contexts, policeHold);
        add(new H3(translate("tension.triage.reporter")), outcome);
        addDecide();
        Runnable show = () -> show(original);
        personalData.addValueChangeListener(change -> show.run());
        freeExpression.addValueChangeListener(change -> show.run());
        handling.addValueChangeListener(change -> show.run());
        schools.addValueChangeListener(change -> show.run());
        marking.addValueChangeListener(change -> show.run());
        show.run();
    }

    /** The redacted text beside the original. */
    private Component sideBySide(String text) {
        Paragraph words = new Paragraph(text);
        words.addClassName("preserve-lines");
        Div restricted = new Div(new H4(translate("tension.triage.original.text")), words);
        restricted.addClassName("triage-original");
        originalAndRedacted.add(restricted, redacted);
        originalAndRedacted.addClassName("triage-texts");
        return originalAndRedacted;
    }

    private static Component createFindings(ReportAnswers answers) {
        List<PersonalData.Finding> findings = PersonalData.find(answers.freeText());
        if (findings.isEmpty()) {
            return new Paragraph(translate("tension.triage.findings.none"));
        }
        UnorderedList list = new UnorderedList();
        findings.forEach(finding ->
                list.add(new ListItem(translate(finding.kind().key()) + ": \u201c" + finding.excerpt() + "\u201d")));
        return list;
    }

    private void addMarking(Report report) {
        MarkingSuggestion suggestion = MarkingSuggestion.of(report.answers());
        marking.setValue(suggestion.marking());
        UnorderedList reasons = new UnorderedList();
        suggestion.reasons().forEach(reason -> reasons.add(new ListItem(translate(reason.key()))));
        add(
                new H3(translate("tension.triage.marking")),
                new Paragraph(translate(
                        "tension.triage.marking.suggested", suggestion.marking().label())));
        if (!suggestion.reasons().isEmpty()) {
            add(reasons);
        }
        add(marking, handlingLine);
        if (suggestion.marking() == Marking.OFFICIAL_SENSITIVE) {
            handlingLine.setValue(translate("tension.triage.handlingLine.default"));
        }
    }

    private void addGrade(@Nullable IndicativeGrade grade) {
        add(new H3(translate("tension.triage.grade")));
        if (grade != null) {
            add(new Paragraph(translate("tension.triage.grade.suggested", grade.code())));
            source.setValue(grade.source());
            information.setValue(grade.information());
        }
        add(source, information, new Paragraph(translate("tension.grade.note")));
    }

    private void show(String original) {
        boolean lawful = freeExpression.getValue() == FreeExpressionCheck.LAWFUL_LEFT_OUT;
        boolean takenOut = lawful || personalData.getValue() == PersonalDataCheck.REDACTED;
        freeExpressionReason.setVisible(lawful);
        redacted.setVisible(takenOut);
        originalAndRedacted.setVisible(takenOut);
        if (takenOut && redacted.isEmpty()) {
            redacted.setValue(original);
        }
        contexts.setVisible(schools.getValue());
        conditions.setVisible(handling.getValue() == Handling.C);
        handlingLine.setVisible(marking.getValue() == Marking.OFFICIAL_SENSITIVE);
    }

    private <E extends Enum<E> & Choice> RadioButtonGroup<E> choice(String name, E[] values) {
        RadioButtonGroup<E> group = new RadioButtonGroup<>(translate("tension.triage." + name));
        group.setId("triage-" + name);
        group.setItems(values);
        group.setItemLabelGenerator(item -> translate(item.key()));
        fields.put(name, group);
        return group;
    }

    private TextField text(String name, int longest) {
        TextField field = new TextField(translate("tension.triage." + name));
        field.setId("triage-" + name);
        field.setMaxLength(longest);
        fields.put(name, field);
        return field;
    }

    @Override
    void keepIn(KeptFields kept) {
        kept.choice("personalData", PersonalDataCheck.class, personalData);
        kept.choice("freeExpression", FreeExpressionCheck.class, freeExpression);
        kept.text("freeExpressionReason", freeExpressionReason);
        kept.text("redactedText", redacted);
        kept.choice("marking", Marking.class, marking);
        kept.text("handlingLine", handlingLine);
        kept.choice("source", SourceGrade.class, source);
        kept.choice("information", InformationGrade.class, information);
        kept.choice("handling", Handling.class, handling);
        kept.text("conditions", conditions);
        kept.yesNo("schools", schools);
        contexts.keepIn(kept);
        kept.yesNo("policeHold", policeHold);
        kept.text("outcome", outcome);
    }

    /** @return the fields by the names that problems use */
    Map<String, Component> fields() {
        return fields;
    }

    Acceptance read() {
        boolean takenOut = redacted.isVisible();
        return new Acceptance(
                source.getValue(),
                information.getValue(),
                handling.getValue(),
                conditions.isVisible() ? conditions.getValue() : "",
                marking.getValue(),
                handlingLine.isVisible() ? handlingLine.getValue() : "",
                personalData.getValue(),
                freeExpression.getValue(),
                freeExpressionReason.isVisible() ? freeExpressionReason.getValue() : "",
                takenOut ? redacted.getValue() : "",
                schools.getValue(),
                contexts.read(),
                policeHold.getValue());
    }

    String outcome() {
        return outcome.getValue();
    }
}
