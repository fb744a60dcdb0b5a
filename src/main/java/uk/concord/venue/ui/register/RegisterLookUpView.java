package uk.concord.venue.ui.register;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import uk.concord.core.document.Attachment;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.Summary;
import uk.concord.core.ui.file.FileLink;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.register.Finding;
import uk.concord.venue.domain.register.RecordedEntry;
import uk.concord.venue.domain.register.Register;
import uk.concord.venue.domain.register.RegisterEntry;
import uk.concord.venue.domain.register.RegisterLookUpService;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;
import uk.concord.venue.ui.CheckPage;
import uk.concord.venue.ui.VenueRoutes;

/** The registers of companies and charities: what they say is shown first and kept when the officer confirms it. */
@Route(value = VenueRoutes.CHECK + "/registers", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class RegisterLookUpView extends CheckPage {
    private final transient CheckService checks;
    private final transient RegisterLookUpService registers;
    private final transient Clock clock;
    private final Div result = new Div();

    public RegisterLookUpView(CheckService checks, RegisterLookUpService registers, Clock clock) {
        super("venue.register.title");
        this.checks = checks;
        this.registers = registers;
        this.clock = clock;
        addClassName("form-page");
        result.getElement().setAttribute("aria-live", "polite");
        result.setId("register-result");
    }

    @Override
    protected void show(String ref) {
        CheckFile file = checks.file(ref);
        result.removeAll();
        Paragraph back =
                new Paragraph(Links.to(VenueRoutes.section(ref, Section.CHECKS), translate("venue.register.back")));
        back.addClassName("back-link");
        add(back, new Paragraph(translate("venue.register.text")));
        if (file.editable()) {
            List<Register> on =
                    Arrays.stream(Register.values()).filter(registers::isOn).toList();
            add(on.isEmpty() ? createOff() : createSearch(file, on), result);
        }
        add(new H2(translate("venue.register.log")), createLog(ref));
        if (file.editable()) {
            add(new RegisterByHandForm(
                    proposed(file),
                    LondonTime.today(clock),
                    (form, entry) -> {
                        if (attempt(
                                form.seenOn(),
                                () -> registers.byHand(
                                        ref, entry, form.agrees(), form.day(), form.capture(), form.key()))) {
                            reload();
                        }
                    },
                    errorSummary()::show));
        }
    }

    private static Register proposed(CheckFile file) {
        return file.given().is(Question.B5, "charity", "cio") ? Register.CHARITY_COMMISSION : Register.COMPANIES_HOUSE;
    }

    private static Component createOff() {
        Div off = new Div(new Paragraph(translate("venue.register.off")));
        off.addClassName("venue-notice");
        for (Register register : Register.values()) {
            off.add(new Paragraph(Links.to(register.page(), translate("venue.register." + register))));
        }
        return off;
    }

    private Component createSearch(CheckFile file, List<Register> on) {
        String ref = file.check().reference();
        RadioButtonGroup<Register> register = new RadioButtonGroup<>(translate("venue.register.which"));
        register.setItems(on);
        register.setItemLabelGenerator(item -> translate("venue.register." + item));
        register.setValue(on.contains(proposed(file)) ? proposed(file) : on.getFirst());
        register.setId("register-which");
        TextField asked = new TextField(translate("venue.register.asked"));
        asked.setHelperText(translate("venue.register.asked.help"));
        asked.setMaxLength(160);
        asked.setManualValidation(true);
        asked.setId("register-asked");
        String number = file.value(Question.B5_NUMBER);
        asked.setValue(number.isEmpty() ? file.value(Question.B4) : number);
        Button look = new Button(translate("venue.register.look"));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        look.setDisableOnClick(true);
        look.addClickListener(click -> {
            look(asked, ref, register.getValue(), asked.getValue());
            look.setEnabled(true);
        });
        Div form = new Div(register, asked, new ActionBar(look));
        form.addClassName("match-form");
        return form;
    }

    private void look(Component field, String ref, Register register, String asked) {
        attempt(field, () -> {
            Finding finding = registers.lookUp(ref, register, asked);
            result.removeAll();
            result.add(new H2(translate("venue.register.result", translate("venue.register." + register))));
            result.add(new Paragraph(translate("venue.register.state." + finding.state(), finding.asked())));
            switch (finding.state()) {
                case NOTHING ->
                    result.add(new ActionBar(
                            keep("venue.register.keep-nothing", key -> registers.confirmNothing(ref, finding, key))));
                case FOUND -> finding.entries().forEach(entry -> result.add(createEntry(ref, finding, entry)));
                default ->
                    result.add(new Paragraph(Links.to(register.page(), translate("venue.register." + register))));
            }
        });
    }

    private Component createEntry(String ref, Finding finding, RegisterEntry entry) {
        Summary facts = new Summary().addRow(translate("venue.register.name"), entry.name());
        RegisterWords.facts(entry).forEach(fact -> facts.addRow(fact.label(), fact.value()));
        boolean byNumber = finding.register().number(finding.asked()).isPresent();
        ActionBar actions = byNumber
                ? new ActionBar(
                        keep("venue.register.agrees", key -> registers.confirm(ref, finding, entry, true, key)),
                        keep("venue.register.differs", key -> registers.confirm(ref, finding, entry, false, key)))
                : new ActionBar(new Button(
                        translate("venue.register.open", entry.name()),
                        click -> look(result, ref, entry.register(), entry.number())));
        Div card = new Div(facts, actions);
        card.addClassName("register-entry");
        return card;
    }

    private Button keep(String key, Consumer<UUID> change) {
        UUID submission = UUID.randomUUID();
        Button button = new Button(translate(key));
        button.setDisableOnClick(true);
        button.addClickListener(click -> {
            if (attempt(() -> change.accept(submission))) {
                reload();
            } else {
                button.setEnabled(true);
            }
        });
        return button;
    }

    private Component file(String ref, RecordedEntry row) {
        Attachment file = row.file();
        return file == null
                ? new Span()
                : new Div(
                        new FileLink(file, () -> registers.file(ref, file.id())),
                        new Div(translate("core.file.scan") + ": " + translate(FileLink.scanKey(file))));
    }

    private Component createLog(String ref) {
        DataTable<RecordedEntry> table = new DataTable<RecordedEntry>("venue.register.log.caption")
                .addColumn(
                        "venue.register.column.register",
                        row -> translate("venue.register." + row.entry().register()))
                .addColumn("venue.register.column.found", RegisterWords::found)
                .addColumn("venue.register.column.seen", row -> LondonTime.date(row.seenOn()))
                .addColumn("venue.register.column.agrees", RegisterWords::agrees)
                .addColumn(
                        "venue.register.column.by",
                        row -> row.recordedBy() + (row.byHand() ? ", " + translate("venue.register.by-hand") : ""))
                .addComponentColumn("venue.evidence.file", row -> file(ref, row))
                .setEmpty("venue.register.log.empty");
        table.setRows(registers.recorded(ref));
        return table;
    }
}
