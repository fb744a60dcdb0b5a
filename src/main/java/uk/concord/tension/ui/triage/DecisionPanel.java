package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.core.settings.RouteContacts;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.tension.domain.ReportDetails;
import uk.concord.tension.domain.report.Problem;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.triage.DecisionService;
import uk.concord.tension.domain.triage.TriageService;

/** The decision about a report: what happens with it, then the form for that. */
class DecisionPanel extends Div {
    /** What can be decided, each with its key. */
    enum Decision {
        ACCEPT("a"),
        RETURN("r"),
        DIVERT("d"),
        REJECT("x"),
        DUPLICATE("u");

        private final String key;

        Decision(String key) {
            this.key = key;
        }
    }

    /** Carries a decision out and says on the page when it cannot be. */
    interface Desk {
        /** Decides and goes on to the next report. */
        void decide(List<ErrorSummary.Problem> problems, @Nullable Component field, Runnable action);

        /** Changes the report and shows it again. */
        void change(List<ErrorSummary.Problem> problems, Runnable action);
    }

    private final transient TriageService triage;
    private final transient DecisionService decisions;
    private final transient RouteContacts contacts;
    private final transient Desk desk;
    private final transient ReportDetails details;
    private final transient KeptFields kept;
    private final String reference;
    private final int version;
    private final RadioButtonGroup<Decision> choice = new RadioButtonGroup<>(translate("tension.triage.decision"));
    private final Div form = new Div();

    DecisionPanel(
            String reference,
            ReportDetails details,
            TriageService triage,
            DecisionService decisions,
            RouteContacts contacts,
            KeptFields kept,
            Desk desk) {
        this.reference = reference;
        this.details = details;
        this.triage = triage;
        this.decisions = decisions;
        this.contacts = contacts;
        this.kept = kept;
        this.desk = desk;
        this.version = details.report().version();
        choice.setId("triage-decision");
        choice.setItems(Decision.values());
        choice.setItemLabelGenerator(item -> translate("tension.triage.decision." + item.name()));
        choice.addValueChangeListener(change -> {
            form.removeAll();
            DecisionForm chosen = createForm(change.getValue());
            chosen.keepIn(kept.of(change.getValue()));
            form.add(chosen);
        });
        kept.choice("decision", Decision.class, choice);
        addClassNames("triage-decision", "form-page");
        add(new H2(translate("tension.triage.decide")), choice, form);
    }

    /** Chooses the decision with that key and moves the focus into its form. */
    void press(String key) {
        for (Decision decision : Decision.values()) {
            if (decision.key.equals(key)) {
                choice.setValue(decision);
                focusForm();
            }
        }
    }

    private void focusForm() {
        form.getElement()
                .executeJs("setTimeout(() => { const field = this.querySelector('vaadin-radio-group, vaadin-text-area,"
                        + " vaadin-text-field, vaadin-select'); if (field) { field.focus();"
                        + " field.scrollIntoView({block: 'center'}); } }, 50)");
    }

    /** Proposes that the report is a duplicate of that one. */
    void linkTo(String original) {
        desk.decide(List.of(), null, () -> decisions.markDuplicate(reference, version, original));
    }

    private DecisionForm createForm(Decision decision) {
        Section.Kind kind = details.report().answers().kind();
        if (decision == Decision.ACCEPT && (kind.category() == null || kind.eep() == null)) {
            return createClassifyForm(kind);
        }
        return switch (decision) {
            case ACCEPT -> {
                AcceptForm accept = new AcceptForm(
                        details.report(), triage.suggestedGrade(reference).orElse(null));
                accept.onDecide(() -> desk.decide(
                        describe(accept),
                        null,
                        () -> decisions.accept(reference, version, accept.read(), accept.outcome())));
                yield accept;
            }
            case RETURN -> {
                NoteForm question = new NoteForm("question", null);
                question.onDecide(() -> desk.decide(
                        List.of(),
                        question.field(),
                        () -> decisions.returnWithQuestion(reference, version, question.text())));
                yield question;
            }
            case DIVERT -> {
                DivertForm divert = new DivertForm(contacts);
                divert.onDecide(() -> desk.decide(
                        divert.problems(),
                        null,
                        () -> decisions.divert(reference, version, divert.destination(), divert.receiptConfirmed())));
                yield divert;
            }
            case REJECT -> {
                RejectForm reject = new RejectForm();
                reject.onDecide(() -> desk.decide(
                        reject.problems(),
                        null,
                        () -> decisions.reject(reference, version, reject.reason(), reject.text())));
                yield reject;
            }
            case DUPLICATE -> {
                DuplicateForm duplicate = new DuplicateForm();
                duplicate.onDecide(() -> desk.decide(
                        List.of(),
                        duplicate.field(),
                        () -> decisions.markDuplicate(reference, version, duplicate.original())));
                yield duplicate;
            }
        };
    }

    /** A short report is classified first; then the page opens again, and can be accepted. */
    private DecisionForm createClassifyForm(Section.Kind kind) {
        ClassifyForm classify = new ClassifyForm(kind, triage.categories());
        classify.onDecide(
                () -> desk.change(classify.problems(), () -> triage.classify(reference, version, classify.read())));
        return classify;
    }

    private List<ErrorSummary.Problem> describe(AcceptForm accept) {
        List<ErrorSummary.Problem> problems = new ArrayList<>();
        for (Problem problem : accept.read().problems()) {
            problems.add(new ErrorSummary.Problem(
                    translate(problem.messageKey(), problem.arguments().toArray()),
                    accept.fields().get(problem.field())));
        }
        return problems;
    }
}
