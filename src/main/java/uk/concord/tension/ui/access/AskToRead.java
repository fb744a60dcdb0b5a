package uk.concord.tension.ui.access;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.BiPredicate;
import uk.concord.core.ui.ActionBar;
import uk.concord.tension.domain.access.AccessService;
import uk.concord.tension.ui.FormFields;

/** Says that there is no such report or that it may not be read, the same in both cases, and lets the person ask. */
public class AskToRead extends Div {
    /** @param ask sends the reason of that field and says whether it was sent */
    public AskToRead(BiPredicate<TextArea, String> ask) {
        addClassName("form-page");
        TextArea reason = new FormFields("tension.access").area("reason", AccessService.REASON_MAX, 3);
        reason.setHelperText(translate("tension.access.ask.help"));
        ActionBar actions = new ActionBar(FormFields.decide("tension.access.ask", () -> {
            if (ask.test(reason, reason.getValue())) {
                removeAll();
                Paragraph sent = new Paragraph(translate("tension.access.asked"));
                sent.getElement().setAttribute("role", "status");
                add(sent);
            }
        }));
        add(new Paragraph(translate("tension.access.none")), reason, actions);
    }
}
