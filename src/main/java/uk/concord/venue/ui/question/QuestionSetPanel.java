package uk.concord.venue.ui.question;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.function.Consumer;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Summary;
import uk.concord.venue.domain.question.QuestionSet;
import uk.concord.venue.domain.question.QuestionSet.State;
import uk.concord.venue.domain.question.QuestionSetService;

/** What the next version of the questions is about, and the next step of those who may take it. */
final class QuestionSetPanel extends Div {
    private final QuestionSet set;
    private final transient QuestionSetService sets;
    private final Consumer<Runnable> act;

    QuestionSetPanel(QuestionSet set, CurrentUser user, QuestionSetService sets, Consumer<Runnable> act) {
        this.set = set;
        this.sets = sets;
        this.act = act;
        add(new Paragraph(translate("venue.draft.state." + set.state())));
        if (set.isOpen() && user.has(Permissions.VENUE_RULES_EDIT)) {
            add(new Paragraph(translate("venue.questions.edit")), createDescription(), createSteps());
        } else {
            add(createFacts());
        }
        if (set.state() == State.SUBMITTED && user.has(Permissions.VENUE_RULES_PUBLISH)) {
            add(
                    set.authorIds().contains(user.id())
                            ? new Paragraph(translate("venue.error.rules.second-person"))
                            : createPublishing());
        }
        add(createHistory());
    }

    private Component createDescription() {
        TextArea note = new TextArea(translate("venue.draft.note"));
        note.setHelperText(translate("venue.draft.note.help"));
        note.setValue(set.note());
        note.setMaxLength(500);
        DatePicker from = new DatePicker(translate("venue.draft.from"));
        from.setLocale(Locale.UK);
        from.setValue(set.effectiveFrom());
        from.setHelperText(translate("venue.draft.from.help"));
        Button save =
                step("venue.questions.describe", () -> sets.describe(note.getValue(), from.getValue(), set.version()));
        Div form = new Div(note, from, new ActionBar(save));
        form.addClassName("form-page");
        return form;
    }

    private Component createSteps() {
        Button submit = step("venue.draft.submit", () -> sets.submit(set.version()));
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        return new ActionBar(submit, step("venue.draft.discard", () -> sets.discard(set.version())));
    }

    private Component createFacts() {
        var from = set.effectiveFrom();
        return new Summary()
                .addRow(
                        translate("venue.rules.effective"),
                        from == null ? translate("venue.draft.at-once") : LondonTime.date(from))
                .addRow(translate("venue.rules.note"), set.note())
                .addRow(translate("venue.rules.authors"), set.authors());
    }

    private Component createPublishing() {
        Button publish = step("venue.draft.publish", () -> sets.publish(set.version()));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        return new Div(
                new Paragraph(translate("venue.questions.publish")),
                new ActionBar(publish, step("venue.draft.give-back", () -> sets.giveBack(set.version()))));
    }

    private Component createHistory() {
        UnorderedList list = new UnorderedList();
        set.history()
                .forEach(change -> list.add(new ListItem(translate(
                        "venue.draft.history.line",
                        LondonTime.dateTime(change.at()),
                        change.name(),
                        translate("venue.questions.action." + change.action()),
                        change.question()))));
        return new Details(translate("venue.draft.history"), list);
    }

    private Button step(String key, Runnable step) {
        return new Button(translate(key), click -> act.accept(step));
    }
}
