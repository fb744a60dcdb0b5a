package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ErrorSummary;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.check.Match;
import uk.concord.venue.domain.check.Resolution;
import uk.concord.venue.domain.list.ListEntry;

/** A name near a listed one: both sides, and the question whether they are the same. */
final class MatchCard extends Article {
    private final Match match;

    MatchCard(Match match, boolean mayResolve, ErrorSummary errors, BiConsumer<Resolution, String> resolve) {
        this.match = match;
        addClassName("match");
        add(new H3(match.subject() + " / " + match.listedName()), createTags(), createSubject(), createEntry());
        if (match.resolution() != Resolution.OPEN) {
            add(createResolution());
        }
        if (mayResolve) {
            Div form = createForm(errors, resolve);
            if (match.resolution().isOpen()) {
                add(form);
            } else {
                form.setVisible(false);
                Button change = new Button(translate("venue.screening.change"));
                change.addClickListener(click -> {
                    form.setVisible(true);
                    change.setVisible(false);
                });
                add(change, form);
            }
        } else if (match.resolution().isOpen()) {
            add(new Paragraph(translate("venue.screening.waits", translate("venue.level." + match.resolver()))));
        }
    }

    private Component createTags() {
        Tone tone = switch (match.resolution()) {
            case OPEN, UNSURE -> Tone.WAITING;
            case CONFIRMED -> Tone.BAD;
            case NOT_SAME -> Tone.GOOD;
        };
        Div tags = new Div(
                new StatusTag(translate("venue.tier." + match.tier()), Tone.INFO),
                new StatusTag(translate("venue.resolution." + match.resolution()), tone));
        tags.addClassName("tags");
        return tags;
    }

    private Component createSubject() {
        String roles = Arrays.stream(match.roles().split(","))
                .map(role -> translate("venue.role." + role))
                .collect(Collectors.joining(", "));
        return new Paragraph(translate("venue.screening.as", roles) + ". "
                + translate("venue.screening.score", Math.round(match.score() * 100)) + ".");
    }

    private Component createEntry() {
        ListEntry entry = match.entry();
        Div facts = new Div();
        facts.add(new Paragraph(translate(
                "venue.screening.entry",
                entry.code(),
                translate("venue.lists." + entry.status()),
                entry.primaryName())));
        if (!entry.aliases().isEmpty()) {
            facts.add(new Paragraph(translate("venue.screening.entry.names", String.join("; ", entry.aliases()))));
        }
        facts.add(new Paragraph(translate(
                "venue.screening.entry.force",
                entry.inForceText().isEmpty() ? translate("venue.screening.entry.unknown") : entry.inForceText())));
        if (entry.status() == ListEntry.Status.CONTESTED) {
            facts.add(new Paragraph(translate("venue.screening.contested", entry.statusNote())));
        }
        if ("M".equals(entry.evidence())) {
            facts.add(new Paragraph(translate("venue.screening.evidence")));
        }
        facts.addClassName("match-entry");
        return facts;
    }

    private Component createResolution() {
        var at = match.resolvedAt();
        return new Paragraph(translate(
                match.remembered() ? "venue.screening.remembered" : "venue.screening.resolved",
                translate("venue.resolution." + match.resolution()),
                String.valueOf(match.resolvedBy()),
                at == null ? "" : LondonTime.date(at),
                match.reason()));
    }

    private Div createForm(ErrorSummary errors, BiConsumer<Resolution, String> resolve) {
        RadioButtonGroup<Resolution> answer = new RadioButtonGroup<>(translate("venue.screening.question"));
        answer.setItems(Resolution.CONFIRMED, Resolution.NOT_SAME, Resolution.UNSURE);
        answer.setItemLabelGenerator(resolution -> translate("venue.screening." + resolution));
        answer.setManualValidation(true);
        answer.setId("match-" + match.id());
        TextArea reason = new TextArea(translate("venue.screening.reason"));
        reason.setHelperText(translate("venue.screening.reason.help"));
        reason.setMaxLength(1000);
        reason.setManualValidation(true);
        reason.setId("reason-" + match.id());
        Button save = new Button(translate("venue.screening.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setAriaLabel(translate("venue.screening.save") + ": " + match.subject());
        save.addClickListener(click -> {
            List<Problem> problems = new ArrayList<>();
            if (answer.isEmpty()) {
                problems.add(
                        new Problem(translate("venue.screening.choose", match.subject(), match.listedName()), answer));
            }
            if (reason.getValue().isBlank()) {
                problems.add(new Problem(translate("venue.screening.reason-missing", match.subject()), reason));
            }
            errors.show(problems);
            if (problems.isEmpty()) {
                resolve.accept(answer.getValue(), reason.getValue());
            }
        });
        Div form = new Div(answer, reason, save);
        form.addClassName("match-form");
        return form;
    }
}
