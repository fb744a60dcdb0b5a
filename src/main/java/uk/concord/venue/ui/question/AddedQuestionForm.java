package uk.concord.venue.ui.question;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.venue.domain.question.QuestionText;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.rules.AddedQuestion;
import uk.concord.venue.domain.rules.AddedQuestion.Branch;
import uk.concord.venue.domain.rules.AddedQuestion.Choice;
import uk.concord.venue.domain.rules.AddedQuestion.Words;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Question.Kind;
import uk.concord.venue.domain.rules.Section;

/** Everything about an added question, as somebody who knows no rules would say it. */
final class AddedQuestionForm extends Div {
    private static final int LONGEST_VALUE = 40;

    private final Wording words;
    private final @Nullable AddedQuestion known;
    private final TextArea wording = area("wording", QuestionText.LONGEST_WORDING);
    private final TextArea help = area("help", QuestionText.LONGEST_TEXT);
    private final TextArea why = area("why", QuestionText.LONGEST_TEXT);
    private final Select<Kind> kind = new Select<>();
    private final TextArea choices = area("choices", 2000);
    private final Select<Section> section = new Select<>();
    private final Select<String> after = new Select<>();
    private final Select<Question> depends = new Select<>();
    private final CheckboxGroup<String> opening = new CheckboxGroup<>(translate("venue.added.opening"));
    private final Checkbox required = new Checkbox(translate("venue.added.required"));

    AddedQuestionForm(Wording words, @Nullable AddedQuestion known) {
        this.words = words;
        this.known = known;
        addClassName("form-page");
        why.setHelperText(translate("venue.added.why.help"));
        kind.setLabel(translate("venue.added.kind"));
        kind.setItems(AddedQuestion.KINDS);
        kind.setItemLabelGenerator(choice -> translate("venue.added.kind." + choice));
        kind.setId("added-kind");
        kind.addValueChangeListener(event -> choices.setVisible(event.getValue() == Kind.CHOICE));
        choices.setHelperText(translate("venue.added.choices.help"));
        section.setLabel(translate("venue.questions.part"));
        section.setItems(Section.values());
        section.setItemLabelGenerator(
                part -> translate("venue.step." + part.name().toLowerCase(Locale.ROOT)));
        section.setId("added-section");
        section.addValueChangeListener(event -> offerPlaces(event.getValue()));
        after.setLabel(translate("venue.added.after"));
        after.setId("added-after");
        after.setItemLabelGenerator(code -> code.isEmpty() ? translate("venue.added.at-end") : words.labelled(code));
        depends.setLabel(translate("venue.added.depends"));
        depends.setHelperText(translate("venue.added.depends.help"));
        depends.setEmptySelectionAllowed(true);
        depends.setEmptySelectionCaption(translate("venue.added.always"));
        depends.setItems(Arrays.stream(Question.values())
                .filter(question -> !question.options().isEmpty())
                .toList());
        depends.setItemLabelGenerator(
                question -> question == null ? translate("venue.added.always") : words.labelled(question));
        depends.setId("added-depends");
        depends.addValueChangeListener(event -> offerAnswers(event.getValue()));
        opening.setManualValidation(true);
        opening.setId("added-opening");
        required.setId("added-required");
        opening.setVisible(false);
        add(wording, help, why, kind, choices, section, after, depends, opening, required);
        read();
    }

    private static TextArea area(String name, int longest) {
        TextArea area = new TextArea(translate("venue.added." + name));
        area.setMaxLength(longest);
        area.setId("added-" + name);
        area.setManualValidation(true);
        return area;
    }

    private void read() {
        AddedQuestion question = known;
        if (question == null) {
            kind.setValue(Kind.YES_NO);
            section.setValue(Section.CONTENT);
            return;
        }
        wording.setValue(question.words().wording());
        help.setValue(question.words().help());
        why.setValue(question.words().why());
        kind.setValue(question.kind());
        choices.setValue(String.join(
                "\n",
                question.choices().stream()
                        .filter(Choice::offered)
                        .map(Choice::label)
                        .toList()));
        section.setValue(question.section());
        after.setValue(question.after());
        depends.setValue(question.branch().question());
        opening.setValue(new LinkedHashSet<>(question.branch().answers()));
        required.setValue(question.required());
    }

    private void offerPlaces(Section part) {
        List<String> places = new ArrayList<>(List.of(""));
        words.asked(part).stream()
                .map(SetQuestion::code)
                .filter(code -> known == null || !known.code().equals(code))
                .forEach(places::add);
        after.setItems(places);
        after.setValue("");
    }

    private void offerAnswers(@Nullable Question question) {
        opening.setVisible(question != null);
        opening.setItems(question == null ? List.of() : question.options());
        opening.setItemLabelGenerator(value -> question == null ? value : words.option(question, value));
    }

    /** @return the question as it is on the page; empty when the problems are shown instead */
    Optional<AddedQuestion> validateAndRead(ErrorSummary errors) {
        List<Problem> problems = new ArrayList<>();
        if (wording.getValue().isBlank()) {
            problems.add(new Problem(translate("venue.error.added.wording"), wording));
        }
        if (why.getValue().isBlank()) {
            problems.add(new Problem(translate("venue.error.added.why"), why));
        }
        if (kind.getValue() == Kind.CHOICE && labels().size() < 2) {
            problems.add(new Problem(translate("venue.error.added.choices"), choices));
        }
        if (depends.getValue() != null && opening.isEmpty()) {
            problems.add(new Problem(translate("venue.error.added.branch"), opening));
        }
        errors.show(problems);
        return problems.isEmpty() ? Optional.of(question()) : Optional.empty();
    }

    private AddedQuestion question() {
        AddedQuestion before = known;
        return new AddedQuestion(
                before == null ? "" : before.code(),
                section.getValue(),
                after.getValue(),
                kind.getValue(),
                kind.getValue() == Kind.CHOICE ? readChoices() : List.of(),
                depends.getValue() == null
                        ? Branch.ALWAYS
                        : new Branch(depends.getValue(), List.copyOf(opening.getValue())),
                required.getValue(),
                before != null && before.retired(),
                new Words(
                        wording.getValue().strip(),
                        help.getValue().strip(),
                        why.getValue().strip()));
    }

    private List<String> labels() {
        return choices.getValue()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** An answer keeps its value as long as its name stands there; one that was taken away is no longer offered. */
    private List<Choice> readChoices() {
        AddedQuestion question = known;
        List<Choice> before = question == null ? List.of() : question.choices();
        List<Choice> read = new ArrayList<>();
        Set<String> taken = new LinkedHashSet<>();
        before.forEach(choice -> taken.add(choice.value()));
        for (String label : labels()) {
            Choice kept = before.stream()
                    .filter(choice -> choice.label().equals(label))
                    .findFirst()
                    .orElse(null);
            read.add(new Choice(kept == null ? free(label, taken) : kept.value(), label, true));
        }
        before.stream()
                .filter(choice -> read.stream().noneMatch(now -> now.value().equals(choice.value())))
                .forEach(choice -> read.add(new Choice(choice.value(), choice.label(), false)));
        return read;
    }

    /** @return the label in small letters and hyphens, as the rules will read it */
    private static String free(String label, Set<String> taken) {
        String plain = Normalizer.normalize(label, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "answer" : plain.substring(0, Math.min(plain.length(), LONGEST_VALUE - 3));
        String value = base;
        for (int number = 2; !taken.add(value); number++) {
            value = base + "-" + number;
        }
        return value;
    }
}
