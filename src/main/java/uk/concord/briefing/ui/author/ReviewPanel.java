package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import uk.concord.briefing.domain.review.Emergency;
import uk.concord.briefing.domain.review.Review;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;

/** Who reviewed the briefing as it stands, and what an approver has to say when an agreement cannot be waited for. */
class ReviewPanel extends Div {

    private static final int REASON_LENGTH = 1000;

    private final TextArea emergency = area("emergency", "briefing.emergency.reason");

    /** @param waivable whether an agreement is missing that an emergency could do without */
    ReviewPanel(BriefingView view, Briefing briefing, boolean waivable) {
        List<Review> reviews = view.reviewing().reviews(view.term());
        add(new H2(translate("briefing.review")));
        if (reviews.isEmpty()) {
            add(new Paragraph(translate("briefing.review.none")));
        } else {
            UnorderedList list = new UnorderedList();
            reviews.forEach(review -> list.add(new ListItem(
                    translate("briefing.review.by", review.reviewerName(), LondonTime.dateTime(review.at())))));
            add(list);
        }
        if (view.reviews()) {
            Button reviewed = new Button(translate("briefing.review.submit"));
            reviewed.addThemeVariants(ButtonVariant.PRIMARY);
            reviewed.setDisableOnClick(true);
            reviewed.addClickListener(click -> {
                view.act("briefing.review.done", () -> view.reviewing().review(view.term(), briefing.version()));
                reviewed.setEnabled(true);
            });
            add(new Paragraph(translate("briefing.review.text")), new ActionBar(reviewed));
        }
        if (view.approves() && waivable) {
            add(new Details(
                    translate("briefing.emergency.open"),
                    new Div(new Paragraph(translate("briefing.emergency.text")), emergency)));
        }
    }

    /** @return why it cannot wait, empty when nothing was typed */
    String emergency() {
        return emergency.getValue();
    }

    /** What was approved in an emergency, and the form of whoever reviews it afterwards. */
    static Div afterwards(BriefingView view) {
        Div panel = new Div();
        for (Emergency one : view.reviewing().emergencies(view.term())) {
            panel.add(
                    new H2(translate("briefing.emergency.title", one.number())),
                    new Paragraph(translate("briefing.emergency.why", one.approvedBy(), one.reason())));
            if (!one.waived().isEmpty()) {
                panel.add(new Paragraph(translate("briefing.emergency.waived", one.waived())));
            }
            var at = one.reviewedAt();
            if (at != null) {
                panel.add(new Paragraph(translate(
                        "briefing.emergency.was-reviewed",
                        String.valueOf(one.reviewedBy()),
                        LondonTime.date(at),
                        one.note())));
                continue;
            }
            panel.add(new Paragraph(translate("briefing.emergency.due", LondonTime.date(one.reviewDue()))));
            if (view.reviews()) {
                TextArea note = area("afterwards-" + one.id(), "briefing.emergency.note");
                Button done = new Button(
                        translate("briefing.emergency.review"),
                        click -> view.actFrom(
                                note,
                                "briefing.review.done",
                                () -> view.reviewing().reviewAfterwards(view.term(), one.id(), note.getValue())));
                panel.add(note, new ActionBar(done));
            }
        }
        panel.setVisible(panel.getChildren().findAny().isPresent());
        panel.addClassName("next-step");
        return panel;
    }

    private static TextArea area(String id, String labelKey) {
        TextArea area = new TextArea(translate(labelKey));
        area.setId(id);
        area.setMaxLength(REASON_LENGTH);
        area.setWidthFull();
        return area;
    }
}
