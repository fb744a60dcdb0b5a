package uk.concord.venue.ui.records;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.PageView;

/** A page on which a record is kept right; what was typed stays when it cannot be saved. */
abstract class RecordsPage extends PageView {
    static final String VENUES = "settings/venues";
    static final String ELECTIONS = "settings/elections";

    RecordsPage(String titleKey) {
        super(titleKey);
        addClassNames("form-page", "venue-page");
    }

    static String venue(long id) {
        return VENUES + "/" + id;
    }

    static long id(BeforeEnterEvent event, String parameter) {
        return event.getRouteParameters()
                .get(parameter)
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new NotFoundException(parameter));
    }

    /**
     * Saves, and goes on.
     *
     * @param fields which field each broken rule is about; any other is told without one
     */
    void save(Map<String, Component> fields, String goTo, Runnable action) {
        errorSummary().clear();
        try {
            action.run();
        } catch (RuleBrokenException rule) {
            String words = translate(rule.messageKey(), rule.arguments());
            Component field = fields.get(rule.messageKey());
            if (field == null) {
                errorSummary().show(words);
            } else {
                errorSummary().show(List.of(new Problem(words, field)));
            }
            return;
        } catch (EditConflictException conflict) {
            errorSummary().show(translate("core.conflict"));
            return;
        }
        UI.getCurrent().navigate(goTo);
    }

    static Paragraph back(String address, String words) {
        Paragraph back = new Paragraph(Links.to(address, words));
        back.addClassName("back-link");
        return back;
    }

    static Button main(String key, Runnable action) {
        Button button = new Button(translate(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    static TextField text(String key, String id, int longest) {
        TextField field = new TextField(translate(key));
        field.setId(id);
        field.setMaxLength(longest);
        return field;
    }

    /** On whose word a record is so. */
    static TextField source() {
        TextField field = text("core.setting.source", "record-source", 300);
        field.setHelperText(translate("venue.records.source.help"));
        return field;
    }

    static DatePicker date(String key, String id) {
        DatePicker field = new DatePicker(translate(key));
        field.setLocale(Locale.UK);
        field.setId(id);
        return field;
    }
}
