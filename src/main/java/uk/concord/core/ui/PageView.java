package uk.concord.core.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import org.jspecify.annotations.Nullable;
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
