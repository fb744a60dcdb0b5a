package uk.concord.tension.ui.assessment;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.Confidence;
import uk.concord.tension.domain.assessment.Judgement;
import uk.concord.tension.domain.assessment.Level;
import uk.concord.tension.domain.assessment.Likelihood;
import uk.concord.tension.domain.assessment.Trend;
import uk.concord.tension.domain.escalation.EscalationStep;
import uk.concord.tension.ui.FormFields;

/** The questions of a judgement; says at once when a level takes two people. */
public class LevelForm extends Div {
    private final FormFields fields = new FormFields("tension.level");
    private final RadioButtonGroup<Level> level = fields.radios("level", Level.class);
    private final Checkbox recovery = fields.check("recovery");
    private final RadioButtonGroup<Trend> trend = fields.radios("trend", Trend.class);
    private final Select<Likelihood> likelihood = fields.select("likelihood", List.of(Likelihood.values()));
    private final RadioButtonGroup<Confidence> confidence = fields.radios("confidence", Confidence.class);
    private final TextArea confidenceReason = fields.area("confidenceReason", Judgement.CONFIDENCE_REASON_MAX, 2);
    private final TextArea reason = fields.area("reason", Judgement.REASON_MAX, 5);
    private final DatePicker reviewOn = fields.date("reviewOn");
    private @Nullable LocalDate suggested;
    private final Paragraph two = new Paragraph(translate("tension.level.takesTwo"));

    /**
     * @param inForce judgement before, or null
     * @param wasHigh whether there is something to recover from
     * @param matrix says after how many days each level is looked at again; a day chosen by hand stays
     */
    public LevelForm(@Nullable Assessment inForce, boolean wasHigh, LocalDate today, List<EscalationStep> matrix) {
        addClassName("form-page");
        level.setRenderer(new ComponentRenderer<>(LevelForm::levelWords));
        level.addThemeName("vertical");
        recovery.setVisible(wasHigh);
        likelihood.setHelperText(fields.help("likelihood"));
        reason.setHelperText(translate("tension.level.reason.help", Judgement.REASON_MIN));
        reviewOn.setHelperText(fields.help("reviewOn"));
        reviewOn.setMin(today.plusDays(1));
        two.addClassName("level-two");
        two.getElement().setAttribute("role", "status");
        Level before = inForce == null ? null : inForce.level();
        two.setVisible(false);
        level.addValueChangeListener(
                change -> two.setVisible(change.getValue() != null && Level.takesTwo(before, change.getValue())));
        level.addValueChangeListener(change -> suggestReview(today, matrix));
        recovery.addValueChangeListener(change -> suggestReview(today, matrix));
        add(level, recovery, two, trend, likelihood, confidence, confidenceReason, reason, reviewOn);
    }

    private void suggestReview(LocalDate today, List<EscalationStep> matrix) {
        Level chosen = level.getValue();
        boolean byHand = reviewOn.getValue() != null && !reviewOn.getValue().equals(suggested);
        if (chosen == null || byHand) {
            return;
        }
        String step = recovery.getValue() ? EscalationStep.RECOVERY : chosen.name();
        matrix.stream().filter(row -> row.level().equals(step)).findFirst().ifPresent(row -> {
            suggested = today.plusDays(row.reviewDays());
            reviewOn.setValue(suggested);
        });
    }

    private static Component levelWords(Level item) {
        Span meaning = new Span(translate(item.key() + ".text"));
        meaning.addClassName("hint");
        Div words = new Div(LevelTags.level(item, false), meaning);
        words.addClassName("level-choice");
        return words;
    }

    public Map<String, Component> fields() {
        return fields.byName();
    }

    public Judgement read() {
        return new Judgement(
                level.getValue(),
                recovery.getValue(),
                trend.getValue(),
                likelihood.getValue(),
                confidence.getValue(),
                confidenceReason.getValue(),
                reason.getValue(),
                reviewOn.getValue());
    }
}
