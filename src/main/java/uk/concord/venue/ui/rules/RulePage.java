package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouteParameters;
import uk.concord.core.security.Marking;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.PageView;

/** A page about rules: what it shows is read anew each time. */
public abstract class RulePage extends PageView implements BeforeEnterObserver {
    private RouteParameters parameters = RouteParameters.empty();
    private QueryParameters query = QueryParameters.empty();
    private int fixed;

    protected RulePage(String titleKey) {
        super(titleKey);
        addClassNames("venue-page", "rules-page");
        setMarking(Marking.OFFICIAL);
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        if (fixed == 0) {
            fixed = getComponentCount();
        }
        parameters = event.getRouteParameters();
        query = event.getLocation().getQueryParameters();
        reload();
    }

    /** Fills the page; nothing but marking, error summary and heading stands on it. */
    protected abstract void show();

    /** Shows the page as things stand now. */
    protected final void reload() {
        getChildren().skip(fixed).toList().forEach(this::remove);
        show();
    }

    protected final String parameter(String name) {
        return parameters.get(name).orElse("");
    }

    protected final QueryParameters query() {
        return query;
    }

    /** Runs an action and shows the page as it is then. */
    protected final void act(Runnable action) {
        if (attempt(action)) {
            reload();
            focusHeading();
        }
    }

    /** Tells that a file was not taken. */
    protected final void reject(String message) {
        errorSummary().show(message);
    }

    protected final void go(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    protected static Component backLink(String address, String textKey) {
        Paragraph back = new Paragraph(Links.to(address, translate(textKey)));
        back.addClassName("back-link");
        return back;
    }

    protected static Div notice(Component... content) {
        Div notice = new Div(content);
        notice.addClassName("venue-notice");
        return notice;
    }
}
