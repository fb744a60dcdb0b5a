package uk.concord.tension.ui.issue;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.place.domain.WardQuery;
import uk.concord.tension.domain.CategoryQuery;
import uk.concord.tension.domain.issue.Issue;
import uk.concord.tension.domain.issue.IssueService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.TensionRoutes;

/** Changes what an issue is about; never its level. */
@Route(value = IssueRoutes.LIST + "/:reference/change", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class ChangeIssueView extends TensionPage implements BeforeEnterObserver {
    private final transient IssueService issues;
    private final transient CategoryQuery categories;
    private final transient WardQuery wards;

    public ChangeIssueView(IssueService issues, CategoryQuery categories, WardQuery wards) {
        super("tension.issue.change");
        this.issues = issues;
        this.categories = categories;
        this.wards = wards;
        addClassName("form-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String reference =
                event.getRouteParameters().get("reference").orElseThrow(() -> new NotFoundException("issue"));
        Issue issue = issues.read(reference).issue();
        setMarking(issue.marking());
        setPageTitle(translate("tension.issue.change.of", reference));
        IssueForm form = new IssueForm(categories.all(), wards.all());
        form.show(issue.details(), categories.all(), wards.all());
        Runnable save = () -> {
            if (attempt(
                    form.read().problems(),
                    form.fields(),
                    () -> issues.change(reference, issue.version(), form.read()))) {
                TensionRoutes.go(IssueRoutes.issue(reference));
            }
        };
        add(
                form,
                new ActionBar(
                        FormFields.decide("core.save", save),
                        Links.to(IssueRoutes.issue(reference), translate("core.cancel"))));
    }
}
