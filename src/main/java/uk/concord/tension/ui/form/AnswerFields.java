package uk.concord.tension.ui.form;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.tension.domain.report.Problem;

/** The fields of a page of the form. */
public abstract class AnswerFields extends Div {
    private final Map<String, Component> fields = new HashMap<>();
    private final List<Runnable> listeners = new ArrayList<>();

    protected AnswerFields() {
        addClassName("form-page");
    }

    /** Calls back after each change of an answer by the person. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** @param name of the answer, to which a problem may point */
    protected final <F extends Component & HasValue<?, ?>> F field(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                listeners.forEach(Runnable::run);
            }
        });
        return field;
    }

    /** "Why we ask", below the question it belongs to. */
    protected static Paragraph why(String key) {
        Paragraph why = new Paragraph(translate(key));
        why.addClassName("hint");
        return why;
    }

    /** @return the problems in words, each with its field */
    public List<ErrorSummary.Problem> describe(List<Problem> problems) {
        return problems.stream()
                .map(problem -> new ErrorSummary.Problem(
                        translate(problem.messageKey(), problem.arguments().toArray()), fields.get(problem.field())))
                .toList();
    }
}
