package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.check.CheckFile;
import uk.concord.venue.domain.progress.Beside;
import uk.concord.venue.domain.progress.SectionProgress;
import uk.concord.venue.domain.progress.SectionProgress.State;
import uk.concord.venue.domain.rules.Gate;
import uk.concord.venue.domain.rules.Section;

/** The tasks of a check, each with its honest state. */
final class CheckTasks {
    private CheckTasks() {}

    /** @param href empty when the task is not needed */
    record Task(String nameKey, String href, StatusTag state) {}

    static List<Task> of(CheckFile file, Set<Gate> openGates, Beside beside) {
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
            tasks.add(section(file, section, openGates, beside));
        }
        int documents = file.documents().size();
        tasks.add(new Task(
                "venue.step.documents",
                VenueRoutes.documents(ref),
                documents == 0
                        ? new StatusTag(translate("venue.task.optional"), Tone.NEUTRAL)
                        : new StatusTag(translate("venue.task.added", documents), Tone.GOOD)));
        tasks.add(section(file, Section.CHECKS, openGates, beside));
        tasks.add(new Task("venue.step.screening", VenueRoutes.screening(ref), screening(file)));
        tasks.add(section(file, Section.CONCERNS, openGates, beside));
        tasks.add(section(file, Section.RIGHTS, openGates, beside));
        tasks.add(new Task("venue.step.result", VenueRoutes.result(ref), result(file)));
        tasks.add(new Task("venue.step.decision", VenueRoutes.decision(ref), decision(file)));
        tasks.addAll(beside(file, beside));
        tasks.add(new Task("venue.step.letters", VenueRoutes.letters(ref), step("letters", beside.letters())));
        return tasks;
    }

    /** What is done beside the answers, where it can be. */
    private static List<Task> beside(CheckFile file, Beside beside) {
        String ref = file.check().reference();
        List<Task> tasks = new ArrayList<>();
        if (file.check().state().isOpen()) {
            tasks.add(new Task(
                    "venue.step.ask",
                    VenueRoutes.ask(ref),
                    hirer(!beside.requested().isEmpty())));
            tasks.add(new Task("venue.step.link", VenueRoutes.link(ref), hirer(beside.linkOut())));
        }
        var stage = file.check().stage();
        if (stage != null) {
            tasks.add(new Task("venue.step.after", VenueRoutes.after(ref), CheckTags.stage(stage)));
        }
        if (!file.decisions().isEmpty()) {
            tasks.add(new Task("venue.step.review", VenueRoutes.review(ref), step("review", beside.review())));
        }
        return tasks;
    }

    private static StatusTag hirer(boolean waits) {
        return waits
                ? new StatusTag(translate("venue.task.state.WAITING_HIRER"), Tone.WAITING)
                : new StatusTag(translate("venue.task.optional"), Tone.NEUTRAL);
    }

    private static StatusTag step(String what, Beside.Step step) {
        return switch (step) {
            case NONE -> new StatusTag(translate("venue.task.optional"), Tone.NEUTRAL);
            case IN_PROGRESS -> new StatusTag(translate("venue.task." + what + ".IN_PROGRESS"), Tone.INFO);
            case WAITING -> new StatusTag(translate("venue.task." + what + ".WAITING"), Tone.WAITING);
            case DONE -> new StatusTag(translate("venue.task." + what + ".DONE"), Tone.GOOD);
        };
    }

    private static Task section(CheckFile file, Section section, Set<Gate> openGates, Beside beside) {
        String name = "venue.step." + section.name().toLowerCase(Locale.ROOT);
        SectionProgress progress = SectionProgress.of(section, file.given(), openGates, beside.asked());
        State state = progress.state();
        Tone tone = switch (state) {
            case NOT_NEEDED, OPTIONAL, NOT_STARTED -> Tone.NEUTRAL;
            case IN_PROGRESS -> Tone.INFO;
            case WAITING_POLICE, WAITING_ELECTORAL, WAITING_HIRER -> Tone.WAITING;
            case DONE -> Tone.GOOD;
        };
        String words = state == State.IN_PROGRESS && progress.missing() > 0
                ? translate("venue.task.begun", progress.missing())
                : translate("venue.task.state." + state);
        return new Task(
                name,
                state == State.NOT_NEEDED
                        ? ""
                        : VenueRoutes.section(file.check().reference(), section),
                new StatusTag(words, tone));
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
