package uk.concord.core.ui;

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

/** How far long work is. The page can be left: the work goes on and is found here again. */
public class WorkProgress extends Div {
    private static final int EVERY_MS = 1500;

    private final transient Supplier<Optional<At>> latest;
    private final transient Runnable over;
    private final ProgressBar bar = new ProgressBar(0, 1);
    private final Paragraph words = new Paragraph();
    private @Nullable Registration polling;

    /**
     * Where the work stands.
     *
     * @param words that say it
     * @param total 0 while it is not known
     */
    public record At(String words, int done, int total, boolean over) {}

    /** @param over called once when the work is over */
    public WorkProgress(Supplier<Optional<At>> latest, Runnable over) {
        this.latest = latest;
        this.over = over;
        addClassName("work-progress");
        bar.getElement().setAttribute("aria-label", translate("core.work.progress"));
        words.getElement().setAttribute("role", "status");
        add(words, bar, new Paragraph(translate("core.work.leave")));
        latest.get().ifPresent(this::show);
    }

    private void show(At at) {
        words.setText(at.words());
        bar.setIndeterminate(at.total() == 0);
        bar.setValue(at.total() == 0 ? 0 : Math.min(1.0, at.done() / (double) at.total()));
    }

    private void look() {
        latest.get().ifPresent(at -> {
            if (at.over()) {
                stop();
                over.run();
            } else {
                show(at);
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
