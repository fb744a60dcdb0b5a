package uk.concord.core.ui.admin;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Objects;
import uk.concord.core.retention.LegalHold;
import uk.concord.core.retention.LegalHolds;
import uk.concord.core.retention.Proposal;
import uk.concord.core.retention.Proposal.State;
import uk.concord.core.retention.RetentionService;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;

/** What is past its time and waits for a person, and what is held beyond it. */
@Route(value = "retention", layout = MainLayout.class)
@RolesAllowed(Permissions.RETENTION_CONFIRM)
public class RetentionView extends PageView {
    private final transient RetentionService retention;
    private final transient LegalHolds holds;
    private final DataTable<Proposal> waiting = proposals("retention.waiting").setEmpty("retention.waiting.empty");
    private final DataTable<Proposal> decided = proposals("retention.decided")
            .addColumn("retention.decided.by", RetentionView::decidedBy)
            .setEmpty("retention.decided.empty");
    private final DataTable<LegalHold> held = new DataTable<LegalHold>("retention.holds")
            .addColumn("retention.reference", LegalHold::reference)
            .addColumn("retention.hold.reason", LegalHold::reason)
            .addColumn("retention.hold.by", hold -> hold.placedBy() + ", " + LondonTime.date(hold.placedAt()))
            .addComponentColumn("retention.hold.state", this::holdState)
            .setEmpty("retention.holds.empty");

    public RetentionView(RetentionService retention, LegalHolds holds) {
        super("retention.title");
        this.retention = retention;
        this.holds = holds;
        add(
                new Paragraph(translate("retention.text")),
                new H2(translate("retention.waiting")),
                waiting,
                new H2(translate("retention.holds")),
                new Paragraph(translate("retention.holds.text")),
                held,
                holdForm(),
                new H2(translate("retention.decided")),
                decided);
        show();
    }

    private void show() {
        List<Proposal> all = retention.all();
        waiting.setRows(all.stream()
                .filter(proposal -> proposal.state() == State.PROPOSED)
                .toList());
        decided.setRows(all.stream()
                .filter(proposal -> proposal.state() != State.PROPOSED)
                .toList());
        held.setRows(holds.all());
    }

    private static DataTable<Proposal> proposals(String caption) {
        return new DataTable<Proposal>(caption)
                .addLinkColumn("retention.what", RetentionView::what, RetentionView::address)
                .addColumn("retention.records", proposal -> String.valueOf(proposal.total()))
                .addColumn("retention.cutoff", proposal -> LondonTime.date(proposal.cutoff()))
                .addComponentColumn("retention.state", RetentionView::state);
    }

    static String what(Proposal proposal) {
        return translate("retention." + proposal.code());
    }

    static String address(Proposal proposal) {
        return "retention/" + proposal.id();
    }

    static Component state(Proposal proposal) {
        Tone tone = switch (proposal.state()) {
            case PROPOSED -> Tone.WAITING;
            case CONFIRMED -> Tone.INFO;
            case SET_ASIDE -> Tone.NEUTRAL;
            case DONE -> Tone.GOOD;
        };
        return new StatusTag(
                translate("retention.state." + proposal.state(), proposal.disposed(), proposal.total()), tone);
    }

    private static String decidedBy(Proposal proposal) {
        return proposal.decidedBy() + ", " + LondonTime.date(Objects.requireNonNull(proposal.decidedAt()));
    }

    private Component holdState(LegalHold hold) {
        if (hold.liftedAt() != null) {
            return new Span(translate("retention.hold.lifted", LondonTime.date(hold.liftedAt()), hold.liftReason()));
        }
        TextArea reason = reason("retention.hold.lift.reason", "lift-" + hold.id());
        Button lift = new Button(translate("retention.hold.lift"), click -> {
            if (attempt(reason, () -> holds.lift(hold, reason.getValue()))) {
                show();
                focusHeading();
            }
        });
        lift.setDisableOnClick(true);
        lift.addClickListener(click -> lift.setEnabled(true));
        return new Details(translate("retention.hold.lift.of", hold.reference()), new Div(reason, lift));
    }

    private Component holdForm() {
        TextField reference = new TextField(translate("retention.reference"));
        reference.setId("hold-reference");
        reference.setHelperText(translate("retention.reference.help"));
        reference.setMaxLength(24);
        TextArea reason = reason("retention.hold.reason", "hold-reason");
        Button place = new Button(translate("retention.hold.place"), click -> {
            boolean unnamed = reference.getValue().isBlank();
            if (attempt(unnamed ? reference : null, () -> holds.place(reference.getValue(), reason.getValue()))) {
                reference.clear();
                reason.clear();
                show();
            }
        });
        place.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(reference, reason, new ActionBar(place));
        form.addClassName("form-page");
        return new Details(translate("retention.hold.new"), form);
    }

    static TextArea reason(String label, String id) {
        TextArea reason = new TextArea(translate(label));
        reason.setId(id);
        reason.setHelperText(translate("retention.reason.help"));
        reason.setMaxLength(500);
        return reason;
    }
}
