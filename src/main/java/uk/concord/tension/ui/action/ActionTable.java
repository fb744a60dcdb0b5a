package uk.concord.tension.ui.action;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.action.Action;

/** A table of actions; overdue ones say so. */
public class ActionTable extends DataTable<Action> {
    public ActionTable(String captionKey, LocalDate today) {
        super(captionKey);
        addComponentColumn("tension.action.title", ActionTable::title);
        addColumn("tension.action.owner", Action::owner);
        addComponentColumn("tension.action.dueOn", action -> due(action, today));
        addColumn("tension.action.state", action -> translate(action.state().key()));
        addColumn("tension.action.outcome", action -> action.outcome().isBlank() ? "–" : action.outcome());
        setEmpty("tension.action.empty");
    }

    private static Component title(Action action) {
        Span reference = new Span(action.reference());
        reference.addClassName("row-reference");
        Div below = new Div(reference);
        below.addClassName("row-below");
        if (action.issue() != null) {
            Span issue = new Span(action.issue());
            issue.addClassName("row-reference");
            below.add(issue);
        }
        return new Div(Links.to(ActionRoutes.action(action.reference()), action.title()), below);
    }

    private static Component due(Action action, LocalDate today) {
        String day = LondonTime.date(action.dueOn());
        return action.isOverdue(today)
                ? new StatusTag(translate("tension.action.overdue", day), StatusTag.Tone.BAD)
                : new Span(day);
    }
}
