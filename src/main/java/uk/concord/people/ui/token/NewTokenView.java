package uk.concord.people.ui.token;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ConfirmPanel;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.people.domain.token.ApiToken.Reading;
import uk.concord.people.domain.token.TokenService;
import uk.concord.people.domain.token.TokenService.NewToken;
import uk.concord.people.ui.LocalityField;
import uk.concord.place.domain.WardQuery;

/** Makes a token for a system of a partner and shows it, once. */
@Route(value = "tokens/new", layout = MainLayout.class)
@RolesAllowed(Permissions.TOKENS_MANAGE)
public class NewTokenView extends PageView {
    private final transient TokenService tokens;
    private final Div form = new Div();
    private final TextField name = new TextField(translate("people.token.name"));
    private final TextArea purpose = new TextArea(translate("people.token.purpose"));
    private final Select<Long> organisation = new Select<>();
    private final Checkbox files = new Checkbox(translate("people.token.files"));
    private final RadioButtonGroup<Reading> reading = new RadioButtonGroup<>(translate("people.token.reading"));
    private final LocalityField locality;
    private final DatePicker lastDay = new DatePicker(translate("people.token.lastDay"));

    public NewTokenView(TokenService tokens, WardQuery wards) {
        super("people.token.new");
        this.tokens = tokens;
        this.locality = new LocalityField(wards.all());
        form.addClassName("form-page");
        name.setId("token-name");
        name.setMaxLength(TokenService.NAME_MAX);
        name.setHelperText(translate("people.token.name.help"));
        purpose.setId("token-purpose");
        purpose.setMaxLength(TokenService.PURPOSE_MAX);
        purpose.setHelperText(translate("people.token.purpose.help"));
        prepareOrganisation();
        files.setId("token-files");
        prepareReading();
        lastDay.setId("token-last-day");
        lastDay.setLocale(Locale.UK);
        lastDay.setValue(tokens.proposedLastDay());
        lastDay.setHelperText(translate("people.token.lastDay.help", tokens.mostDays()));
        Button make = new Button(translate("people.token.make"));
        make.addThemeVariants(ButtonVariant.PRIMARY);
        make.setDisableOnClick(true);
        make.addClickListener(click -> {
            make();
            make.setEnabled(true);
        });
        form.add(
                organisation,
                name,
                purpose,
                files,
                reading,
                locality,
                lastDay,
                new ActionBar(make, Links.to(TokensView.ADDRESS, translate("core.cancel"))));
        add(form);
    }

    private void prepareOrganisation() {
        Map<Long, String> names = tokens.organisations();
        organisation.setId("token-organisation");
        organisation.setLabel(translate("people.token.organisation"));
        organisation.setItems(List.copyOf(names.keySet()));
        organisation.setItemLabelGenerator(id -> names.getOrDefault(id, ""));
    }

    private void prepareReading() {
        reading.setId("token-reading");
        reading.setItems(Reading.values());
        reading.setItemLabelGenerator(item -> translate("people.token.reading." + item.name()));
        reading.setHelperText(translate("people.token.reading.help"));
        reading.addValueChangeListener(change -> locality.setVisible(change.getValue() != Reading.NOTHING));
        reading.setValue(Reading.NOTHING);
        locality.setVisible(false);
    }

    private void make() {
        errorSummary().clear();
        NewToken entered = new NewToken(
                name.getValue(),
                purpose.getValue(),
                organisation.getValue(),
                files.getValue(),
                reading.getValue(),
                locality.value(),
                lastDay.getValue());
        List<RuleBrokenException> wrong = tokens.problems(entered);
        if (!wrong.isEmpty()) {
            tell(wrong);
            return;
        }
        try {
            show(tokens.create(entered));
        } catch (RuleBrokenException rule) {
            tell(List.of(rule));
        }
    }

    private void tell(List<RuleBrokenException> wrong) {
        Map<String, Component> fields = fields();
        errorSummary()
                .show(wrong.stream()
                        .map(rule -> new Problem(
                                translate(rule.messageKey(), rule.arguments()), fields.get(rule.messageKey())))
                        .toList());
    }

    private Map<String, Component> fields() {
        return Map.of(
                "people.token.error.name", name,
                "people.token.error.taken", name,
                "people.token.error.purpose", purpose,
                "people.token.error.organisation", organisation,
                "people.token.error.rights", files,
                "people.token.error.wards", locality.wards(),
                "people.token.error.lastDay", lastDay);
    }

    /** The form goes, and with it the way to make a second one by mistake. */
    private void show(String secret) {
        remove(form);
        Pre sample = new Pre(secret);
        sample.addClassName("code-sample");
        setPageTitle(translate("people.token.made"));
        add(
                new ConfirmPanel(translate("people.token.made"), name.getValue()),
                new Paragraph(translate("people.token.made.text")),
                new H2(translate("people.token.made.secret")),
                sample,
                new ActionBar(
                        Links.to(TokensView.ADDRESS, translate("people.token.title")),
                        Links.to("help/api", translate("people.token.developers"))));
        focusHeading();
    }
}
