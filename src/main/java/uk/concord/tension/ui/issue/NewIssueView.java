package uk.concord.tension.ui.issue;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.QueryText;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.tension.domain.issue.IssueService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** Opens an issue, with the reports it begins with. */
@Route(value = IssueRoutes.NEW, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class NewIssueView extends TensionPage implements BeforeEnterObserver {
    private final TextField reports = new FormFields("tension.issue").text("firstReports", 300);

    public NewIssueView(IssueService issues, CategoryQuery categories, WardQuery wards, Clock clock) {
        super("tension.issue.new");
        setMarking(Marking.OFFICIAL_SENSITIVE);
        addClassName("form-page");
        LocalDate today = LondonTime.today(clock);
        IssueForm form = new IssueForm(categories.validOn(today), wards.validOn(today));
        reports.setHelperText(translate("tension.issue.firstReports.help"));
        String key = issues.newKey();
        Runnable save = () -> attempt(
                form.read().problems(),
                form.fields(),
                () -> TensionRoutes.go(IssueRoutes.issue(issues.open(form.read(), references(), key))));
        add(
                new Paragraph(translate("tension.issue.new.text")),
                form,
                reports,
                new ActionBar(
                        FormFields.decide("tension.issue.open", save),
                        Links.to(IssueRoutes.LIST, translate("core.cancel"))));
    }

    private List<String> references() {
        return Arrays.stream(reports.getValue().split("[\\s,;]+"))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        reports.setValue(QueryText.of(event.getLocation().getQueryParameters(), IssueRoutes.REPORT));
    }
}
