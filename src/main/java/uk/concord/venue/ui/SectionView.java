package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.document.Attachment;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.SaveState;
import uk.concord.venue.domain.check.AnswerWords;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckService;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;
import uk.concord.venue.domain.signal.AreaSignalService;
import uk.concord.venue.ui.signal.AreaSignalPanel;

/** One section of the questions. Each answer is saved when it is given; branches open and close at once. */
@Route(value = VenueRoutes.CHECK + "/:step", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class SectionView extends CheckPage {
    private final transient CheckService checks;
    private final transient AnswerWords words;
    private final transient QuestionBook book;
    private final transient AreaSignalService signals;
    private final transient Clock clock;
    /** By code, in the order they are asked. */
    private final Map<String, AnswerField> fields = new LinkedHashMap<>();

    private final Map<String, Integer> versions = new HashMap<>();
    private final Map<Question, String> others = new EnumMap<>(Question.class);
    private final Map<AddedQuestion, String> othersAdded = new LinkedHashMap<>();
    private final List<Attachment> sourceFiles = new ArrayList<>();
    private SaveState saveState = new SaveState();
    private @Nullable SpeakersField speakers;
    private Section section = Section.EVENT;

    public SectionView(
            CheckService checks, AnswerWords words, QuestionBook book, AreaSignalService signals, Clock clock) {
        super("venue.step.event");
        this.checks = checks;
        this.words = words;
        this.book = book;
        this.signals = signals;
        this.clock = clock;
        addClassName("form-page");
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        String step = event.getRouteParameters().get(VenueRoutes.STEP).orElse("");
        section = Arrays.stream(Section.values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(step))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("step"));
    }

    @Override
    protected void show(String ref) {
        CheckFile file = checks.file(ref);
        setPageTitle(translate("venue.step." + section.name().toLowerCase(Locale.ROOT)));
        fields.clear();
        versions.clear();
        others.clear();
        othersAdded.clear();
        speakers = null;
        sourceFiles.clear();
        sourceFiles.addAll(file.sourceFiles());
        saveState = new SaveState();
        file.answers().forEach((question, answer) -> others.put(question, answer.value()));
        othersAdded.putAll(file.added().values());
        add(backLink());
        Answers given = file.given();
        Wording wording = book.of(ref);
        List<SetQuestion> asked = asked(wording, file);
        if (asked.stream().noneMatch(question -> question.isOpen(given))) {
            add(new Paragraph(translate("venue.section.not-open")));
            return;
        }
        if (!file.editable()) {
            add(new Paragraph(translate("venue.section.readonly")));
        }
        for (SetQuestion question : asked) {
            versions.put(question.code(), question.map(file::version, file.added()::version));
            if (question.kind() == Question.Kind.SPEAKER_LIST) {
                speakers = new SpeakersField(file.speakers(), file.editable(), this::saveSpeakers);
                add(speakers);
                wording.why(question).ifPresent(reason -> add(AnswerField.why(reason)));
            } else {
                add(createField(file, question, wording));
            }
            if (question.own().filter(Question.I1::equals).isPresent()) {
                add(new Paragraph(Links.to(VenueRoutes.registers(ref), translate("venue.register.link"))));
            }
        }
        Room room = file.room();
        if (section == Section.CHECKS && room != null) {
            add(new AreaSignalPanel(signals.of(room)));
        }
        updateBranches();
        if (file.editable()) {
            Button save = new Button(translate("venue.section.save"), click -> finish());
            save.addThemeVariants(ButtonVariant.PRIMARY);
            add(new ActionBar(save, Links.to(VenueRoutes.check(ref), translate("venue.section.leave")), saveState));
        }
    }

    /** What the set asks here, and what was answered before it was left out. */
    private List<SetQuestion> asked(Wording wording, CheckFile file) {
        List<SetQuestion> asked = new ArrayList<>(wording.asked(section));
        Question.of(section).stream()
                .filter(question ->
                        !wording.asks(question) && !file.value(question).isEmpty())
                .map(SetQuestion::of)
                .forEach(asked::add);
        return asked;
    }

    private AnswerField createField(CheckFile file, SetQuestion question, Wording wording) {
        AnswerField field = new AnswerField(
                question,
                question.map(file::value, file.added()::value),
                question.kind() == Question.Kind.ROOM ? checks.rooms() : List.of(),
                wording);
        field.setReadOnly(!file.editable());
        field.setFiles(new SourceFileBox.Store(
                sourceFiles,
                (name, bytes) -> store(name, bytes),
                id -> checks.sourceFile(reference(), id),
                errorSummary()::show));
        field.onChange(() -> save(field).ifPresent(problem -> errorSummary().show(List.of(problem))));
        fields.put(question.code(), field);
        return field;
    }

    /** @return id of the file; 0 when it was refused */
    private long store(String name, byte[] bytes) {
        long[] id = {0};
        attempt(() -> id[0] = checks.attachSource(reference(), name, bytes));
        sourceFiles.clear();
        sourceFiles.addAll(checks.file(reference()).sourceFiles());
        return id[0];
    }

    /** @return the problem when the answer could not be saved; what was typed stays in the field */
    private Optional<Problem> save(AnswerField field) {
        SetQuestion question = field.question();
        String value = field.text();
        question.own().ifPresent(own -> others.put(own, value));
        question.added().ifPresent(added -> othersAdded.put(added, value));
        updateBranches();
        int seen = versions.getOrDefault(question.code(), 0);
        try {
            versions.put(
                    question.code(),
                    question.map(
                            own -> checks.saveAnswer(reference(), own, value, seen),
                            added -> checks.saveAdded(reference(), added.code(), value, seen)));
            saveState.saved(clock.instant());
            if (!value.isEmpty()) {
                field.setInvalid(false);
            }
            return Optional.empty();
        } catch (EditConflictException conflict) {
            CheckFile now = checks.file(reference());
            String theirs = question.map(now::value, now.added()::value);
            versions.put(question.code(), question.map(now::version, now.added()::version));
            saveState.failed();
            return Optional.of(new Problem(
                    translate(
                            "venue.error.conflict",
                            question.code(),
                            words.value(book.of(reference()), question.code(), theirs)),
                    field.field()));
        } catch (RuleBrokenException broken) {
            saveState.failed();
            return Optional.of(new Problem(translate(broken.messageKey(), broken.arguments()), field.field()));
        }
    }

    private void saveSpeakers() {
        SpeakersField editor = speakers;
        if (editor == null || !editor.isComplete()) {
            return;
        }
        try {
            versions.put(
                    Question.D1.code(),
                    checks.saveSpeakers(reference(), editor.speakers(), versions.getOrDefault(Question.D1.code(), 0)));
            saveState.saved(clock.instant());
        } catch (EditConflictException conflict) {
            saveState.failed();
            errorSummary().show(translate("core.conflict"));
        } catch (RuleBrokenException broken) {
            saveState.failed();
            errorSummary().show(translate(broken.messageKey(), broken.arguments()));
        }
    }

    private Answers answers() {
        return Answers.of(others).withAdded(othersAdded);
    }

    private void updateBranches() {
        Answers now = answers();
        fields.values().forEach(field -> field.setVisible(field.question().isOpen(now)));
    }

    private void finish() {
        List<Problem> problems = new ArrayList<>();
        Answers now = answers();
        for (AnswerField field : fields.values()) {
            SetQuestion question = field.question();
            if (question.isOpen(now)) {
                Optional<Problem> unsaved = save(field);
                if (unsaved.isPresent()) {
                    problems.add(unsaved.get());
                } else if (question.isRequired(now) && field.text().isEmpty()) {
                    problems.add(new Problem(
                            translate(
                                    "venue.section.required",
                                    book.of(reference()).labelled(question)),
                            field.field()));
                }
            }
        }
        if (section == Section.HIRER && now.isBlank(Question.B1_EMAIL) && now.isBlank(Question.B1_PHONE)) {
            AnswerField mail = fields.get(Question.B1_EMAIL.code());
            problems.add(new Problem(translate("venue.error.contact"), mail == null ? null : mail.field()));
        }
        SpeakersField editor = speakers;
        if (editor != null) {
            editor.problems().forEach(problems::add);
            saveSpeakers();
        }
        if (problems.isEmpty()) {
            go(VenueRoutes.check(reference()));
        } else {
            errorSummary().show(problems);
        }
    }
}
