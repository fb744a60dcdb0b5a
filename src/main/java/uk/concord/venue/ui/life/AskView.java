package uk.concord.venue.ui.life;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.life.InfoRequest;
import uk.concord.venue.domain.life.LifeService;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.ui.CheckPage;
import uk.concord.venue.ui.VenueRoutes;

/** Asks the hirer for what is missing; the clock stands still until the answer. */
@Route(value = VenueRoutes.CHECK + "/ask", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class AskView extends CheckPage {
    private final transient CheckService checks;
    private final transient LifeService life;
    private final transient QuestionBook book;

    public AskView(CheckService checks, LifeService life, QuestionBook book) {
        super("venue.step.ask");
        this.checks = checks;
        this.life = life;
        this.book = book;
        addClassName("form-page");
    }

    @Override
    protected void show(String ref) {
        setPageTitle(translate("venue.ask.title", ref));
        CheckFile file = checks.file(ref);
        List<InfoRequest> requests = life.requests(ref);
        add(backLink(), new Paragraph(translate("venue.ask.text")));
        if (file.editable()) {
            if (requests.stream().anyMatch(InfoRequest::isOpen)) {
                add(createOpen(ref, requests));
            } else {
                add(createForm(ref, file));
            }
        }
        Wording wording = book.of(ref);
        DataTable<InfoRequest> table = new DataTable<InfoRequest>("venue.ask.caption")
                .addColumn("venue.ask.number", request -> String.valueOf(request.number()))
                .addColumn("venue.ask.questions", request -> words(wording, request))
                .addColumn("venue.ask.asked", request -> request.askedBy() + ", " + LondonTime.date(request.askedAt()))
                .addColumn("venue.ask.due", request -> LondonTime.date(request.replyDue()))
                .addColumn("venue.ask.answered", AskView::answered)
                .setEmpty("venue.ask.empty");
        table.setRows(requests);
        add(new H2(translate("venue.ask.caption")), table);
    }

    private static String words(Wording wording, InfoRequest request) {
        return request.questions().stream().map(wording::text).collect(Collectors.joining("; "));
    }

    private static String answered(InfoRequest request) {
        var at = request.answeredAt();
        var ended = request.endedAt();
        if (at != null) {
            return LondonTime.date(at);
        }
        return ended == null
                ? translate("venue.ask.not-answered")
                : translate("venue.ask.ended", LondonTime.date(ended));
    }

    private Component createForm(String ref, CheckFile file) {
        Wording wording = book.of(ref);
        CheckboxGroup<SetQuestion> questions = new CheckboxGroup<>(translate("venue.ask.which"));
        questions.setItems(wording.forHirer(file.given()));
        questions.setItemLabelGenerator(wording::text);
        questions.setValue(wording.missing(file.given()).collect(Collectors.toSet()));
        questions.setManualValidation(true);
        questions.setId("questions");
        Button ask = new Button(translate("venue.ask.submit"));
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> {
            if (questions.isEmpty()) {
                errorSummary().show(List.of(new Problem(translate("venue.ask.error.none"), questions)));
            } else if (attempt(() -> life.ask(ref, questions.getValue()))) {
                reload();
                focusHeading();
                return;
            }
            ask.setEnabled(true);
        });
        com.vaadin.flow.component.html.Div form = new com.vaadin.flow.component.html.Div(questions, new ActionBar(ask));
        form.addClassName("form-page");
        return form;
    }

    private Component createOpen(String ref, List<InfoRequest> requests) {
        Button received = new Button(translate("venue.ask.received"), click -> act(() -> life.received(ref)));
        received.addThemeVariants(ButtonVariant.PRIMARY);
        ActionBar actions = new ActionBar(
                received,
                Links.to(VenueRoutes.link(ref), translate("venue.step.link")),
                Links.to(VenueRoutes.letters(ref), translate("venue.decide.letter")));
        if (requests.size() > 1) {
            actions.add(new Button(translate("venue.ask.incomplete"), click -> act(() -> life.incomplete(ref))));
        }
        return actions;
    }

    private void act(Runnable action) {
        if (attempt(action)) {
            reload();
            focusHeading();
        }
    }
}
