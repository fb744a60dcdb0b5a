package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.PageView;
import uk.concord.tension.domain.report.Problem;

/** A page that asks a service to change something and tells what stood in the way. */
public abstract class TensionPage extends PageView {
    protected TensionPage(String titleKey, Object... arguments) {
        super(titleKey, arguments);
    }

    /** Changes something once nothing is missing. @return whether the change was made */
    protected final boolean attempt(List<Problem> problems, Map<String, Component> fields, Runnable change) {
        if (problems.isEmpty()) {
            return attempt(null, change);
        }
        List<ErrorSummary.Problem> shown = new ArrayList<>();
        for (Problem problem : problems) {
            shown.add(new ErrorSummary.Problem(
                    translate(problem.messageKey(), problem.arguments().toArray()), fields.get(problem.field())));
        }
        errorSummary().show(shown);
        return false;
    }
}
