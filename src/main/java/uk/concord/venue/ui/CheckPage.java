package uk.concord.venue.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import uk.concord.core.security.Marking;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.PageView;

/** A page of one check: its reference stands in the address, what it shows is read anew each time. */
public abstract class CheckPage extends PageView implements BeforeEnterObserver {
    private String reference = "";
    private QueryParameters query = QueryParameters.empty();
    private int fixed;

    protected CheckPage(String titleKey, Object... arguments) {
        super(titleKey, arguments);
        addClassName("venue-page");
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        if (fixed == 0) {
            fixed = getComponentCount();
        }
        reference = event.getRouteParameters().get(VenueRoutes.REF).orElse("");
        query = event.getLocation().getQueryParameters();
        setMarking(Marking.OFFICIAL_SENSITIVE);
        enter(event);
        reload();
    }

    /** Reads what else stands in the address. */
    protected void enter(BeforeEnterEvent event) {}

    /** Fills the page; nothing but marking, error summary and heading stands on it. */
    protected abstract void show(String ref);

    /** Shows the page as the check stands now. */
    protected final void reload() {
        getChildren().skip(fixed).toList().forEach(this::remove);
        show(reference);
    }

    protected final String reference() {
        return reference;
    }

    protected final QueryParameters query() {
        return query;
    }

    protected final void go(String address) {
        getUI().ifPresent(ui -> ui.navigate(address));
    }

    protected final Component backLink() {
        Paragraph back = new Paragraph(Links.to(VenueRoutes.check(reference), translate("venue.back-to-check")));
        back.addClassName("back-link");
        return back;
    }
}
