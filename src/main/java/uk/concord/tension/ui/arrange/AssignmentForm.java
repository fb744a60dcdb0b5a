package uk.concord.tension.ui.arrange;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.ActionBar;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.assignment.Assignment;
import uk.concord.tension.domain.assignment.AssignmentService.Owner;
import uk.concord.tension.domain.assignment.Urgency;
import uk.concord.tension.ui.FormFields;

/** Owner, urgency, first judgement and day of review of one report. */
class AssignmentForm extends Div {
    private final FormFields fields = new FormFields("tension.assign");
    private final ComboBox<Owner> owner = fields.add("owner", new ComboBox<>(fields.label("owner")));
    private final RadioButtonGroup<Urgency> urgency = fields.radios("urgency", Urgency.class);
    private final Select<Integer> severity = fields.add("severity", new Select<>());
    private final Select<Likelihood> likelihood = fields.select("likelihood", List.of(Likelihood.values()));
    private final DatePicker reviewOn = fields.date("reviewOn");
    private final int version;

    AssignmentForm(List<Owner> owners, Assignment now) {
        version = now.version();
        owner.setItems(owners);
        owner.setItemLabelGenerator(Owner::name);
        owner.setHelperText(fields.help("owner"));
        owner.setClearButtonVisible(true);
        owners.stream()
                .filter(item -> Long.valueOf(item.id()).equals(now.ownerId()))
                .findFirst()
                .ifPresent(owner::setValue);
        urgency.setValue(now.urgency());
        severity.setLabel(fields.label("severity"));
        severity.setHelperText(fields.help("severity"));
        severity.setItems(
                IntStream.rangeClosed(1, Assignment.SEVERITY_MAX).boxed().toList());
        severity.setItemLabelGenerator(item -> item == null ? "" : translate("tension.assign.severity." + item));
        mayStayEmpty(severity, now.severity());
        mayStayEmpty(likelihood, now.likelihood());
        reviewOn.setHelperText(fields.help("reviewOn"));
        reviewOn.setValue(now.reviewOn());
        addClassName("form-page");
        add(owner, urgency, severity, likelihood, reviewOn);
    }

    private static <T> void mayStayEmpty(Select<T> select, @Nullable T value) {
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(translate("tension.assign.open"));
        if (value != null) {
            select.setValue(value);
        }
    }

    void addDecide(Runnable save) {
        add(new ActionBar(FormFields.decide("core.save", save)));
    }

    Assignment read() {
        Owner chosen = owner.getValue();
        return new Assignment(
                chosen == null ? null : chosen.id(),
                urgency.getValue(),
                severity.getValue(),
                likelihood.getValue(),
                reviewOn.getValue(),
                version);
    }
}
