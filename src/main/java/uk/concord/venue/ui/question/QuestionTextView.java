package uk.concord.venue.ui.question;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.Map;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.question.QuestionSet;
import uk.concord.venue.domain.question.QuestionSetService;
import uk.concord.venue.domain.question.QuestionText;
import uk.concord.venue.domain.question.QuestionText.Option;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.ui.VenueRoutes;
import uk.concord.venue.ui.rules.RulePage;

/** The words of one question in the version that is being written. */
@Route(value = VenueRoutes.QUESTIONS + "/:question", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_RULES_EDIT)
public class QuestionTextView extends RulePage {
    private final transient QuestionSetService sets;
    private Question question = Question.A1;

    public QuestionTextView(QuestionSetService sets) {
        super("venue.questions.title");
        this.sets = sets;
    }

    @Override
    protected void show() {
        question =
                Question.byCode(parameter(VenueRoutes.QUESTION)).orElseThrow(() -> new NotFoundException("question"));
        setPageTitle(translate("venue.questions.one", question.code()));
        add(backLink(VenueRoutes.QUESTIONS, "venue.questions.back"));
        QuestionSet set = sets.onItsWay().filter(QuestionSet::isOpen).orElse(null);
        if (set == null) {
            add(new Paragraph(translate("venue.questions.start-first")));
        } else {
            createForm(set, sets.wording(set));
        }
    }

    private void createForm(QuestionSet set, Wording words) {
        addClassName("form-page");
        TextArea wording = area("venue.questions.wording", words.question(question), QuestionText.LONGEST_WORDING);
        TextArea help = area("venue.questions.help", words.help(question).orElse(""), QuestionText.LONGEST_TEXT);
        TextArea why = area("venue.questions.why", words.why(question).orElse(""), QuestionText.LONGEST_TEXT);
        wording.setId("wording");
        Map<String, OptionFields> fields = new LinkedHashMap<>();
        Checkbox asked = new Checkbox(translate("venue.questions.asked"));
        asked.setValue(words.asks(question));
        asked.setVisible(question.isDispensable());
        add(new Paragraph(translate("venue.questions.kept")), wording, help, why, asked);
        if (!question.options().isEmpty()) {
            add(createOptions(words, fields));
        }
        Button save = new Button(translate("venue.questions.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> {
            Map<String, Option> options = new LinkedHashMap<>();
            fields.forEach((value, option) -> options.put(value, option.read()));
            QuestionText text = new QuestionText(
                    question,
                    wording.getValue().strip(),
                    help.getValue().strip(),
                    why.getValue().strip(),
                    options,
                    asked.getValue());
            if (attempt(() -> sets.save(text, set.version()))) {
                go(VenueRoutes.QUESTIONS);
            }
        });
        add(new ActionBar(save, Links.to(VenueRoutes.QUESTIONS, translate("core.cancel"))));
    }

    private FieldSet createOptions(Wording words, Map<String, OptionFields> fields) {
        FieldSet options = new FieldSet(translate("venue.questions.options"));
        boolean yesNo = question.kind() == Question.Kind.YES_NO;
        var shown = words.offered(question, "");
        for (String value : question.options()) {
            TextField label = new TextField(translate("venue.questions.option", words.option(question, value)));
            label.setValue(words.option(question, value));
            label.setMaxLength(QuestionText.LONGEST_LABEL);
            label.setId("option-" + value);
            Checkbox box = new Checkbox(translate("venue.questions.offered", words.option(question, value)));
            box.setValue(shown.contains(value));
            box.setVisible(!yesNo);
            fields.put(value, new OptionFields(label, box));
            options.add(label, box);
        }
        return options;
    }

    /** What is typed about one option. */
    private record OptionFields(TextField label, Checkbox offered) {
        Option read() {
            return new Option(label.getValue().strip(), offered.getValue());
        }
    }

    private static TextArea area(String labelKey, String value, int longest) {
        TextArea area = new TextArea(translate(labelKey));
        area.setValue(value);
        area.setMaxLength(longest);
        return area;
    }
}
