package uk.concord.tension.ui.escalation;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.stream.Collectors;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.cluster.ClusterService;
import uk.concord.tension.domain.escalation.EscalationService;
import uk.concord.tension.domain.escalation.EscalationStep;
import uk.concord.tension.domain.escalation.Prompt;
import uk.concord.tension.domain.escalation.PromptService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.cluster.ClusterWords;
import uk.concord.tension.ui.watch.WatchTermsView;

/** Prompts that wait for somebody to look, and below them what follows from each level. */
@Route(value = PromptsView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class PromptsView extends TensionPage {
    public static final String ADDRESS = "tensions/prompts";

    private final transient PromptService prompts;
    private final transient ClusterService clusters;
    private final Div waiting = new Div();
    private final TextField answer = new FormFields("tension.prompt").text("answer", 500);

    public PromptsView(
            PromptService prompts, EscalationService escalation, ClusterService clusters, SignedIn signedIn) {
        super("tension.prompt.list");
        CurrentUser user = signedIn.user();
        this.prompts = prompts;
        this.clusters = clusters;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        answer.setHelperText(translate("tension.prompt.answer.help"));
        answer.setWidth("min(100%, 36rem)");
        DataTable<EscalationStep> matrix = new DataTable<EscalationStep>("tension.escalation.caption")
                .addComponentColumn("tension.level.level", step -> level(step, user.has(Permissions.TENSION_APPROVE)))
                .addColumn("tension.escalation.triage", EscalationStep::triage)
                .addColumn("tension.escalation.told", EscalationStep::told)
                .addColumn("tension.escalation.meeting", EscalationStep::meeting)
                .addColumn("tension.escalation.product", EscalationStep::product)
                .addColumn("tension.escalation.comms", EscalationStep::comms)
                .addColumn("tension.escalation.reviewDays", step -> String.valueOf(step.reviewDays()));
        matrix.setRows(escalation.all());
        show();
        add(
                new Paragraph(translate("tension.level.note")),
                answer,
                waiting,
                Links.to(WatchTermsView.ADDRESS, translate("tension.watch.link")),
                new H2(translate("tension.escalation")),
                matrix);
    }

    private static Component level(EscalationStep step, boolean mayChange) {
        String words = translate("tension.escalation.level." + step.level());
        return mayChange ? Links.to(EscalationView.address(step.level()), words) : new Span(words);
    }

    private void show() {
        DataTable<Prompt> table = new DataTable<Prompt>("tension.prompt.caption")
                .addComponentColumn("tension.prompt.why", this::why)
                .addColumn("tension.level.when", prompt -> LondonTime.dateTime(prompt.raisedAt()))
                .addColumn("tension.prompt.told", PromptsView::told)
                .addComponentColumn("tension.issue.reports.action", this::button)
                .setEmpty("tension.prompt.empty");
        table.setRows(prompts.open());
        waiting.removeAll();
        waiting.add(table);
    }

    private Component why(Prompt prompt) {
        Div why = new Div(new Div(new Span(translate(prompt.rule().key()))));
        String subject = prompt.subject();
        if (prompt.rule() == Prompt.Rule.CLUSTER) {
            LocalDate monday = LocalDate.parse(subject);
            subject = translate("tension.prompt.week", LondonTime.date(monday));
            clusters.runOfWeek(monday).ifPresent(run -> why.add(new Div(new Span(ClusterWords.of(run)))));
        }
        why.addComponentAsFirst(Links.to(prompt.href(), subject));
        return why;
    }

    private static String told(Prompt prompt) {
        return prompt.told().stream()
                .map(notice -> translate(
                        "tension.prompt.told." + notice.way(), notice.who(), LondonTime.dateTime(notice.at())))
                .collect(Collectors.joining("; "));
    }

    private Button button(Prompt prompt) {
        Button button = FormFields.other("tension.prompt.done", () -> {
            if (attempt(answer, () -> prompts.answer(prompt, answer.getValue()))) {
                answer.clear();
                show();
                focusHeading();
            }
        });
        button.setAriaLabel(translate("tension.prompt.done") + " " + prompt.subject());
        return button;
    }
}
