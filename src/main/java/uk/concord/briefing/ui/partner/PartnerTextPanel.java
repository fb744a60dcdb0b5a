package uk.concord.briefing.ui.partner;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import uk.concord.briefing.domain.partner.Invitation;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;

/** What a partner wrote for a section, beside the section: to be accepted or given back. */
public class PartnerTextPanel extends Div {

    /** What the author decides. */
    public interface Decision {
        void accept(Invitation invitation);

        void giveBack(Invitation invitation, TextArea comment);
    }

    public PartnerTextPanel(Invitation invitation, Decision decision) {
        addClassName("partner-text");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("aria-label", translate("briefing.partner.title", invitation.partnerName()));
        add(new H2(translate("briefing.partner.title", invitation.partnerName())));
        if (invitation.state().withPartner()) {
            add(new Paragraph(translate(
                    "briefing.partner.waiting", invitation.partnerName(), LondonTime.date(invitation.due()))));
            return;
        }
        Paragraph text = new Paragraph(invitation.text());
        text.addClassName("preserve-lines");
        Button accept = new Button(translate("briefing.partner.accept"));
        accept.addThemeVariants(ButtonVariant.PRIMARY);
        accept.setDisableOnClick(true);
        accept.addClickListener(click -> {
            decision.accept(invitation);
            accept.setEnabled(true);
        });
        TextArea comment = new TextArea(translate("briefing.partner.comment"));
        comment.setId("partner-comment");
        comment.setMaxLength(Invitation.NOTE_LENGTH);
        comment.setWidthFull();
        Button giveBack =
                new Button(translate("briefing.partner.give-back"), click -> decision.giveBack(invitation, comment));
        add(
                new Paragraph(translate("briefing.partner.read", invitation.words())),
                text,
                new ActionBar(accept),
                new Details(translate("briefing.partner.give-back.open"), new Div(comment, new ActionBar(giveBack))));
    }
}
