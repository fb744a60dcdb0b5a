package uk.concord.briefing.ui.school;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.concord.briefing.domain.selfcheck.CheckAnswer;
import uk.concord.briefing.domain.selfcheck.CheckQuestion;
import uk.concord.briefing.domain.selfcheck.SelfCheck;
import uk.concord.briefing.domain.selfcheck.SelfCheckService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ConfirmPanel;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** The self-check after a briefing: a few questions about the school, none about a pupil. */
@Route(value = BriefingRoutes.MY_CHECK, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_RECEIVE)
public class SelfCheckView extends PageView implements BeforeEnterObserver {

    private final transient SelfCheckService service;
    private final Div content = new Div();
    private String term = "";

    public SelfCheckView(SelfCheckService service) {
        super("briefing.check");
        this.service = service;
        content.addClassName("form-page");
        add(new Paragraph(translate("briefing.check.text")), content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        show();
    }

    private void show() {
        content.removeAll();
        List<SelfCheck> checks = service.of(term);
        checks.forEach(check -> content.add(createCheck(check, checks.size() > 1)));
        content.add(new ActionBar(Links.to(BriefingRoutes.mine(term), translate("briefing.check.back"))));
    }

    private Component createCheck(SelfCheck check, boolean several) {
        Div form = new Div();
        form.addClassName("questions");
        if (several) {
            form.add(new H2(check.school().name()));
        }
        if (check.complete()) {
            ConfirmPanel done = new ConfirmPanel(
                    translate("briefing.check.done"), check.school().name());
            done.getElement().setAttribute("role", "status");
            form.add(done);
        }
        Map<CheckQuestion, RadioButtonGroup<CheckAnswer>> fields = new LinkedHashMap<>();
        check.questions().forEach(question -> {
            RadioButtonGroup<CheckAnswer> field = new RadioButtonGroup<>(question.text());
            field.setId("check-" + check.school().id() + "-" + question.id());
            field.setItems(CheckAnswer.values());
            field.setItemLabelGenerator(answer -> translate(answer.textKey()));
            field.setValue(check.answers().get(question.id()));
            fields.put(question, field);
            form.add(field);
        });
        Button send = new Button(translate("briefing.check.send"));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            send.setEnabled(true);
            send(check, fields);
        });
        form.add(new ActionBar(send));
        return form;
    }

    /** What is answered is kept, what is not is asked for. */
    private void send(SelfCheck check, Map<CheckQuestion, RadioButtonGroup<CheckAnswer>> fields) {
        Map<Long, CheckAnswer> answers = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        fields.forEach((question, field) -> {
            if (field.getValue() == null) {
                problems.add(new Problem(translate("briefing.check.missing", question.text()), field));
            } else {
                answers.put(question.id(), field.getValue());
            }
        });
        service.answer(term, check.school().id(), answers);
        errorSummary().show(problems);
        if (problems.isEmpty()) {
            show();
            focusHeading();
        }
    }
}
