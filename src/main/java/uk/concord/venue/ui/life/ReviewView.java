package uk.concord.venue.ui.life;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.Summary;
import uk.concord.venue.domain.life.ComplaintStage;
import uk.concord.venue.domain.life.Review;
import uk.concord.venue.domain.life.ReviewService;
import uk.concord.venue.ui.CheckPage;
import uk.concord.venue.ui.VenueRoutes;

/** A review of the decision by somebody not involved, and the dates of a complaint. */
@Route(value = VenueRoutes.CHECK + "/review", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class ReviewView extends CheckPage {
    private final transient ReviewService reviews;
    private final boolean mayAct;

    public ReviewView(ReviewService reviews, SignedIn signedIn) {
        super("venue.step.review");
        this.reviews = reviews;
        this.mayAct =
                signedIn.user().has(Permissions.VENUE_CHECK) || signedIn.user().has(Permissions.VENUE_DECIDE);
        addClassName("form-page");
    }

    @Override
    protected void show(String ref) {
        setPageTitle(translate("venue.review.title", ref));
        add(backLink());
        List<Review> all = reviews.reviews(ref);
        if (all.isEmpty()) {
            add(new Paragraph(translate("venue.review.none")));
        }
        all.forEach(review -> add(createReview(ref, review)));
        if (mayAct && reviews.canAsk(ref)) {
            add(createAsk(ref));
        }
        if (all.stream().anyMatch(review -> review.outcome() != null)) {
            add(createComplaint(ref));
        }
    }

    private Component createReview(String ref, Review review) {
        Div card = new Div();
        Summary summary = new Summary()
                .addRow(translate("venue.review.asked"), LondonTime.date(review.askedOn()))
                .addRow(translate("venue.review.said"), review.said())
                .addRow(translate("venue.review.due"), LondonTime.date(review.dueOn()));
        card.add(summary);
        var outcome = review.outcome();
        if (outcome != null) {
            summary.addRow(translate("venue.review.outcome"), translate("venue.review." + outcome));
            summary.addRow(translate("venue.review.reasons"), String.valueOf(review.reasons()));
            summary.addRow(translate("venue.review.reviewer"), String.valueOf(review.reviewer()));
        } else if (reviews.mayAnswer(ref)) {
            card.add(createAnswer(ref, review));
        } else {
            card.add(new Paragraph(translate("venue.review.waits")));
        }
        return card;
    }

    private Component createAnswer(String ref, Review review) {
        RadioButtonGroup<Review.Outcome> outcome = new RadioButtonGroup<>(translate("venue.review.outcome"));
        outcome.setItems(Review.Outcome.values());
        outcome.setItemLabelGenerator(value -> translate("venue.review." + value));
        outcome.setManualValidation(true);
        outcome.setId("review-outcome");
        TextArea reasons = area("venue.review.reasons", "review-reasons");
        Button answer = new Button(translate("venue.review.answer"), click -> {
            if (outcome.isEmpty()) {
                errorSummary().show(List.of(new Problem(translate("venue.review.outcome.missing"), outcome)));
            } else if (reasons.getValue().isBlank()) {
                errorSummary().show(List.of(new Problem(translate("venue.review.error.reasons"), reasons)));
            } else {
                act(() -> reviews.answer(ref, review.version(), outcome.getValue(), reasons.getValue()));
            }
        });
        answer.addThemeVariants(ButtonVariant.PRIMARY);
        return form(outcome, reasons, new ActionBar(answer));
    }

    private Component createAsk(String ref) {
        DatePicker on = date("venue.review.asked", "review-on");
        TextArea said = area("venue.review.said", "review-said");
        Button ask = new Button(translate("venue.review.ask"), click -> {
            if (on.isEmpty() || said.getValue().isBlank()) {
                errorSummary()
                        .show(List.of(new Problem(translate("venue.review.error.said"), on.isEmpty() ? on : said)));
            } else {
                act(() -> reviews.ask(ref, on.getValue(), said.getValue()));
            }
        });
        ask.addThemeVariants(ButtonVariant.PRIMARY);
        return form(new H2(translate("venue.review.ask")), on, said, new ActionBar(ask));
    }

    private Component createComplaint(String ref) {
        List<ComplaintStage> stages = reviews.complaint(ref);
        DataTable<ComplaintStage> table = new DataTable<ComplaintStage>("venue.complaint.title")
                .addColumn("venue.complaint.stage", stage -> translate("venue.complaint." + stage.kind()))
                .addColumn("venue.complaint.received", stage -> LondonTime.date(stage.receivedOn()))
                .addColumn("venue.complaint.acknowledge", ReviewView::acknowledged)
                .addColumn("venue.complaint.due", stage -> text(stage.dueOn()))
                .addColumn("venue.complaint.answered", ReviewView::answered)
                .setEmpty("venue.complaint.none");
        table.setRows(stages);
        Div part = new Div(new H2(translate("venue.complaint.title")), table);
        if (mayAct) {
            stages.stream()
                    .filter(stage -> stage.answeredOn() == null)
                    .forEach(stage -> part.add(createAnswered(ref, stage)));
        }
        if (mayAct && stages.size() < ComplaintStage.Kind.values().length) {
            ComplaintStage.Kind next = ComplaintStage.Kind.values()[stages.size()];
            DatePicker on = date("venue.complaint.received", "complaint-on");
            Button begin = new Button(translate("venue.complaint.begin." + next), click -> {
                if (on.isEmpty()) {
                    errorSummary().show(List.of(new Problem(translate("venue.complaint.error.order"), on)));
                } else {
                    act(() -> reviews.complain(ref, next, on.getValue()));
                }
            });
            part.add(form(on, new ActionBar(begin)));
        }
        return part;
    }

    private static String acknowledged(ComplaintStage stage) {
        LocalDate done = stage.acknowledgedOn();
        return done == null
                ? text(stage.acknowledgeBy())
                : translate("venue.complaint.acknowledged", text(stage.acknowledgeBy()), LondonTime.date(done));
    }

    private static String answered(ComplaintStage stage) {
        LocalDate on = stage.answeredOn();
        String by = stage.answeredBy();
        return on == null || by == null ? text(on) : LondonTime.date(on) + ", " + by;
    }

    private Component createAnswered(String ref, ComplaintStage stage) {
        String name = translate("venue.complaint." + stage.kind());
        TextField by = new TextField(translate("venue.complaint.by", name));
        by.setHelperText(translate("venue.complaint.by.help"));
        by.setMaxLength(200);
        by.setManualValidation(true);
        by.setId("complaint-by-" + stage.kind());
        ActionBar actions = new ActionBar(new Button(translate("venue.complaint.answer", name), click -> {
            if (attempt(by, () -> reviews.answered(ref, stage.kind(), by.getValue()))) {
                reload();
                focusHeading();
            }
        }));
        if (stage.acknowledgeBy() != null && stage.acknowledgedOn() == null) {
            actions.add(new Button(
                    translate("venue.complaint.acknowledge.now", name),
                    click -> act(() -> reviews.acknowledged(ref, stage.kind()))));
        }
        return form(by, actions);
    }

    private static String text(@org.jspecify.annotations.Nullable LocalDate date) {
        return date == null ? "–" : LondonTime.date(date);
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("form-page");
        return form;
    }

    private static DatePicker date(String key, String id) {
        DatePicker date = new DatePicker(translate(key));
        date.setLocale(Locale.UK);
        date.setAutoOpen(false);
        date.setManualValidation(true);
        date.setId(id);
        return date;
    }

    private static TextArea area(String key, String id) {
        TextArea area = new TextArea(translate(key));
        area.setMaxLength(4000);
        area.setMinRows(3);
        area.setManualValidation(true);
        area.setId(id);
        return area;
    }

    private void act(Runnable action) {
        if (attempt(action)) {
            reload();
            focusHeading();
        }
    }
}
