package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.shared.Registration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.run.Run;

/** How far long work is. The page can be left: the work goes on and is found here again. */
public final class RunProgress extends Div {
    private static final int EVERY_MS = 1500;

    private final transient Supplier<Optional<Run>> latest;
    private final transient Runnable over;
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Paragraph words = new Paragraph();
    private @Nullable Registration polling;

    /** @param over called once when the work is over */
    public RunProgress(Run run, Supplier<Optional<Run>> latest, Runnable over) {
        this.latest = latest;
        this.over = over;
        addClassName("run-progress");
        bar.getElement().setAttribute("aria-label", translate("venue.run.progress"));
        words.getElement().setAttribute("role", "status");
        add(words, bar, new Paragraph(translate("venue.run.leave")));
        show(run);
    }

    private void show(Run run) {
        words.setText(
                run.state() == Run.State.WAITING
                        ? translate("venue.run.waiting", LondonTime.time(run.requestedAt()), run.requestedName())
                        : translate("venue.run.running", run.done(), run.total()));
        bar.setIndeterminate(run.total() == 0);
        bar.setValue(run.total() == 0 ? 0 : Math.min(1.0, run.done() / (double) run.total()));
    }

    private void look() {
        latest.get().ifPresent(run -> {
            if (run.isOver()) {
                stop();
                over.run();
            } else {
                show(run);
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        ui.setPollInterval(EVERY_MS);
        polling = ui.addPollListener(poll -> look());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        stop();
    }

    private void stop() {
        if (polling != null) {
            polling.remove();
            polling = null;
        }
    }
}
