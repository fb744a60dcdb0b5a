package uk.concord.briefing.ui.plan;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.briefing.domain.plan.Deadline;
import uk.concord.briefing.domain.plan.PlanService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** How many school days before publication each step and section is due. */
@Route(value = BriefingRoutes.DEADLINES, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_REFERENCE)
public class DeadlinesView extends PageView {

    private final transient PlanService service;
    private final DataTable<Deadline> table = new DataTable<Deadline>("briefing.deadlines")
            .addColumn("briefing.deadline.what", deadline -> translate(deadline.textKey()))
            .addColumn("briefing.deadline.days", deadline -> String.valueOf(deadline.daysBefore()))
            .addColumn("briefing.deadline.source", Deadline::source)
            .addComponentColumn("briefing.plan.change", this::createForm);

    public DeadlinesView(PlanService service) {
        super("briefing.deadlines");
        this.service = service;
        table.setRows(service.deadlines());
        add(
                new Paragraph(translate("briefing.deadlines.text")),
                table,
                new ActionBar(Links.to(BriefingRoutes.LIBRARY, translate("briefing.library"))));
    }

    private Component createForm(Deadline deadline) {
        String name = translate(deadline.textKey());
        IntegerField days = new IntegerField(translate("briefing.deadline.days"));
        days.setId("deadline-days-" + deadline.code());
        days.setValue(deadline.daysBefore());
        TextField source = new TextField(translate("briefing.deadline.source"));
        source.setId("deadline-source-" + deadline.code());
        source.setMaxLength(300);
        source.setValue(deadline.source());
        source.setWidthFull();
        Button save = new Button(translate("core.save"), click -> save(deadline, days, source));
        Div form = new Div(days, source, new ActionBar(save));
        form.addClassName("form-page");
        return new Details(translate("briefing.plan.change.what", name), form);
    }

    private void save(Deadline deadline, IntegerField days, TextField source) {
        Integer number = days.getValue();
        try {
            service.save(
                    new Deadline(deadline.code(), number == null ? -1 : number, source.getValue(), deadline.version()));
            errorSummary().clear();
            table.setRows(service.deadlines());
        } catch (RuleBrokenException refused) {
            errorSummary()
                    .show(List.of(new Problem(
                            translate(refused.messageKey(), refused.arguments()),
                            refused.messageKey().contains(".days.") ? days : source)));
        } catch (EditConflictException moved) {
            table.setRows(service.deadlines());
            errorSummary().show(translate("core.conflict"));
        }
    }
}
