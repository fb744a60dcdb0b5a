package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.core.ui.ActionBar;

/** What becomes of a version that schools have: an author corrects it, an approver withdraws it. */
class CorrectionPanel extends Div {

    private final BriefingView view;
    private final Briefing briefing;

    CorrectionPanel(BriefingView view, Briefing briefing) {
        this.view = view;
        this.briefing = briefing;
        boolean open = view.service().versions(view.term()).stream()
                .anyMatch(version -> version.publishedAt() != null && version.withdrawnAt() == null);
        boolean correcting = !briefing.changeNote().isEmpty()
                && briefing.state() != BriefingState.PUBLISHED
                && briefing.state() != BriefingState.WITHDRAWN;
        if (correcting) {
            addChange(open);
        } else if (view.writes() && (open || briefing.state() == BriefingState.WITHDRAWN)) {
            addCorrect(open);
        }
        if (view.approves() && open) {
            addWithdraw();
        }
        setVisible(getChildren().findAny().isPresent());
        addClassName("next-step");
    }

    /** @param open whether schools still read the version before */
    private void addChange(boolean open) {
        add(
                new H2(translate("briefing.correction")),
                new Paragraph(translate(open ? "briefing.correction.open" : "briefing.correction.withdrawn")),
                new Paragraph(translate("briefing.correction.changed", briefing.changeNote())));
        if (view.writes() && briefing.state() == BriefingState.DRAFT) {
            TextArea note = NextStep.area("change-note", "briefing.change-note");
            note.setValue(briefing.changeNote());
            Button save = new Button(
                    translate("briefing.change-note.save"),
                    click -> view.actFrom(
                            note,
                            "briefing.change-note.saved",
                            () -> view.corrections().note(view.term(), briefing.version(), note.getValue())));
            add(new Details(translate("briefing.change-note.edit"), new Div(note, new ActionBar(save))));
        }
    }

    private void addCorrect(boolean open) {
        TextArea note = NextStep.area("change-note", "briefing.change-note");
        note.setHelperText(translate("briefing.change-note.help"));
        Button correct = new Button(
                translate("briefing.one.correct"),
                click -> view.actFrom(
                        note,
                        "briefing.correction.opened",
                        () -> view.corrections().open(view.term(), briefing.version(), note.getValue())));
        correct.addThemeVariants(ButtonVariant.PRIMARY);
        add(new Details(
                translate("briefing.one.correct"),
                new Div(
                        new Paragraph(translate(open ? "briefing.correct.text" : "briefing.correct.text.withdrawn")),
                        note,
                        new ActionBar(correct))));
    }

    private void addWithdraw() {
        TextArea reason = NextStep.area("withdraw", "briefing.one.withdraw.reason");
        Button withdraw = new Button(
                translate("briefing.one.withdraw"),
                click -> view.actFrom(
                        reason,
                        "briefing.one.withdrawn.done",
                        () -> view.approval().withdraw(view.term(), briefing.version(), reason.getValue())));
        withdraw.addThemeVariants(ButtonVariant.ERROR);
        add(new Details(
                translate("briefing.one.withdraw"),
                new Div(new Paragraph(translate("briefing.one.withdraw.text")), reason, new ActionBar(withdraw))));
    }
}
