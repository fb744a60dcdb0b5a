package uk.concord.core.ui.admin;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import uk.concord.core.audit.AuditChain;
import uk.concord.core.audit.AuditQuery;
import uk.concord.core.audit.AuditQuery.Filter;
import uk.concord.core.audit.AuditQuery.Line;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;

/** The audit trail: who did what, when, on what, from where; and whether the chain is whole. */
@Route(value = "audit", layout = MainLayout.class)
@RolesAllowed(Permissions.AUDIT_READ)
public class AuditView extends PageView implements BeforeEnterObserver {
    private static final int PAGE = 50;

    private final transient AuditQuery audit;
    private final TextField actor = new TextField(translate("core.audit.actor"));
    private final TextField subject = new TextField(translate("core.audit.subject"));
    private final DataTable<Line> table = createTable();
    private final KeyPager pager = new KeyPager();
    private final Paragraph verdict = new Paragraph();

    public AuditView(AuditQuery audit, AuditChain chain) {
        super("core.audit");
        this.audit = audit;
        verdict.getElement().setAttribute("role", "status");
        Button show = new Button(translate("core.filter"), click -> showFiltered());
        show.addThemeVariants(ButtonVariant.PRIMARY);
        Button check = new Button(translate("core.audit.check"), click -> check(chain));
        check.setDisableOnClick(true);
        ActionBar filters = new ActionBar(actor, subject, show, check);
        filters.addClassName("filters");
        add(filters, verdict, table, pager);
    }

    private static DataTable<Line> createTable() {
        return new DataTable<Line>("core.audit")
                .addColumn("core.audit.at", line -> LondonTime.dateTime(line.at()))
                .addColumn("core.audit.actor", Line::actor)
                .addColumn("core.audit.action", Line::action)
                .addColumn("core.audit.subject", line -> line.subjectType() + " " + line.subjectRef())
                .addColumn("core.audit.detail", Line::detail)
                .addColumn("core.audit.address", Line::address)
                .setEmpty("core.audit.empty");
    }

    private void check(AuditChain chain) {
        OptionalLong broken = chain.firstBreak();
        verdict.setText(
                broken.isPresent()
                        ? translate("core.audit.broken", broken.getAsLong())
                        : translate(chain.isBehind() ? "core.audit.behind" : "core.audit.whole"));
    }

    private void showFiltered() {
        getUI().ifPresent(ui -> ui.navigate(
                AuditView.class,
                QueryParameters.empty().merging("actor", actor.getValue()).merging("subject", subject.getValue())));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        actor.setValue(QueryText.of(query, "actor"));
        subject.setValue(QueryText.of(query, "subject"));
        Long before = QueryText.number(query, "before");
        KeyPage<Line> page = audit.page(new Filter(actor.getValue(), subject.getValue()), before, PAGE);
        table.setRows(page.rows());
        pager.set(before == null ? null : address(null), page.next() == null ? null : address(page.next()));
    }

    private String address(@Nullable String before) {
        return QueryText.address("audit", "actor", actor.getValue(), "subject", subject.getValue(), "before", before);
    }
}
