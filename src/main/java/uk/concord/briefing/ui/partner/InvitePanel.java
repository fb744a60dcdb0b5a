package uk.concord.briefing.ui.partner;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.partner.Invitation;
import uk.concord.briefing.domain.partner.InvitationService;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.people.domain.AccountQuery.Account;

/** Asks a partner to write a section, and shows who was asked before. */
public class InvitePanel extends Div {

    private final Consumer<List<Problem>> problems;
    private final transient InvitationService service;
    private final String term;
    private final Section section;
    private final Runnable changed;

    /**
     * @param due the day the section is due, which a partner gets at first
     * @param changed called after each change
     */
    public InvitePanel(
            Consumer<List<Problem>> problems,
            InvitationService service,
            String term,
            Section section,
            LocalDate due,
            Runnable changed) {
        this.problems = problems;
        this.service = service;
        this.term = term;
        this.section = section;
        this.changed = changed;
        add(new H2(translate("briefing.invite")), new Paragraph(translate("briefing.invite.text")));
        List<Invitation> invitations = service.of(term, section);
        invitations.stream()
                .filter(one -> one.state().open())
                .findFirst()
                .ifPresentOrElse(this::addOpen, () -> addForm(due));
        if (!invitations.isEmpty()) {
            DataTable<Invitation> table = new DataTable<Invitation>("briefing.invite.history")
                    .addColumn("briefing.invite.partner", Invitation::partnerName)
                    .addColumn(
                            "briefing.invite.asked",
                            one -> translate(
                                    "briefing.one.edited.by", LondonTime.dateTime(one.invitedAt()), one.inviterName()))
                    .addColumn("briefing.plan.due", one -> LondonTime.date(one.due()))
                    .addComponentColumn("briefing.one.progress", one -> BriefingTags.of(one.state()));
            table.setRows(invitations);
            add(table);
        }
    }

    private void addOpen(Invitation open) {
        Button cancel = new Button(translate("briefing.invite.cancel", open.partnerName()));
        cancel.setDisableOnClick(true);
        cancel.addClickListener(click -> act(null, () -> service.cancel(term, section, open.id(), open.version())));
        add(new ActionBar(cancel));
    }

    private void addForm(LocalDate usual) {
        Select<Account> partner = new Select<>();
        partner.setId("invite-partner");
        partner.setLabel(translate("briefing.invite.partner"));
        partner.setItems(service.partners());
        partner.setItemLabelGenerator(
                account -> translate("briefing.invite.person", account.displayName(), account.organisationName()));
        DatePicker due = new DatePicker(translate("briefing.invite.due"));
        due.setId("invite-due");
        due.setLocale(Locale.UK);
        due.setValue(usual);
        TextArea message = new TextArea(translate("briefing.invite.message"));
        message.setId("invite-message");
        message.setMaxLength(Invitation.NOTE_LENGTH);
        message.setHelperText(translate("briefing.invite.message.help"));
        message.setWidthFull();
        Button invite = new Button(translate("briefing.invite.submit"));
        invite.setDisableOnClick(true);
        invite.addClickListener(click -> {
            Account chosen = partner.getValue();
            act(
                    fields(partner, due, message),
                    () -> service.invite(
                            term, section, chosen == null ? null : chosen.id(), due.getValue(), message.getValue()));
            invite.setEnabled(true);
        });
        Div form = new Div(partner, due, message, new ActionBar(invite));
        form.addClassName("form-page");
        add(form);
    }

    private interface FieldOf {
        @org.jspecify.annotations.Nullable
        Component field(String messageKey);
    }

    private static FieldOf fields(Component partner, Component due, Component message) {
        return key -> switch (key) {
            case "briefing.invite.partner.missing" -> partner;
            case "briefing.invite.due.missing" -> due;
            default -> message;
        };
    }

    private void act(@org.jspecify.annotations.Nullable FieldOf fields, Runnable action) {
        try {
            action.run();
            problems.accept(List.of());
            changed.run();
        } catch (RuleBrokenException refused) {
            problems.accept(List.of(new Problem(
                    translate(refused.messageKey(), refused.arguments()),
                    fields == null ? null : fields.field(refused.messageKey()))));
        } catch (EditConflictException moved) {
            changed.run();
            problems.accept(List.of(new Problem(translate("core.conflict"), null)));
        }
    }
}
