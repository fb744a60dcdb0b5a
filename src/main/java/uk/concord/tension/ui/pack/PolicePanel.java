package uk.concord.tension.ui.pack;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.ActionBar;
import uk.concord.tension.domain.disclosure.Agreement;
import uk.concord.tension.ui.FormFields;

/** The sanitised text for the police, to be copied, and the record that it was sent. */
class PolicePanel extends Div {
    /** Records the disclosure. @return whether it was recorded */
    interface Sending {
        boolean send(@Nullable Agreement agreement, TextField recipient, String key);
    }

    PolicePanel(String words, List<Agreement> agreements, Sending sending) {
        FormFields fields = new FormFields("tension.police");
        TextArea text = fields.area("text", 100_000, 10);
        text.setValue(words);
        text.setReadOnly(true);
        text.setWidthFull();
        Select<Agreement> agreement = fields.add("agreement", new Select<>());
        agreement.setLabel(translate("tension.disclosure.agreement"));
        agreement.setItems(agreements);
        agreement.setItemLabelGenerator(item -> item == null ? "" : item.partner() + ": " + item.name());
        TextField recipient = fields.text("recipient", 200);
        Paragraph done = new Paragraph();
        done.getElement().setAttribute("role", "status");
        String key = UUID.randomUUID().toString();
        Div form = new Div(
                new Paragraph(translate("tension.police.help")),
                text,
                agreement,
                recipient,
                new ActionBar(FormFields.other("tension.police.send", () -> {
                    boolean sent = sending.send(agreement.getValue(), recipient, key);
                    done.setText(sent ? translate("tension.police.sent") : "");
                })),
                done);
        form.addClassName("form-page");
        add(new Details(translate("tension.police"), form));
    }
}
