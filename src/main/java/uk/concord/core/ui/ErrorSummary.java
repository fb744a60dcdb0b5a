package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong on a page, told first and together: takes the focus, links to each field, puts the same message at the
 * field and "Error:" in front of the window title (GOV.UK Design System, error summary).
 */
public class ErrorSummary extends Div {
    private final PageView page;
    private final List<HasValidationProperties> marked = new ArrayList<>();

    /**
     * One problem.
     *
     * @param message says what to do, in the words of the page
     * @param field where, or null when it is about the whole page
     */
    public record Problem(String message, @Nullable Component field) {}

    ErrorSummary(PageView page) {
        this.page = page;
        addClassName("error-summary");
        getElement().setAttribute("tabindex", "-1");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    /** Shows the problems in the order of the page; an empty list clears. */
    public void show(List<Problem> problems) {
        clear();
        if (problems.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        for (Problem problem : problems) {
            list.add(new ListItem(line(problem)));
            if (problem.field() instanceof HasValidationProperties field) {
                field.setErrorMessage(problem.message());
                field.setInvalid(true);
                marked.add(field);
            }
        }
        add(new H2(translate("core.error.summary")), list);
        setVisible(true);
        getElement().executeJs("setTimeout(() => { this.focus(); this.scrollIntoView({block: 'start'}); }, 0)");
        page.showWindowTitle(true);
    }

    /** Shows one problem that is not about a field. */
    public void show(String message) {
        show(List.of(new Problem(message, null)));
    }

    public void clear() {
        marked.forEach(field -> {
            field.setInvalid(false);
            field.setErrorMessage("");
        });
        marked.clear();
        removeAll();
        setVisible(false);
        page.showWindowTitle(false);
    }

    private static Component line(Problem problem) {
        Component field = problem.field();
        if (field == null) {
            return new Span(problem.message());
        }
        Anchor link = new Anchor("#" + field.getId().orElse("page"), problem.message());
        link.getElement()
                .executeJs(
                        "this.addEventListener('click', e => { e.preventDefault(); e.stopPropagation();"
                                + " $0.scrollIntoView({block: 'center'});"
                                + " ($0.querySelector('[slot=input], vaadin-radio-button, vaadin-checkbox') || $0).focus(); })",
                        field.getElement());
        if (field instanceof HasValue<?, ?>) {
            link.addClassName("error-summary-link");
        }
        return link;
    }
}
