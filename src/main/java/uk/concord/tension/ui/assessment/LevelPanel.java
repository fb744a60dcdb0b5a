package uk.concord.tension.ui.assessment;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Summary;
import uk.concord.tension.domain.assessment.Assessment;
import uk.concord.tension.domain.assessment.Assessment.OfArea;
import uk.concord.tension.domain.assessment.Assessment.State;
import uk.concord.tension.domain.assessment.Judgement;
import uk.concord.tension.domain.assessment.Proposals;
import uk.concord.tension.ui.FormFields;

/** The judgement in force, what waits for a second person, and all judgements before. */
public class LevelPanel extends Div {
    private final CurrentUser user;
    private final Decisions decisions;

    /** What can be done with a proposal; each tells the page when it failed. */
    public interface Decisions {
        void approve(Assessment proposal);

        void refuse(Assessment proposal, TextArea reason);

        void withdraw(Assessment proposal);
    }

    /** @param history the newest first */
    public LevelPanel(List<Assessment> history, CurrentUser user, Decisions decisions) {
        this.user = user;
        this.decisions = decisions;
        addClassName("level-panel");
        Optional<Assessment> inForce =
                history.stream().filter(item -> item.state() == State.IN_FORCE).findFirst();
        inForce.ifPresentOrElse(
                item -> add(summary(item)), () -> add(new Paragraph(translate("tension.level.none.text"))));
        history.stream().filter(item -> item.state() == State.PROPOSED).forEach(this::addProposal);
        if (!history.isEmpty()) {
            add(new H2(translate("tension.level.history")), table(history));
        }
    }

    private static Summary summary(Assessment item) {
        Judgement judgement = item.judgement();
        Summary summary = new Summary();
        summary.addRow(translate("tension.level.level"), LevelTags.level(item.level(), judgement.recovery()), null);
        if (item.subject() instanceof OfArea area) {
            summary.addRow(
                    translate("tension.level.period"),
                    translate("tension.level.period.words", LondonTime.date(area.from()), LondonTime.date(area.to())));
        }
        summary.addRow(translate("tension.level.trend"), LevelTags.trend(judgement.trend()));
        summary.addRow(
                translate("tension.level.likelihood"),
                translate(Objects.requireNonNull(judgement.likelihood()).key()));
        summary.addRow(
                translate("tension.level.confidence"),
                translate(
                        "tension.level.confidence.words",
                        translate(Objects.requireNonNull(judgement.confidence()).key()),
                        judgement.confidenceReason()));
        summary.addRow(translate("tension.level.reason"), judgement.reason());
        summary.addRow(
                translate("tension.level.reviewOn"), LondonTime.date(Objects.requireNonNull(judgement.reviewOn())));
        summary.addRow(translate("tension.level.by"), by(item));
        return summary;
    }

    private static String by(Assessment item) {
        Instant decided = item.decidedAt();
        String proposed =
                translate("tension.level.proposedBy", item.proposer(), LondonTime.dateTime(item.proposedAt()));
        return decided == null || item.proposer().equals(item.decidedBy())
                ? proposed
                : proposed + " "
                        + translate(
                                "tension.level.decidedBy." + item.state().name(),
                                item.decidedBy(),
                                LondonTime.dateTime(decided));
    }

    private void addProposal(Assessment proposal) {
        Div box = new Div(new H2(translate("tension.level.proposal")), summary(proposal));
        box.addClassName("level-proposal");
        if (proposal.proposedBy() == user.id()) {
            box.add(
                    new Paragraph(translate("tension.level.proposal.own")),
                    new ActionBar(FormFields.other("tension.level.withdraw", () -> decisions.withdraw(proposal))));
        } else if (user.has(Permissions.TENSION_APPROVE)) {
            TextArea reason = new TextArea(translate("tension.level.decisionReason"));
            reason.setId("tension-level-decisionReason");
            reason.setMaxLength(Proposals.DECISION_REASON_MAX);
            Div form = new Div(
                    new ActionBar(FormFields.decide("tension.level.approve", () -> decisions.approve(proposal))),
                    reason,
                    new ActionBar(FormFields.other("tension.level.refuse", () -> decisions.refuse(proposal, reason))));
            form.addClassName("form-page");
            box.add(form);
        } else {
            box.add(new Paragraph(translate("tension.level.proposal.waits")));
        }
        add(box);
    }

    private static DataTable<Assessment> table(List<Assessment> history) {
        DataTable<Assessment> table = new DataTable<Assessment>("tension.level.history.caption")
                .addColumn("tension.level.when", item -> LondonTime.dateTime(item.proposedAt()))
                .addComponentColumn(
                        "tension.level.level",
                        item -> LevelTags.level(item.level(), item.judgement().recovery()))
                .addColumn(
                        "tension.level.trend",
                        item -> LevelTags.trend(item.judgement().trend()))
                .addComponentColumn("tension.level.reason", LevelPanel::reason)
                .addColumn("tension.level.by", LevelPanel::by)
                .addColumn("tension.level.state", item -> translate(item.state().key()));
        table.setRows(history);
        return table;
    }

    private static Div reason(Assessment item) {
        Div words = new Div(new Span(item.judgement().reason()));
        if (!item.decisionReason().isBlank()) {
            words.add(new Paragraph(translate("tension.level.refusedBecause", item.decisionReason())));
        }
        return words;
    }
}
