package uk.concord.tension.ui.issue;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import uk.concord.core.ui.ActionBar;
import uk.concord.tension.domain.issue.Issue;
import uk.concord.tension.domain.issue.IssueState;
import uk.concord.tension.domain.issue.IssueState.Transition;
import uk.concord.tension.ui.FormFields;

/** Moves an issue from state to state, merges it, or undoes a merge; each with a reason. */
class MovePanel extends Div {
    /** What can be done. */
    interface Actions {
        void move(Transition transition, TextField reason);

        void merge(TextField into, TextField reason);

        void undoMerge(TextField reason);
    }

    MovePanel(Issue issue, Actions actions) {
        addClassName("form-page");
        FormFields fields = new FormFields("tension.issue");
        TextField reason = fields.text("reason", 500);
        reason.setHelperText(fields.help("reason"));
        if (issue.state() == IssueState.MERGED) {
            add(
                    new H2(translate("tension.issue.merged")),
                    reason,
                    new ActionBar(FormFields.other("tension.issue.undoMerge", () -> actions.undoMerge(reason))));
            return;
        }
        List<Transition> possible = Transition.CHOSEN.stream()
                .filter(item -> issue.state().after(item).isPresent())
                .toList();
        add(new H2(translate("tension.issue.moving")));
        if (!possible.isEmpty()) {
            RadioButtonGroup<Transition> next = fields.add("next", new RadioButtonGroup<>(fields.label("next")));
            next.setItems(possible);
            next.setItemLabelGenerator(item -> translate(item.key()));
            next.setValue(possible.getFirst());
            add(
                    next,
                    reason,
                    new ActionBar(FormFields.other("tension.issue.move", () -> actions.move(next.getValue(), reason))));
        }
        if (issue.state().isLive()) {
            TextField into = fields.text("into", 20);
            TextField why = fields.text("mergeReason", 500);
            into.setHelperText(fields.help("into"));
            Div form = new Div(
                    into, why, new ActionBar(FormFields.other("tension.issue.merge", () -> actions.merge(into, why))));
            form.addClassName("form-page");
            add(new Details(translate("tension.issue.merging"), form));
        }
    }
}
