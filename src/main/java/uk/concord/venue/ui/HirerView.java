package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.concord.core.NotFoundException;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.PublicLayout;
import uk.concord.core.ui.Summary;
import uk.concord.core.ui.file.FileUpload;
import uk.concord.venue.domain.check.AnswerWords;
import uk.concord.venue.domain.hirer.HirerAnswers;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.rules.Question;

/**
 * The hirer answers one question at a time. What is shown back is what was typed on this visit; nothing is read from
 * what is stored.
 */
@Route(value = "hire/:token", layout = PublicLayout.class)
@AnonymousAllowed
public class HirerView extends PageView implements BeforeEnterObserver {
    private final transient HirerAnswers answers;
    private final transient AnswerWords words;
    /** By code of the question. */
    private final Map<String, String> typed = new LinkedHashMap<>();

    private String token = "";
    private int step = -1;
    private int fixed;
    private int documents;
    /** How many questions there were when one was to be changed; -1 when none is. */
    private int changing = -1;

    public HirerView(HirerAnswers answers, AnswerWords words) {
        super("venue.hirer.title");
        this.answers = answers;
        this.words = words;
        addClassNames("form-page", "venue-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        fixed = getComponentCount();
        token = event.getRouteParameters().get("token").orElse("");
        show();
    }

    private void show() {
        getChildren().skip(fixed).toList().forEach(this::remove);
        List<SetQuestion> questions;
        try {
            questions = answers.questions(token, typed);
        } catch (NotFoundException closed) {
            showClosed();
            return;
        }
        if (step < 0) {
            showStart();
        } else if (step < questions.size()) {
            showQuestion(questions.get(step));
        } else {
            showEnd(questions);
        }
    }

    private void showClosed() {
        setPageTitle(translate("venue.hirer.closed"));
        add(new Paragraph(translate("venue.hirer.closed.text")));
    }

    private void showStart() {
        setPageTitle(translate("venue.hirer.title"));
        add(
                new Paragraph(translate("venue.hirer.text")),
                new Paragraph(translate("venue.hirer.privacy")),
                new ActionBar(main("venue.hirer.start", () -> go(0))));
    }

    private void showQuestion(SetQuestion question) {
        setPageTitle(translate("venue.hirer.step", step + 1));
        String before = typed.getOrDefault(question.code(), "");
        if (question.kind() == Question.Kind.SPEAKER_LIST) {
            TextArea speakers = new TextArea(answers.wording(token).question(Question.D1));
            speakers.setHelperText(translate("venue.hirer.speakers"));
            speakers.setMaxLength(4000);
            speakers.setId("q-D1");
            speakers.setWidthFull();
            speakers.setValue(before);
            add(speakers);
            answers.wording(token).why(question).ifPresent(reason -> add(AnswerField.why(reason)));
            add(createSteps(() -> keep(question, speakers.getValue(), speakers)));
        } else {
            AnswerField field = new AnswerField(question, before, answers.rooms(), answers.wording(token));
            add(field, createSteps(() -> keep(question, field.text(), field.field())));
        }
    }

    private Component createSteps(Runnable keep) {
        Button back = new Button(translate("venue.hirer.back"), click -> go(step - 1));
        return new ActionBar(main("venue.continue", keep), back);
    }

    private void keep(SetQuestion question, String value, Component field) {
        if (!attemptWhileOpen(field, () -> answers.answer(token, question, value))) {
            return;
        }
        if (value.isBlank()) {
            typed.remove(question.code());
        } else {
            typed.put(question.code(), value);
        }
        boolean nothingNew = changing >= 0 && answers.questions(token, typed).size() == changing;
        go(nothingNew ? changing : step + 1);
    }

    private void showEnd(List<SetQuestion> questions) {
        setPageTitle(translate("venue.hirer.check"));
        changing = -1;
        Summary summary = new Summary();
        Wording wording = answers.wording(token);
        for (int i = 0; i < questions.size(); i++) {
            SetQuestion question = questions.get(i);
            String value = typed.getOrDefault(question.code(), "");
            Div row = new Div(
                    new Span(
                            value.isEmpty()
                                    ? translate("venue.hirer.not-now")
                                    : words.value(wording, question.code(), value)),
                    createChange(wording.text(question), i, questions.size()));
            summary.addRow(wording.text(question), row, null);
        }
        add(
                new Paragraph(translate("venue.hirer.check.text")),
                summary,
                new H2(translate("venue.step.documents")),
                createUpload(),
                new ActionBar(
                        main("venue.hirer.send", this::send),
                        new Button(translate("venue.hirer.back"), click -> go(questions.size() - 1))));
    }

    private Component createChange(String question, int at, int count) {
        Button change = new Button(translate("core.change"), click -> {
            changing = count;
            go(at);
        });
        change.addThemeVariants(ButtonVariant.TERTIARY);
        change.setAriaLabel(translate("venue.hirer.change", question));
        return change;
    }

    private Component createUpload() {
        FileUpload upload = new FileUpload(
                (name, bytes) -> {
                    if (attemptWhileOpen(this, () -> answers.attach(token, name, bytes))) {
                        documents++;
                        show();
                    }
                },
                errorSummary()::show);
        upload.setDropLabel(new Span(translate("venue.hirer.documents", documents)));
        return upload;
    }

    private void send() {
        if (attemptWhileOpen(this, () -> answers.send(token))) {
            getChildren().skip(fixed).toList().forEach(this::remove);
            typed.clear();
            setPageTitle(translate("venue.hirer.sent"));
            add(new Paragraph(translate("venue.hirer.sent.text")));
            focusHeading();
        }
    }

    /** As attempt; when the link closed meanwhile, the page says so. */
    private boolean attemptWhileOpen(Component field, Runnable action) {
        try {
            return attempt(field, action);
        } catch (NotFoundException closed) {
            getChildren().skip(fixed).toList().forEach(this::remove);
            showClosed();
            return false;
        }
    }

    private Button main(String key, Runnable action) {
        Button button = new Button(translate(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private void go(int to) {
        step = Math.max(to, -1);
        errorSummary().clear();
        show();
        focusHeading();
    }
}
