package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.Missing;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.MissingLink;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;

/** What the person who looks at a briefing can do next, and what stands in the way. */
class NextStep extends Div {

    private final BriefingView view;
    private final String term;
    private final int version;

    NextStep(BriefingView view, Briefing briefing) {
        this.view = view;
        this.term = view.term();
        this.version = briefing.version();
        addClassName("next-step");
        switch (briefing.state()) {
            case DRAFT -> addDraft();
            case REVIEW -> addReview(briefing);
            case APPROVED -> addApproved();
            case PUBLISHED -> addPublished();
            case WITHDRAWN -> add(new Paragraph(translate("briefing.one.withdrawn.text")));
        }
    }

    private Component preview(String key) {
        return Links.to(BriefingRoutes.preview(term), translate(key));
    }

    private void addDraft() {
        addMissing("briefing.one.ready");
        ActionBar actions = new ActionBar();
        if (view.writes()) {
            actions.add(primary(
                    "briefing.one.submit",
                    () -> view.act(
                            "briefing.one.submitted.done", () -> view.service().submit(term, version))));
        }
        actions.add(preview("briefing.one.preview"), clearances());
        add(actions);
    }

    private Component clearances() {
        return Links.to(BriefingRoutes.clearances(term), translate("briefing.clearances"));
    }

    /** @param readyKey what is said when nothing is missing */
    private void addMissing(String readyKey) {
        List<Missing> missing = view.service().missing(term);
        if (missing.isEmpty()) {
            add(new Paragraph(translate(readyKey)));
            return;
        }
        UnorderedList list = new UnorderedList();
        missing.forEach(item -> list.add(new ListItem(MissingLink.of(term, item, view.writes()))));
        add(new H2(translate("briefing.one.missing")), list);
    }

    private void addReview(Briefing briefing) {
        ReviewPanel reviewed = new ReviewPanel(view, briefing, view.service().waivable(term));
        if (!view.approves()) {
            add(new Paragraph(translate("briefing.one.approve.waiting")));
            addMissing("briefing.one.approve.ready");
            add(new ActionBar(preview("briefing.one.preview"), clearances()), reviewed);
            return;
        }
        add(new H2(translate("briefing.one.approve")));
        if (view.approval().hadAHand(term)) {
            add(new Paragraph(translate("briefing.one.approve.own")), new ActionBar(preview("briefing.one.preview")));
            return;
        }
        addMissing("briefing.one.approve.ready");
        Checkbox read = new Checkbox(translate("briefing.one.approve.read"));
        read.setId("read");
        PointList points = new PointList(view.approval().points(term));
        Button approve = primary("briefing.one.approve", () -> {
            List<Problem> problems = new ArrayList<>(points.problems());
            if (!read.getValue()) {
                problems.add(new Problem(translate("briefing.one.approve.read.missing"), read));
            }
            if (problems.isEmpty()) {
                view.act(
                        "briefing.one.approved.done",
                        () -> view.approval().approve(term, version, points.confirmed(), reviewed.emergency()));
            } else {
                view.problems(problems);
            }
        });
        add(
                new Paragraph(translate("briefing.one.approve.text")),
                new ActionBar(preview("briefing.one.preview"), clearances()));
        add(reviewed, points, read, new ActionBar(approve));
        TextArea note = area("give-back", "briefing.one.give-back.note");
        Button giveBack = new Button(
                translate("briefing.one.give-back"),
                click -> view.actFrom(
                        note, "briefing.one.returned", () -> view.approval().giveBack(term, version, note.getValue())));
        add(new Details(translate("briefing.one.give-back"), new Div(note, new ActionBar(giveBack))));
    }

    private void addApproved() {
        if (!view.follows()) {
            add(new ActionBar(preview("briefing.one.read")));
            return;
        }
        add(new H2(translate("briefing.one.publish")));
        addMissing("briefing.one.publish.ready");
        add(new Paragraph(
                translate("briefing.one.publish.text", view.publication().recipients())));
        add(new ActionBar(
                primary(
                        "briefing.one.publish",
                        () -> view.act(
                                "briefing.one.published.done",
                                () -> view.publication().publish(term, version))),
                preview("briefing.one.read"),
                clearances()));
    }

    private void addPublished() {
        if (!view.follows()) {
            add(new ActionBar(preview("briefing.one.read")));
            return;
        }
        long acknowledged = view.publication().progress(term).stream()
                .filter(status -> status.acknowledgedAt() != null)
                .count();
        int schools = view.publication().progress(term).size();
        add(new Paragraph(translate("briefing.board.summary", acknowledged, schools)));
        ActionBar actions = new ActionBar(
                Links.action(BriefingRoutes.schools(term), translate("briefing.one.schools")),
                preview("briefing.one.read"));
        if (view.readsOutbox()) {
            actions.add(Links.to("settings/outbox", translate("briefing.one.outbox")));
        }
        actions.add(clearances());
        add(actions);
    }

    static TextArea area(String id, String labelKey) {
        TextArea area = new TextArea(translate(labelKey));
        area.setId(id);
        area.setMaxLength(1000);
        area.setWidthFull();
        return area;
    }

    private static Button primary(String key, Runnable action) {
        Button button = new Button(translate(key));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            try {
                action.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }
}
