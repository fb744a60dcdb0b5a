package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.check.CheckState;
import uk.concord.venue.domain.rules.Answers;
import uk.concord.venue.domain.rules.Question;
import uk.concord.venue.domain.rules.Section;

/** The tasks of a check with their states. */
final class CheckTasks {
    private CheckTasks() {}

    /** @param href empty when the task is not needed */
    record Task(String nameKey, String href, StatusTag state) {}

    static List<Task> of(CheckFile file) {
        String ref = file.check().reference();
        List<Task> tasks = new ArrayList<>();
        for (Section section : List.of(
                Section.EVENT,
                Section.HIRER,
                Section.CONTENT,
                Section.SPEAKERS,
                Section.ELECTION,
                Section.PROMOTION,
                Section.TERMS)) {
            tasks.add(section(file, section));
        }
        int documents = file.documents().size();
        tasks.add(new Task(
                "venue.step.documents",
                VenueRoutes.documents(ref),
                documents == 0
                        ? new StatusTag(translate("venue.task.optional"), Tone.NEUTRAL)
                        : new StatusTag(translate("venue.task.added", documents), Tone.GOOD)));
        tasks.add(section(file, Section.CHECKS));
        tasks.add(new Task("venue.step.screening", VenueRoutes.screening(ref), screening(file)));
        tasks.add(section(file, Section.CONCERNS));
        tasks.add(section(file, Section.RIGHTS));
        tasks.add(new Task("venue.step.result", VenueRoutes.result(ref), result(file)));
        tasks.add(new Task("venue.step.decision", VenueRoutes.decision(ref), decision(file)));
        tasks.addAll(beside(file));
        tasks.add(new Task(
                "venue.step.letters",
                VenueRoutes.letters(ref),
                new StatusTag(translate("venue.task.optional"), Tone.NEUTRAL)));
        return tasks;
    }

    /** What is done beside the answers, where it can be. */
    private static List<Task> beside(CheckFile file) {
        String ref = file.check().reference();
        List<Task> tasks = new ArrayList<>();
        if (file.check().state().isOpen()) {
            tasks.add(new Task(
                    "venue.step.ask",
                    VenueRoutes.ask(ref),
                    file.check().state() == CheckState.INFO_REQUESTED
                            ? new StatusTag(translate("venue.task.hirer"), Tone.WAITING)
                            : new StatusTag(translate("venue.task.optional"), Tone.NEUTRAL)));
        }
        if (file.check().state() == CheckState.DRAFT || file.check().state() == CheckState.INFO_REQUESTED) {
            tasks.add(new Task(
                    "venue.step.link",
                    VenueRoutes.link(ref),
                    new StatusTag(translate("venue.task.optional"), Tone.NEUTRAL)));
        }
        var stage = file.check().stage();
        if (stage != null) {
            tasks.add(new Task("venue.step.after", VenueRoutes.after(ref), CheckTags.stage(stage)));
        }
        if (!file.decisions().isEmpty()) {
            tasks.add(new Task(
                    "venue.step.review",
                    VenueRoutes.review(ref),
                    new StatusTag(translate("venue.task.optional"), Tone.NEUTRAL)));
        }
        return tasks;
    }

    private static Task section(CheckFile file, Section section) {
        String name = "venue.step." + section.name().toLowerCase(Locale.ROOT);
        Answers given = file.given();
        List<Question> open = Question.of(section).stream()
                .filter(question -> question.isOpen(given))
                .toList();
        if (open.isEmpty()) {
            return new Task(name, "", new StatusTag(translate("venue.task.not-needed"), Tone.NEUTRAL));
        }
        long missing = open.stream()
                .filter(question -> question.isRequired(given) && given.isBlank(question))
                .count();
        boolean begun = open.stream().anyMatch(question -> !given.isBlank(question));
        boolean optional = open.stream().allMatch(Question::isOptional);
        StatusTag state;
        if (!begun) {
            state = new StatusTag(translate(optional ? "venue.task.optional" : "venue.task.not-started"), Tone.NEUTRAL);
        } else if (missing > 0) {
            state = new StatusTag(translate("venue.task.begun", missing), Tone.INFO);
        } else {
            state = new StatusTag(translate("venue.task.done"), Tone.GOOD);
        }
        return new Task(name, VenueRoutes.section(file.check().reference(), section), state);
    }

    private static StatusTag screening(CheckFile file) {
        int open = file.openMatches().size();
        if (file.screening().isEmpty()) {
            return new StatusTag(translate("venue.task.screen"), Tone.NEUTRAL);
        }
        if (!file.screened()) {
            return new StatusTag(translate("venue.task.screen-again"), Tone.WAITING);
        }
        if (open > 0) {
            return new StatusTag(translate("venue.task.matches", open), Tone.WAITING);
        }
        return new StatusTag(
                translate(file.matches().isEmpty() ? "venue.task.clear" : "venue.task.settled"), Tone.GOOD);
    }

    private static StatusTag result(CheckFile file) {
        if (file.evaluation().isEmpty()) {
            return new StatusTag(translate("venue.task.not-started"), Tone.NEUTRAL);
        }
        return !file.isEvaluated() && file.check().state().isOpen()
                ? new StatusTag(translate("venue.task.stale"), Tone.WAITING)
                : CheckTags.outcome(file.evaluation().get().outcome());
    }

    private static StatusTag decision(CheckFile file) {
        var waiting = file.check().waitingLevel();
        return switch (file.check().state()) {
            case DECIDED, WITHDRAWN, INCOMPLETE ->
                CheckTags.state(file.check().state(), file.check().decision());
            case RECOMMENDED ->
                new StatusTag(translate("venue.task.waits", translate("venue.level." + waiting)), Tone.WAITING);
            default -> new StatusTag(translate("venue.task.cannot-yet"), Tone.NEUTRAL);
        };
    }
}
