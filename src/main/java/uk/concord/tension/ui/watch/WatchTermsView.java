package uk.concord.tension.ui.watch;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.tension.domain.watch.WatchTerm;
import uk.concord.tension.domain.watch.WatchTermService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionPage;
import uk.concord.tension.ui.escalation.PromptsView;

/** The words that raise a prompt when a report holds them. */
@Route(value = WatchTermsView.ADDRESS, layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_ASSESS)
public class WatchTermsView extends TensionPage {
    public static final String ADDRESS = "tensions/watch-terms";

    private final transient WatchTermService terms;
    private final FormFields fields = new FormFields("tension.watch");
    private final TextField term = fields.text("term", WatchTermService.TERM_MAX);
    private final TextField reason = fields.text("reason", WatchTermService.REASON_MAX);
    private final Div list = new Div();

    public WatchTermsView(WatchTermService terms) {
        super("tension.watch");
        this.terms = terms;
        setMarking(Marking.OFFICIAL_SENSITIVE);
        term.setHelperText(fields.help("term"));
        Div form = new Div(term, reason, new ActionBar(FormFields.decide("tension.watch.add", this::add)));
        form.addClassName("form-page");
        show();
        add(
                new Paragraph(translate("tension.watch.text")),
                list,
                new H2(translate("tension.watch.new")),
                form,
                Links.to(PromptsView.ADDRESS, translate("tension.watch.back")));
    }

    private void show() {
        DataTable<WatchTerm> table = new DataTable<WatchTerm>("tension.watch.caption")
                .addColumn("tension.watch.term", WatchTerm::term)
                .addColumn("tension.watch.reason", WatchTerm::reason)
                .addColumn(
                        "tension.watch.since",
                        watched -> translate("tension.access.by", LondonTime.dateTime(watched.addedAt()), watched.by()))
                .addComponentColumn("tension.issue.reports.action", this::removal)
                .setEmpty("tension.watch.empty");
        table.setRows(terms.watched());
        list.removeAll();
        list.add(table);
    }

    private Button removal(WatchTerm watched) {
        return FormFields.other(
                "tension.watch.remove", () -> changed(attempt(() -> terms.remove(watched))), watched.term());
    }

    private void add() {
        if (attempt(term, () -> terms.add(term.getValue(), reason.getValue()))) {
            term.clear();
            reason.clear();
            changed(true);
        }
    }

    private void changed(boolean done) {
        if (done) {
            show();
            focusHeading();
        }
    }
}
