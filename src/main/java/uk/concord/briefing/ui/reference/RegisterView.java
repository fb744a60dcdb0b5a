package uk.concord.briefing.ui.reference;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import uk.concord.briefing.domain.register.RegisterChange;
import uk.concord.briefing.domain.register.RegisterPlan;
import uk.concord.briefing.domain.register.RegisterService;
import uk.concord.briefing.domain.release.ClusterMerge.Cluster;
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
import uk.concord.core.ui.file.FileUpload;

/** Brings the national register in: the file, what would change, the change. */
@Route(value = BriefingRoutes.REGISTER, layout = MainLayout.class)
@RolesAllowed(Permissions.SCHOOLS_MANAGE)
public class RegisterView extends PageView {

    private final transient RegisterService service;
    private final Div plan = new Div();

    public RegisterView(RegisterService service) {
        super("briefing.register");
        this.service = service;
        FileUpload upload = FileUpload.ofData(
                RegisterService.LARGEST,
                "briefing.register.upload",
                (name, bytes) -> dryRun(bytes),
                errorSummary()::show,
                ".csv");
        add(
                new Paragraph(translate("briefing.register.text")),
                upload,
                plan,
                new ActionBar(Links.to(BriefingRoutes.DIRECTORY, translate("briefing.schools.back"))));
    }

    /** Shows what bringing the file in would change. */
    void dryRun(byte[] file) {
        plan.removeAll();
        try {
            RegisterPlan found = service.dryRun(file);
            errorSummary().clear();
            show(found, file);
        } catch (RuleBrokenException refused) {
            errorSummary().show(translate(refused.messageKey(), refused.arguments()));
        }
    }

    private void show(RegisterPlan found, byte[] file) {
        Paragraph summary = new Paragraph(translate(
                "briefing.register.summary",
                found.changes().size(),
                found.same(),
                found.unread().size()));
        summary.getElement().setAttribute("role", "status");
        plan.add(new H2(translate("briefing.register.plan")), summary, createTable(found));
        addList(
                "briefing.register.not-in-file",
                found.notInFile().stream().map(school -> school.name()).toList());
        addList("briefing.register.unread", found.unread());
        if (!found.changes().isEmpty()) {
            plan.add(createApply(found, file));
        }
    }

    private void addList(String titleKey, List<String> lines) {
        if (!lines.isEmpty()) {
            UnorderedList list = new UnorderedList();
            lines.forEach(line -> list.add(new ListItem(line)));
            plan.add(new H2(translate(titleKey)), list);
        }
    }

    private static DataTable<RegisterChange> createTable(RegisterPlan found) {
        DataTable<RegisterChange> table = new DataTable<RegisterChange>("briefing.register.plan")
                .addColumn("briefing.schools.name", change -> change.row().name())
                .addColumn(
                        "briefing.schools.urn",
                        change -> String.valueOf(change.row().urn()))
                .addColumn(
                        "briefing.register.what",
                        change -> translate(change.kind().textKey()))
                .addColumn("briefing.register.differences", RegisterView::differences)
                .setEmpty("briefing.register.nothing");
        table.setRows(found.changes());
        return table;
    }

    private static String differences(RegisterChange change) {
        return change.differences().isEmpty()
                ? change.row().type()
                : change.differences().stream()
                        .map(difference -> translate(
                                "briefing.register.difference",
                                translate("briefing.register.field." + difference.field()),
                                difference.before().isEmpty()
                                        ? translate("briefing.schools.none")
                                        : difference.before(),
                                difference.after().isEmpty() ? translate("briefing.schools.none") : difference.after()))
                        .collect(Collectors.joining("; "));
    }

    private Component createApply(RegisterPlan found, byte[] file) {
        Select<Cluster> cluster = new Select<>();
        cluster.setId("register-cluster");
        cluster.setLabel(translate("briefing.register.cluster"));
        cluster.setHelperText(translate("briefing.register.cluster.help"));
        cluster.setItems(service.clusters());
        cluster.setItemLabelGenerator(Cluster::name);
        boolean adds = found.changes().stream().anyMatch(change -> change.kind() == RegisterChange.Kind.ADD);
        cluster.setVisible(adds);
        Button apply = new Button(translate("briefing.register.apply"));
        apply.addThemeVariants(ButtonVariant.PRIMARY);
        apply.setDisableOnClick(true);
        apply.addClickListener(click -> {
            apply.setEnabled(true);
            if (adds && cluster.getValue() == null) {
                errorSummary().show(List.of(new Problem(translate("briefing.register.cluster.missing"), cluster)));
                return;
            }
            apply(found, file, adds ? cluster.getValue().code() : "");
        });
        Div form = new Div(cluster, new ActionBar(apply));
        form.addClassName("form-page");
        return form;
    }

    private void apply(RegisterPlan found, byte[] file, String cluster) {
        try {
            service.apply(file, found, cluster);
            errorSummary().clear();
            plan.removeAll();
            Paragraph done = new Paragraph(
                    translate("briefing.register.done", found.changes().size()));
            done.addClassName("notice");
            done.getElement().setAttribute("role", "status");
            plan.add(done);
        } catch (EditConflictException moved) {
            dryRun(file);
            errorSummary().show(translate("briefing.register.moved"));
        } catch (RuleBrokenException refused) {
            errorSummary().show(translate(refused.messageKey(), refused.arguments()));
        }
    }
}
