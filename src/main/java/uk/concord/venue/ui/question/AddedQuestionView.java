package uk.concord.venue.ui.question;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.question.QuestionSet;
import uk.concord.venue.domain.question.QuestionSetService;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.ui.VenueRoutes;
import uk.concord.venue.ui.rules.RulePage;

/** A question of the council's own in the version that is being written: a new one, or one that was added before. */
@Route(value = VenueRoutes.ADDED_QUESTION, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_RULES_EDIT)
public class AddedQuestionView extends RulePage {
    private final transient QuestionSetService sets;

    public AddedQuestionView(QuestionSetService sets) {
        super("venue.added.new");
        this.sets = sets;
        addClassName("form-page");
    }

    @Override
    protected void show() {
        String code = parameter(VenueRoutes.QUESTION);
        boolean isNew = VenueRoutes.NEW_QUESTION.equals(code);
        setPageTitle(isNew ? translate("venue.added.new") : translate("venue.added.title", code));
        add(backLink(VenueRoutes.QUESTIONS, "venue.questions.back"));
        QuestionSet set = sets.onItsWay().filter(QuestionSet::isOpen).orElse(null);
        if (set == null) {
            add(new Paragraph(translate("venue.questions.start-first")));
            return;
        }
        Wording words = sets.wording(set);
        AddedQuestion known =
                isNew ? null : words.added(code).orElseThrow(() -> new NotFoundException("added question"));
        add(new Paragraph(translate("venue.added.text")), new Paragraph(translate("venue.added.fair")));
        createForm(set, words, known);
    }

    private void createForm(QuestionSet set, Wording words, @Nullable AddedQuestion known) {
        AddedQuestionForm form = new AddedQuestionForm(words, known);
        Button save = new Button(translate("venue.questions.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            if (!form.validateAndRead(errorSummary())
                    .filter(question -> attempt(() -> sets.save(question, set.version())))
                    .isPresent()) {
                save.setEnabled(true);
                return;
            }
            go(VenueRoutes.QUESTIONS);
        });
        ActionBar actions = new ActionBar(save);
        if (known != null) {
            actions.add(new Button(
                    translate(known.retired() ? "venue.added.bring-back" : "venue.added.retire"), click -> {
                        if (attempt(() -> sets.save(known.withRetired(!known.retired()), set.version()))) {
                            go(VenueRoutes.QUESTIONS);
                        }
                    }));
        }
        actions.add(Links.to(VenueRoutes.QUESTIONS, translate("core.cancel")));
        add(form, actions);
    }
}
