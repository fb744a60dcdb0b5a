package uk.concord.venue.ui.register;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.file.FileUpload;
import uk.concord.venue.domain.register.Register;
import uk.concord.venue.domain.register.RegisterEntry;
import uk.concord.venue.domain.register.RegisterEntry.Standing;
import uk.concord.venue.domain.register.RegisterLookUpService;

/** What an officer saw in a register themselves. */
final class RegisterByHandForm extends Div {
    private static final int LONGEST_NAME = 200;

    private final RadioButtonGroup<Register> register = new RadioButtonGroup<>(translate("venue.register.which"));
    private final RadioButtonGroup<Standing> standing = new RadioButtonGroup<>(translate("venue.register.standing"));
    private final TextField name = new TextField(translate("venue.register.name"));
    private final TextField number = new TextField(translate("venue.register.number"));
    private final DatePicker seenOn = new DatePicker(translate("venue.register.seen"));
    private final RadioButtonGroup<Boolean> agrees = new RadioButtonGroup<>(translate("venue.register.agree"));
    private final UUID key = UUID.randomUUID();
    private transient RegisterLookUpService.@Nullable Capture capture;

    RegisterByHandForm(
            Register proposed,
            LocalDate today,
            BiConsumer<RegisterByHandForm, RegisterEntry> save,
            Consumer<List<Problem>> problems) {
        register.setItems(Register.values());
        register.setItemLabelGenerator(item -> translate("venue.register." + item));
        register.setValue(proposed);
        register.setId("hand-register");
        standing.setItems(Standing.values());
        standing.setItemLabelGenerator(item -> translate("venue.register." + item));
        standing.setId("hand-standing");
        standing.setManualValidation(true);
        name.setMaxLength(LONGEST_NAME);
        name.setId("hand-name");
        name.setManualValidation(true);
        number.setMaxLength(20);
        number.setId("hand-number");
        seenOn.setLocale(Locale.UK);
        seenOn.setAutoOpen(false);
        seenOn.setManualValidation(true);
        seenOn.setValue(today);
        seenOn.setId("hand-seen");
        agrees.setItems(true, false);
        agrees.setItemLabelGenerator(item -> translate("venue.register.agree." + item));
        agrees.setId("hand-agrees");
        agrees.setManualValidation(true);
        standing.addValueChangeListener(event -> showNeeded());
        showNeeded();
        Button button = new Button(translate("venue.register.hand.save"), click -> {
            List<Problem> found = problems();
            if (found.isEmpty()) {
                save.accept(this, entry());
            } else {
                problems.accept(found);
            }
        });
        Div fields =
                new Div(register, standing, name, number, seenOn, agrees, createFile(problems), new ActionBar(button));
        fields.addClassName("match-form");
        add(new H2(translate("venue.register.hand")), new Paragraph(translate("venue.register.hand.text")), fields);
    }

    /** A file is kept with the entry when it is recorded; nothing is stored before. */
    private Component createFile(Consumer<List<Problem>> problems) {
        Div box = new Div();
        box.addClassName("source-file");
        showFile(box, problems);
        return box;
    }

    private void showFile(Div box, Consumer<List<Problem>> problems) {
        box.removeAll();
        RegisterLookUpService.Capture chosen = capture;
        if (chosen != null) {
            box.add(
                    new Div(translate("venue.evidence.file") + ": " + chosen.fileName()),
                    new Button(translate("venue.register.file.remove"), click -> {
                        capture = null;
                        showFile(box, problems);
                    }));
            return;
        }
        FileUpload upload = new FileUpload(
                (fileName, bytes) -> {
                    capture = new RegisterLookUpService.Capture(fileName, bytes);
                    showFile(box, problems);
                },
                words -> problems.accept(List.of(new Problem(words, box))));
        ((Button) upload.getUploadButton()).setText(translate("venue.register.file.add"));
        box.add(upload);
    }

    RegisterLookUpService.@Nullable Capture capture() {
        return capture;
    }

    private boolean isThere() {
        return standing.getValue() != Standing.NOT_THERE;
    }

    private void showNeeded() {
        name.setVisible(isThere());
        agrees.setVisible(isThere());
    }

    private List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        if (standing.isEmpty()) {
            problems.add(new Problem(translate("venue.register.error.standing"), standing));
        }
        if (isThere() && name.getValue().isBlank()) {
            problems.add(new Problem(translate("venue.register.error.name"), name));
        }
        if (seenOn.isEmpty()) {
            problems.add(new Problem(translate("venue.register.error.day"), seenOn));
        }
        if (isThere() && agrees.isEmpty()) {
            problems.add(new Problem(translate("venue.register.error.agrees"), agrees));
        }
        return problems;
    }

    private RegisterEntry entry() {
        return new RegisterEntry(
                register.getValue(),
                number.getValue().strip(),
                isThere() ? name.getValue().strip() : "",
                standing.getValue(),
                null,
                null,
                null,
                register.getValue().page());
    }

    DatePicker seenOn() {
        return seenOn;
    }

    LocalDate day() {
        return seenOn.getValue();
    }

    boolean agrees() {
        return isThere() && Boolean.TRUE.equals(agrees.getValue());
    }

    UUID key() {
        return key;
    }
}
