package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;

/**
 * A page: its marking, its error summary, its heading, then what the view adds. The heading takes the focus when the
 * page opens, so that people who do not see the screen know where they are.
 */
public abstract class PageView extends Div implements HasDynamicTitle {
    private final H1 heading = new H1();
    private final Div markingSlot = new Div();
    private final ErrorSummary errorSummary = new ErrorSummary(this);
    private String title = "";

    /** @param titleKey key of the heading, which is also the title of the window */
    protected PageView(String titleKey, Object... arguments) {
        addClassName("page");
        setId("page");
        heading.setId("page-heading");
        heading.getElement().setAttribute("tabindex", "-1");
        add(markingSlot, errorSummary, heading);
        setPageTitle(translate(titleKey, arguments));
    }

    /** Changes heading and window title; for pages whose title depends on a record. */
    protected final void setPageTitle(String text) {
        title = text;
        heading.setText(text);
        showWindowTitle(false);
    }

    /** Shows the handling marking above the page; null takes it away. */
    protected final void setMarking(@Nullable Marking marking) {
        markingSlot.removeAll();
        if (marking != null) {
            markingSlot.add(new MarkingBanner(marking));
        }
    }

    /** @return where the problems of this page are told */
    protected final ErrorSummary errorSummary() {
        return errorSummary;
    }

    /** Moves the focus to the heading; for steps that replace each other within one view. */
    protected final void focusHeading() {
        heading.getElement().executeJs("setTimeout(() => { this.focus(); window.scrollTo(0, 0); }, 0)");
    }

    /** As {@link #attempt(Component, Runnable)}, with what is refused told about the whole page. */
    public final boolean attempt(Runnable change) {
        return attempt(null, change);
    }

    /**
     * Asks a service to change something; what it refuses is told in the error summary and nothing typed is lost.
     *
     * @param field where a broken rule is shown, or null when it is about the whole page
     * @return whether the change was made
     */
    public final boolean attempt(@Nullable Component field, Runnable change) {
        errorSummary.clear();
        try {
            change.run();
            return true;
        } catch (RuleBrokenException rule) {
            errorSummary.show(List.of(new ErrorSummary.Problem(translate(rule.messageKey(), rule.arguments()), field)));
        } catch (EditConflictException conflict) {
            errorSummary.show(translate("core.conflict"));
        }
        return false;
    }

    void showWindowTitle(boolean problems) {
        String windowTitle = problems ? translate("core.title.error", getPageTitle()) : getPageTitle();
        getUI().ifPresent(ui -> ui.getPage().setTitle(windowTitle));
    }

    @Override
    public String getPageTitle() {
        return translate("core.title", title);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        focusHeading();
    }
}
