package uk.concord.venue.ui.repeat;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.check.AnswerWords;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.repeat.PastHire;
import uk.concord.venue.domain.repeat.RepeatOffer;
import uk.concord.venue.domain.repeat.RepeatService;
import uk.concord.venue.ui.CheckPage;
import uk.concord.venue.ui.VenueRoutes;

/** Shows last time's answers; nothing is taken over before somebody has confirmed that they still hold. */
@Route(value = VenueRoutes.REPEAT, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_CHECK)
public class RepeatView extends CheckPage {
    private final transient RepeatService repeats;
    private final transient AnswerWords words;
    private final transient QuestionBook book;
    private final UUID submissionKey = UUID.randomUUID();
    private final DatePicker date = new DatePicker(translate("venue.repeat.date"));
    private final Checkbox unchanged = new Checkbox();
    private final Checkbox nothingNew = new Checkbox(translate("venue.repeat.nothing-new"));

    public RepeatView(RepeatService repeats, AnswerWords words, QuestionBook book) {
        super("venue.repeat.title");
        this.repeats = repeats;
        this.words = words;
        this.book = book;
        date.setId("repeat-date");
        date.setLocale(Locale.UK);
        date.setAutoOpen(false);
        date.setManualValidation(true);
        unchanged.setId("repeat-unchanged");
        unchanged.setManualValidation(true);
        nothingNew.setId("repeat-nothing-new");
        nothingNew.setManualValidation(true);
    }

    @Override
    protected void show(String ref) {
        RepeatOffer offer = repeats.offer(ref);
        PastHire hire = offer.hire();
        setPageTitle(translate("venue.repeat.page", hire.title()));
        Paragraph back = new Paragraph(Links.to(VenueRoutes.NEW, translate("venue.repeat.back")));
        back.addClassName("back-link");
        add(
                back,
                new Paragraph(translate("venue.repeat.text", hire.hirerName())),
                new H2(translate("venue.repeat.said")),
                AnswerPairs.lastTime("venue.repeat.said", words, book.current(), offer.answers()));
        if (offer.quick()) {
            add(
                    new H2(translate("venue.repeat.found-then")),
                    AnswerPairs.lastTime("venue.repeat.found-then", words, book.current(), offer.checks()),
                    createConfirmation(ref, hire));
        } else {
            add(new Paragraph(translate("venue.repeat.look-again")));
        }
        Button changed = new Button(translate("venue.repeat.changed"));
        changed.setDisableOnClick(true);
        changed.addClickListener(click -> go(VenueRoutes.check(repeats.changed(submissionKey, ref))));
        add(new H2(translate("venue.repeat.otherwise")), new ActionBar(changed));
    }

    private Div createConfirmation(String ref, PastHire hire) {
        var last = hire.eventDate();
        unchanged.setLabel(translate("venue.repeat.confirm", last == null ? "" : LondonTime.date(last)));
        Button same = new Button(translate("venue.repeat.submit"));
        same.addThemeVariants(ButtonVariant.PRIMARY);
        same.setDisableOnClick(true);
        same.addClickListener(click -> {
            List<Problem> problems = problems();
            errorSummary().show(problems);
            if (!problems.isEmpty() || !attempt(() -> same(ref))) {
                same.setEnabled(true);
            }
        });
        Div form = new Div(
                new H2(translate("venue.repeat.confirm.title")), date, unchanged, nothingNew, new ActionBar(same));
        form.addClassName("form-page");
        return form;
    }

    private void same(String ref) {
        go(VenueRoutes.result(repeats.same(submissionKey, ref, date.getValue())));
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (date.isEmpty()) {
            problems.add(new Problem(translate("venue.repeat.date.missing"), date));
        }
        if (!unchanged.getValue()) {
            problems.add(new Problem(translate("venue.repeat.confirm.missing"), unchanged));
        }
        if (!nothingNew.getValue()) {
            problems.add(new Problem(translate("venue.repeat.nothing-new.missing"), nothingNew));
        }
        return problems;
    }
}
