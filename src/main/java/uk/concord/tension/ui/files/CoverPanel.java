package uk.concord.tension.ui.files;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import uk.concord.core.document.Attachment;
import uk.concord.core.document.Attachments;
import uk.concord.core.document.PictureGrid;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.file.FileLink;
import uk.concord.tension.ui.FormFields;

/** A picture under a grid of fields; the chosen ones are painted over for ever. One field is in the order of Tab. */
class CoverPanel extends Div {
    private static final String ARROWS = """
            const cells = [...this.children];
            const columns = $0;
            const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
            this.addEventListener('keydown', event => {
              const at = cells.indexOf(event.target);
              const step = steps[event.key];
              if (at < 0 || step === undefined) return;
              event.preventDefault();
              const to = at + step;
              if (to < 0 || to >= cells.length) return;
              if (Math.abs(step) === 1 && Math.floor(to / columns) !== Math.floor(at / columns)) return;
              cells[at].tabIndex = -1;
              cells[to].tabIndex = 0;
              cells[to].focus();
            });
            """;

    private final transient Set<Integer> chosen = new TreeSet<>();
    private final Paragraph number = new Paragraph();
    private final Paragraph problem = new Paragraph();
    private final Checkbox sure = new Checkbox(translate("tension.files.cover.sure"));
    private final H3 title;

    /**
     * @param cover called with the numbers of the chosen cells
     * @param cancel called when nothing is to be covered
     */
    CoverPanel(
            Attachment file,
            PictureGrid grid,
            Supplier<Attachments.Content> content,
            Consumer<Set<Integer>> cover,
            Runnable cancel) {
        addClassName("cover-panel");
        title = new H3(translate("tension.files.cover.title", file.fileName()));
        title.getElement().setAttribute("tabindex", "-1");
        number.getElement().setAttribute("role", "status");
        problem.getElement().setAttribute("role", "alert");
        problem.addClassName("cover-problem");
        Button button = FormFields.decide("tension.files.cover.button", () -> cover(cover));
        button.addThemeVariants(ButtonVariant.ERROR);
        add(
                title,
                new Paragraph(translate("tension.files.cover.text")),
                createPicture(file, grid, content),
                number,
                new Paragraph(translate("tension.files.cover.ever")),
                sure,
                problem,
                new ActionBar(button, FormFields.other("core.cancel", cancel)));
        count();
    }

    void focus() {
        title.getElement().executeJs("setTimeout(() => this.focus(), 0)");
    }

    private Component createPicture(Attachment file, PictureGrid grid, Supplier<Attachments.Content> content) {
        Image picture = FileLink.picture(file, translate("tension.files.cover.picture"), content);
        Div cells = new Div();
        cells.addClassNames("cover-cells", "cover-columns-" + grid.columns());
        cells.getElement().setAttribute("role", "group");
        cells.getElement().setAttribute("aria-label", translate("tension.files.cover.grid"));
        for (int cell = 0; cell < grid.cells(); cell++) {
            cells.add(createCell(cell, grid));
        }
        cells.getElement().executeJs(ARROWS, grid.columns());
        Div frame = new Div(picture, cells);
        frame.addClassName("cover-frame");
        return frame;
    }

    private NativeButton createCell(int cell, PictureGrid grid) {
        NativeButton button = new NativeButton();
        button.setAriaLabel(
                translate("tension.files.cover.cell", cell / grid.columns() + 1, cell % grid.columns() + 1));
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-pressed", "false");
        button.getElement().setProperty("tabIndex", cell == 0 ? 0 : -1);
        button.addClickListener(click -> {
            boolean now = !chosen.remove(cell);
            if (now) {
                chosen.add(cell);
            }
            button.getElement().setAttribute("aria-pressed", String.valueOf(now));
            count();
        });
        return button;
    }

    private void count() {
        number.setText(translate("tension.files.cover.chosen", chosen.size()));
    }

    private void cover(Consumer<Set<Integer>> cover) {
        problem.setText("");
        if (chosen.isEmpty()) {
            problem.setText(translate("tension.files.cover.none"));
        } else if (!sure.getValue()) {
            problem.setText(translate("tension.files.cover.unsure"));
        } else {
            cover.accept(Set.copyOf(chosen));
        }
    }
}
