package uk.concord.briefing.ui.library;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.library.LibraryEntry;
import uk.concord.briefing.domain.library.LibraryKind;
import uk.concord.core.ui.ErrorSummary.Problem;

/** The fields of an entry; those its kind does not have are left out. */
class LibraryForm extends Div {
    private final LibraryKind kind;
    private final TextField title;
    private final TextField value;
    private final TextArea body = new TextArea(translate("briefing.library.body"));
    private final Select<String> theme = new Select<>();
    private final Select<Edition> edition = new Select<>();
    private final TextField source = field("source", LibraryEntry.SOURCE_LENGTH);
    private final TextField owner = field("owner", LibraryEntry.OWNER_LENGTH);
    private final DatePicker asAt = day("as-at");
    private final DatePicker expires = day("expires");

    LibraryForm(LibraryKind kind, Map<String, String> themes) {
        this.kind = kind;
        addClassName("form-page");
        title = field("title", LibraryEntry.TITLE_LENGTH);
        value = kind.hasValue() ? field("value." + kind.slug(), LibraryEntry.VALUE_LENGTH) : new TextField();
        value.setId("library-value");
        body.setId("library-body");
        body.setMaxLength(LibraryEntry.BODY_LENGTH);
        body.setWidthFull();
        theme.setId("library-theme");
        theme.setLabel(translate("briefing.library.theme"));
        List<String> codes = new ArrayList<>(List.of(""));
        codes.addAll(themes.keySet());
        theme.setItems(codes);
        theme.setItemLabelGenerator(code -> themes.getOrDefault(code, translate("briefing.library.theme.none")));
        theme.setValue("");
        edition.setId("library-edition");
        edition.setLabel(translate("briefing.library.edition"));
        List<Edition> editions = new ArrayList<>(List.of(Edition.WHOLE));
        editions.addAll(
                Arrays.stream(Edition.values()).filter(Edition::hasPassages).toList());
        edition.setItems(editions);
        edition.setItemLabelGenerator(one -> translate(one.textKey()));
        edition.setValue(Edition.WHOLE);
        expires.setHelperText(translate("briefing.library.expires.help"));
        add(title);
        if (kind.hasValue()) {
            add(value);
        }
        if (kind.hasBody()) {
            add(body);
        }
        if (kind != LibraryKind.FIGURE) {
            add(theme, edition);
        }
        add(source, owner, asAt, expires);
    }

    private static TextField field(String name, int length) {
        TextField field = new TextField(translate("briefing.library." + name));
        field.setId("library-" + name);
        field.setMaxLength(length);
        field.setWidthFull();
        return field;
    }

    private static DatePicker day(String name) {
        DatePicker day = new DatePicker(translate("briefing.library." + name));
        day.setId("library-" + name);
        day.setLocale(Locale.UK);
        return day;
    }

    void read(LibraryEntry entry) {
        title.setValue(entry.title());
        value.setValue(entry.value());
        body.setValue(entry.body());
        theme.setValue(entry.theme());
        edition.setValue(entry.edition());
        source.setValue(entry.source());
        owner.setValue(entry.owner());
        asAt.setValue(entry.asAt());
        expires.setValue(entry.expires());
    }

    /** @return what is missing before the rules of the library can be asked */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (asAt.getValue() == null) {
            problems.add(new Problem(translate("briefing.library.as-at.error"), asAt));
        }
        if (expires.getValue() == null) {
            problems.add(new Problem(translate("briefing.library.expires.error"), expires));
        }
        return problems;
    }

    /** @return the entry as it stands in the fields; empty while a day is missing */
    Optional<LibraryEntry> entry(long id, boolean retired, int version) {
        LocalDate at = asAt.getValue();
        LocalDate until = expires.getValue();
        return at == null || until == null
                ? Optional.empty()
                : Optional.of(new LibraryEntry(
                        id,
                        kind,
                        title.getValue(),
                        value.getValue(),
                        body.getValue(),
                        theme.getValue() == null ? "" : theme.getValue(),
                        edition.getValue() == null ? Edition.WHOLE : edition.getValue(),
                        source.getValue(),
                        owner.getValue(),
                        at,
                        until,
                        retired,
                        null,
                        null,
                        version));
    }

    /** @return the field a refusal is about */
    @Nullable
    Component field(String messageKey) {
        return switch (messageKey) {
            case "briefing.library.title.error" -> title;
            case "briefing.library.value.error" -> value;
            case "briefing.library.body.error" -> body;
            case "briefing.library.source.error" -> source;
            case "briefing.library.owner.error" -> owner;
            case "briefing.library.as-at.error" -> asAt;
            case "briefing.library.expires.error" -> expires;
            default -> null;
        };
    }
}
