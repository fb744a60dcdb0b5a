package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.CurrentUser;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.tension.domain.ReportService;
import uk.concord.tension.domain.access.ReportAccess;
import uk.concord.tension.domain.list.OpenDraft;
import uk.concord.tension.domain.list.ReportRow;
import uk.concord.tension.domain.report.Section.Step;

/** One's drafts and reports, and for partners those of colleagues. */
@Route(value = "tensions/mine", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_FILE)
public class MyReportsView extends PageView implements BeforeEnterObserver {
    private static final int PAGE = 25;
    private static final String OWN = "after";
    private static final String COLLEAGUES = "colleagues";

    private final transient ReportService reports;
    private final transient SignedIn signedIn;

    public MyReportsView(ReportService reports, SignedIn signedIn) {
        super("tension.mine");
        this.reports = reports;
        this.signedIn = signedIn;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var query = event.getLocation().getQueryParameters();
        String own = query.getSingleParameter(OWN).orElse(null);
        String colleagues = query.getSingleParameter(COLLEAGUES).orElse(null);
        List.copyOf(getChildren().filter(ReportsOf.class::isInstance).toList()).forEach(this::remove);
        add(new ReportsOf(own, colleagues));
    }

    /** Everything below the heading, rebuilt when a page is turned. */
    private final class ReportsOf extends com.vaadin.flow.component.html.Div {
        ReportsOf(@Nullable String own, @Nullable String colleagues) {
            add(new ActionBar(Links.action(TensionRoutes.NEW, translate("tension.new"))));
            List<OpenDraft> drafts = reports.drafts();
            if (!drafts.isEmpty()) {
                add(new H2(translate("tension.mine.drafts")), createDrafts(drafts));
            }
            add(new H2(translate("tension.mine.sent")));
            addTable("tension.mine.caption", "tension.mine.empty", reports.mine(own, PAGE), OWN, own);
            CurrentUser user = signedIn.user();
            if (ReportAccess.seesOrganisation(user)) {
                add(
                        new H2(translate("tension.mine.colleagues", user.organisationName())),
                        new Paragraph(translate("tension.mine.colleagues.text")));
                addTable(
                        "tension.mine.colleagues.caption",
                        "tension.mine.colleagues.empty",
                        reports.ofMyOrganisation(colleagues, PAGE),
                        COLLEAGUES,
                        colleagues);
            }
        }

        private void addTable(
                String caption, String empty, KeyPage<ReportRow> page, String parameter, @Nullable String cursor) {
            ReportTable table = new ReportTable(caption);
            table.setEmpty(empty);
            table.setRows(page.rows());
            KeyPager pager = new KeyPager();
            pager.set(
                    cursor == null ? null : TensionRoutes.MINE,
                    page.next() == null ? null : TensionRoutes.MINE + "?" + parameter + "=" + page.next());
            add(table, pager);
        }

        private UnorderedList createDrafts(List<OpenDraft> drafts) {
            UnorderedList list = new UnorderedList();
            list.addClassName("draft-list");
            for (OpenDraft draft : drafts) {
                String title = draft.title().isBlank() ? translate("tension.mine.untitled") : draft.title();
                list.add(new ListItem(
                        Links.to(
                                TensionRoutes.step(Step.valueOf(draft.step()), draft.key()),
                                translate("tension.mine.continue", title)),
                        new Span(" " + translate("tension.mine.edited", LondonTime.dateTime(draft.editedAt())))));
            }
            return list;
        }
    }
}
