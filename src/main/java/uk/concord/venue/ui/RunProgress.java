package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Optional;
import java.util.function.Supplier;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.WorkProgress;
import uk.concord.venue.domain.run.Run;

/** How far a run is. */
public final class RunProgress extends WorkProgress {
    /** @param over called once when the work is over */
    public RunProgress(Supplier<Optional<Run>> latest, Runnable over) {
        super(() -> latest.get().map(RunProgress::at), over);
    }

    private static At at(Run run) {
        String words = run.state() == Run.State.WAITING
                ? translate("venue.run.waiting", LondonTime.time(run.requestedAt()), run.requestedName())
                : translate("venue.run.running", run.done(), run.total());
        return new At(words, run.done(), run.total(), run.isOver());
    }
}
