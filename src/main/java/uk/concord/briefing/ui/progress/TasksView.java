package uk.concord.briefing.ui.progress;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.briefing.domain.chasing.SchoolTask;
import uk.concord.briefing.domain.chasing.TaskService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** Schools a person has to get hold of: nobody in post, an address that came back, no answer to reminders. */
@Route(value = BriefingRoutes.TASKS, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_PROGRESS)
public class TasksView extends PageView {

    private final transient TaskService service;
    private final Div content = new Div();

    public TasksView(TaskService service) {
        super("briefing.tasks");
        this.service = service;
        add(new Paragraph(translate("briefing.tasks.text")), content);
        show();
    }

    private void show() {
        DataTable<SchoolTask> table = new DataTable<SchoolTask>("briefing.tasks")
                .addColumn("briefing.schools.name", SchoolTask::schoolName)
                .addColumn("briefing.task.why", TasksView::why)
                .addColumn("briefing.task.since", task -> LondonTime.date(task.openedAt()))
                .addComponentColumn("briefing.task.done", this::createDone)
                .setEmpty("briefing.tasks.empty");
        table.setRows(service.open());
        content.removeAll();
        content.add(
                table,
                new H2(translate("briefing.tasks.bounces")),
                createBounces(),
                new ActionBar(Links.to(BriefingRoutes.LIST, translate("briefing.tasks.back"))));
    }

    private static String why(SchoolTask task) {
        String person = task.person();
        String why = translate(task.kind().textKey());
        return person == null ? why : translate("briefing.task.about", why, person);
    }

    private Component createDone(SchoolTask task) {
        Select<SchoolTask.Reason> reason = new Select<>();
        reason.setId("task-reason-" + task.id());
        reason.setLabel(translate("briefing.task.reason"));
        reason.setItems(SchoolTask.Reason.values());
        reason.setItemLabelGenerator(item -> translate(item.textKey()));
        TextArea note = new TextArea(translate("briefing.task.note"));
        note.setMaxLength(TaskService.NOTE_LENGTH);
        note.setHelperText(translate("briefing.task.note.help"));
        Button done = new Button(translate("briefing.task.done.button"));
        done.setDisableOnClick(true);
        done.addClickListener(click -> {
            done.setEnabled(true);
            if (reason.getValue() == null) {
                errorSummary().show(List.of(new Problem(translate("briefing.task.reason.missing"), reason)));
                return;
            }
            act(() -> service.done(task.id(), task.version(), reason.getValue(), note.getValue()));
        });
        Div form = new Div(reason, note, new ActionBar(done));
        form.addClassName("form-page");
        return new Details(translate("briefing.task.done.open", task.schoolName()), form);
    }

    private Component createBounces() {
        TextArea addresses = new TextArea(translate("briefing.tasks.addresses"));
        addresses.setId("bounced");
        addresses.setHelperText(translate("briefing.tasks.addresses.help"));
        addresses.setWidthFull();
        Button record = new Button(translate("briefing.tasks.record"), click -> {
            List<String> unknown = service.cameBack(List.of(addresses.getValue().split("[\\s,;]+")));
            show();
            errorSummary().clear();
            if (!unknown.isEmpty()) {
                errorSummary().show(translate("briefing.tasks.unknown", String.join(", ", unknown)));
            }
        });
        Div form = new Div(addresses, new ActionBar(record));
        form.addClassName("form-page");
        return form;
    }

    private void act(Runnable action) {
        try {
            action.run();
            errorSummary().clear();
        } catch (RuleBrokenException refused) {
            errorSummary().show(translate(refused.messageKey(), refused.arguments()));
            return;
        } catch (EditConflictException moved) {
            errorSummary().show(translate("core.conflict"));
        }
        show();
    }
}
