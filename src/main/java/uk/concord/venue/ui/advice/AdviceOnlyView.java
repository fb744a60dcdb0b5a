package uk.concord.venue.ui.advice;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.venue.domain.advice.AdviceOnlyService;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.room.Room;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;
import uk.concord.venue.ui.AnswerField;
import uk.concord.venue.ui.VenueRoutes;

/**
 * The questions, part by part, and what the rules say of the answers. What is typed stays on this page: it is gone when
 * the page is left, unless it is saved as a check.
 */
@Route(value = VenueRoutes.ADVICE, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_CHECK)
public class AdviceOnlyView extends PageView {
    private static final List<Section> PARTS = Arrays.stream(Section.values())
            .filter(section -> section != Section.RIGHTS)
            .toList();

    private final transient AdviceOnlyService advice;
    private final transient Wording words;
    private final transient List<Room> rooms;
    private final Map<String, String> typed = new HashMap<>();
    private final UUID submissionKey = UUID.randomUUID();
    private final int fixed;
    private int part = -1;

    public AdviceOnlyView(AdviceOnlyService advice) {
        super("venue.only.title");
        this.advice = advice;
        this.words = advice.wording();
        this.rooms = advice.rooms();
        setMarking(Marking.OFFICIAL);
        addClassNames("form-page", "venue-page");
        fixed = getComponentCount();
        show();
    }

    private void show() {
        getChildren().skip(fixed).toList().forEach(this::remove);
        if (part < 0) {
            setPageTitle(translate("venue.only.title"));
            add(
                    new Paragraph(translate("venue.only.text")),
                    new Paragraph(translate("venue.only.stored")),
                    new Paragraph(translate("venue.only.decides")),
                    new ActionBar(main("venue.only.start", () -> step(1))));
        } else if (part < PARTS.size()) {
            showPart(PARTS.get(part));
        } else {
            showAdvice();
        }
    }

    private Answers answers() {
        return words.answers(typed);
    }

    private List<SetQuestion> asked(Section section) {
        return words.asked(section);
    }

    private void showPart(Section section) {
        setPageTitle(translate("venue.step." + section.name().toLowerCase(Locale.ROOT)));
        Map<SetQuestion, Component> fields = new HashMap<>();
        for (SetQuestion question : asked(section)) {
            Component field = createField(question, fields);
            fields.put(question, field);
            add(field);
        }
        updateBranches(fields);
        add(new ActionBar(
                main("venue.continue", () -> step(1)),
                new Button(translate("venue.hirer.back"), click -> step(-1)),
                new Button(translate("venue.only.now"), click -> finish())));
    }

    private Component createField(SetQuestion question, Map<SetQuestion, Component> fields) {
        String before = typed.getOrDefault(question.code(), "");
        if (question.kind() == Question.Kind.SPEAKER_LIST) {
            TextArea speakers = new TextArea(words.labelled(question));
            speakers.setHelperText(translate("venue.hirer.speakers"));
            speakers.setMaxLength(4000);
            speakers.setId("q-" + question.code());
            speakers.setValue(before);
            speakers.addValueChangeListener(event -> typed.put(question.code(), event.getValue()));
            Div answer = new Div(speakers);
            answer.addClassName("answer");
            words.why(question).ifPresent(reason -> answer.add(AnswerField.why(reason)));
            return answer;
        }
        AnswerField field = new AnswerField(question, before, rooms, words);
        field.onChange(() -> {
            typed.put(question.code(), field.text());
            updateBranches(fields);
        });
        return field;
    }

    private void updateBranches(Map<SetQuestion, Component> fields) {
        Answers now = answers();
        fields.forEach((question, field) -> field.setVisible(question.isOpen(now)));
    }

    private void showAdvice() {
        setPageTitle(translate("venue.only.result"));
        Button keep = new Button(translate("venue.only.save"));
        keep.setDisableOnClick(true);
        keep.addClickListener(click -> {
            if (attempt(() -> {
                String reference = advice.save(submissionKey, typed);
                getUI().ifPresent(ui -> ui.navigate(VenueRoutes.check(reference)));
            })) {
                return;
            }
            keep.setEnabled(true);
        });
        add(
                new AdvicePanel(advice.advise(typed), words),
                new Paragraph(translate("venue.only.save.text")),
                new ActionBar(keep, new Button(translate("venue.only.back"), click -> go(0))));
    }

    private void finish() {
        go(PARTS.size());
    }

    /** Goes on to the next part this event needs, or back. */
    private void step(int direction) {
        Answers now = answers();
        int to = part + direction;
        while (to >= 0
                && to < PARTS.size()
                && asked(PARTS.get(to)).stream().noneMatch(question -> question.isOpen(now))) {
            to += direction;
        }
        go(to);
    }

    private void go(int to) {
        part = Math.max(to, -1);
        errorSummary().clear();
        show();
        focusHeading();
    }

    private static Button main(String key, Runnable action) {
        Button button = new Button(translate(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
