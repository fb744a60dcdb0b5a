package uk.concord.core.ui.admin;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.NotFoundException;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.retention.Proposal;
import uk.concord.core.retention.Proposal.Item;
import uk.concord.core.retention.Proposal.Outcome;
import uk.concord.core.retention.Proposal.State;
import uk.concord.core.retention.RetentionService;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.core.ui.Summary;

/** One proposal: which records go, to be confirmed or set aside. */
@Route(value = "retention/:id", layout = MainLayout.class)
@RolesAllowed(Permissions.RETENTION_CONFIRM)
public class RetentionProposalView extends PageView implements BeforeEnterObserver {
    private static final int PAGE = 50;

    private final transient RetentionService retention;

    public RetentionProposalView(RetentionService retention) {
        super("retention.title");
        this.retention = retention;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String id = event.getRouteParameters().get("id").orElse("");
        if (!id.matches("\\d{1,18}")) {
            throw new NotFoundException("proposal");
        }
        Long after = QueryText.number(event.getLocation().getQueryParameters(), "after");
        show(retention.proposal(Long.parseLong(id)), after == null ? 0 : after);
    }

    private void show(Proposal proposal, long after) {
        setPageTitle(RetentionView.what(proposal));
        add(
                new Paragraph(translate("retention." + proposal.code() + ".text")),
                new Summary()
                        .addRow(translate("retention.records"), String.valueOf(proposal.total()))
                        .addRow(translate("retention.cutoff"), LondonTime.date(proposal.cutoff()))
                        .addRow(translate("retention.state"), RetentionView.state(proposal), null));
        if (proposal.state() == State.PROPOSED) {
            add(new Paragraph(translate("retention.confirm.text")), decision(proposal));
        } else {
            add(new Paragraph(
                    translate("retention.outcome", proposal.disposed(), proposal.kept(), proposal.waiting())));
        }
        KeyPage<Item> page = retention.items(proposal.id(), after, PAGE);
        DataTable<Item> table = new DataTable<Item>("retention.records")
                .addColumn("retention.reference", RetentionProposalView::reference)
                .addColumn("retention.since", item -> LondonTime.date(item.since()))
                .addComponentColumn("retention.outcome.title", RetentionProposalView::outcome)
                .setEmpty("retention.records.empty");
        table.setRows(page.rows());
        KeyPager pager = new KeyPager();
        String address = RetentionView.address(proposal);
        pager.set(
                after == 0 ? null : address,
                page.next() == null ? null : QueryText.address(address, "after", page.next()));
        add(new H2(translate("retention.records")), table, pager, Links.to("retention", translate("retention.back")));
    }

    private Component decision(Proposal proposal) {
        TextArea reason = RetentionView.reason("retention.aside.reason", "aside-reason");
        Button aside = new Button(translate("retention.aside"), click -> {
            if (attempt(reason, () -> retention.setAside(proposal, reason.getValue()))) {
                back();
            }
        });
        Button confirm = new Button(translate("retention.confirm"), click -> ask(proposal));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Div later = new Div(reason, new ActionBar(aside));
        later.addClassName("form-page");
        return new Div(new ActionBar(confirm), new Details(translate("retention.aside.title"), later));
    }

    private void ask(Proposal proposal) {
        ConfirmDialog dialog = new ConfirmDialog(
                translate("retention.confirm.ask", proposal.total()),
                translate("retention.confirm.final"),
                translate("retention.confirm"),
                confirmed -> {
                    if (attempt(() -> retention.confirm(proposal))) {
                        back();
                    }
                });
        dialog.setCancelable(true);
        dialog.setCancelText(translate("core.cancel"));
        dialog.open();
    }

    private void back() {
        getUI().ifPresent(ui -> ui.navigate("retention"));
    }

    private static String reference(Item item) {
        return item.reference().isEmpty() ? translate("retention.draft", item.subject()) : item.reference();
    }

    private static Component outcome(Item item) {
        if (item.held() && item.outcome() == Outcome.WAITING) {
            return new StatusTag(translate("retention.item.HELD"), Tone.INFO);
        }
        Tone tone = item.outcome() == Outcome.DISPOSED ? Tone.GOOD : Tone.NEUTRAL;
        return new StatusTag(translate("retention.item." + item.outcome()), tone);
    }
}
