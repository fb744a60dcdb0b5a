package uk.concord.tension.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.Summary;
import uk.concord.tension.domain.report.Choice;
import uk.concord.tension.domain.report.ReportAnswers;
import uk.concord.tension.domain.report.Section;
import uk.concord.tension.domain.report.Section.Step;
import uk.concord.tension.ui.form.Choices;

/** The answers of a report, page by page, with links to change them where that is still possible. */
public class AnswersSummary extends Div {
    private final ReportAnswers answers;
    private final Function<Step, @Nullable String> change;

    /**
     * @param ward name of the ward, or null
     * @param categories names, the main one first
     * @param showContact whether the reader may see how the reporter is reached, and a point on the map
     * @param change address where a page is changed, or null when it cannot be
     */
    public AnswersSummary(
            ReportAnswers answers,
            @Nullable String ward,
            List<String> categories,
            boolean showContact,
            Function<Step, @Nullable String> change) {
        this.answers = answers;
        this.change = change;
        section(Step.WHAT)
                .row("title", text(answers.happening().title()))
                .row("text", text(answers.happening().text()))
                .row("channels", words(answers.happening().channels()));
        section(Step.KIND)
                .row("eep", Choices.words(answers.kind().eep()))
                .row("otherEep", words(answers.kind().otherEep()))
                .row("category", categories.isEmpty() ? notAnswered() : categories.getFirst())
                .row(
                        "otherCategories",
                        categories.size() < 2
                                ? notAnswered()
                                : String.join(", ", categories.subList(1, categories.size())));
        section(Step.WHEN)
                .row("start", date(answers.timing().start()))
                .row("precision", Choices.words(answers.timing().precision()))
                .row("ending", ending(answers.timing()));
        section(Step.WHERE)
                .row("location", text(answers.place().location()))
                .row("ward", ward == null ? notAnswered() : ward)
                .row("placeType", Choices.words(answers.place().placeType()));
        section(Step.WHO)
                .row("communities", words(answers.people().communities()))
                .row("people", Choices.words(answers.people().estimate()));
        section(Step.IMPACT)
                .row("impact", Choices.words(answers.impact().felt()))
                .row("severity", Choices.words(answers.impact().severity()))
                .row("changing", Choices.words(answers.impact().changing()))
                .row("media", Choices.words(answers.impact().media()));
        section(Step.SOURCE)
                .row("howKnown", Choices.words(answers.source().howKnown()))
                .row("confirmed", Choices.words(answers.source().confirmed()))
                .row("sourceType", Choices.words(answers.source().sourceType()))
                .row("identifiable", yesNo(answers.source().identifiable()));
        section(Step.ACTION)
                .row("actionsTaken", words(answers.action().taken()))
                .row("actionText", text(answers.action().text()))
                .row("told", text(answers.action().told()))
                .row("wanted", text(answers.action().wanted()));
        FurtherSummary.rows(answers.further(), showContact).forEach(section(Step.MORE)::row);
        addGate();
        if (showContact) {
            Section.Contact contact = answers.contact();
            Block block = section(Step.CONTACT).row("contactWelcome", yesNo(contact.welcome()));
            block.row("onBehalf", contact.caller().onBehalf() ? translate("tension.yes") : notAnswered());
            if (contact.caller().onBehalf()) {
                block.row("callerName", text(contact.caller().name()))
                        .row("callerOrganisation", text(contact.caller().organisation()))
                        .row("callerRole", text(contact.caller().role()));
            }
            if (Boolean.TRUE.equals(contact.welcome())) {
                block.row("contactWay", Choices.words(contact.way()))
                        .row("contactDetail", text(contact.detail()))
                        .row("safeTimes", text(contact.safeTimes()));
            }
            block.row("feedback", yesNo(contact.feedback()));
        }
    }

    private void addGate() {
        Section.Gate gate = answers.gate();
        Block block = section(Step.START).row("danger", yesNo(gate.dangerNow())).row("kinds", words(gate.kinds()));
        if (gate.crimeReported() != null) {
            block.row("crimeReported", Choices.words(gate.crimeReported()))
                    .row("policeReference", text(gate.policeReference()));
        }
    }

    private Block section(Step step) {
        return new Block(translate("tension.step." + step.slug()), new Summary(), change.apply(step));
    }

    /** One page of answers while it is being built; where nothing can be changed, what was not answered is left out. */
    private final class Block {
        private final H2 heading;
        private final Summary summary;
        private final @Nullable String href;

        Block(String title, Summary summary, @Nullable String href) {
            this.heading = new H2(title);
            this.summary = summary;
            this.href = href;
        }

        Block row(String name, String value) {
            if (href != null || !value.equals(notAnswered())) {
                if (heading.getParent().isEmpty()) {
                    AnswersSummary.this.add(heading, summary);
                }
                summary.addRow(translate("tension.answer." + name), value, href);
            }
            return this;
        }
    }

    private static String ending(Section.Timing timing) {
        LocalDate end = timing.end();
        return end == null
                ? Choices.words(timing.ending())
                : translate("tension.form.ending.on", Choices.words(timing.ending()), LondonTime.date(end));
    }

    static String words(Collection<? extends Choice> chosen) {
        return chosen.isEmpty()
                ? notAnswered()
                : chosen.stream().map(Choices::words).collect(Collectors.joining(", "));
    }

    static String yesNo(@Nullable Boolean answer) {
        return answer == null ? notAnswered() : translate(answer ? "tension.yes" : "tension.no");
    }

    private static String date(@Nullable LocalDate date) {
        return date == null ? notAnswered() : LondonTime.date(date);
    }

    static String text(String text) {
        return text.isBlank() ? notAnswered() : text;
    }

    static String notAnswered() {
        return translate("tension.notAnswered");
    }
}
