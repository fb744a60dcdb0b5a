package uk.concord.tension.ui.returns;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ConfirmPanel;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.StatusTag;
import uk.concord.tension.domain.returns.PartnerReturn;
import uk.concord.tension.domain.returns.ReturnPeriod;
import uk.concord.tension.domain.returns.ReturnService;

/** Period returns: a partner says that there is nothing to report; who manages sees received, nil and silent. */
@Route(value = "tensions/returns", layout = MainLayout.class)
@RolesAllowed(Permissions.TENSION_RETURNS)
public class ReturnsView extends PageView {
    private final transient ReturnService returns;
    private final boolean manages;
    private final Div content = new Div();

    public ReturnsView(ReturnService returns, SignedIn signedIn) {
        super("tension.returns");
        this.returns = returns;
        this.manages = signedIn.user().has(Permissions.TENSION_READ);
        add(content);
        show();
    }

    private void show() {
        content.removeAll();
        List<ReturnPeriod> periods = returns.periods();
        List<PartnerReturn> own = returns.own();
        if (!own.isEmpty()) {
            content.add(createOwn(periods, own));
        }
        if (manages) {
            content.add(createOverview(periods));
        }
    }

    private Component createOwn(List<ReturnPeriod> periods, List<PartnerReturn> own) {
        UnorderedList list = new UnorderedList();
        list.addClassName("draft-list");
        for (int i = 0; i < periods.size(); i++) {
            ReturnPeriod period = periods.get(i);
            ListItem line = new ListItem(new Span(words(period) + " "), tag(own.get(i)));
            boolean open = i < 2 && own.get(i).reports() == 0 && own.get(i).status() != PartnerReturn.Status.NIL;
            if (open) {
                line.add(new ActionBar(createNil(period)));
            }
            list.add(line);
        }
        return new Div(
                new H2(translate("tension.returns.own")), new Paragraph(translate("tension.returns.text")), list);
    }

    private Button createNil(ReturnPeriod period) {
        Button nil = new Button(translate("tension.returns.nil", words(period)), click -> send(period));
        nil.setDisableOnClick(true);
        return nil;
    }

    private void send(ReturnPeriod period) {
        errorSummary().clear();
        try {
            String reference = returns.sendNil(period);
            show();
            content.addComponentAsFirst(new ConfirmPanel(translate("tension.returns.sent"), reference));
            focusHeading();
        } catch (RuleBrokenException rule) {
            show();
            errorSummary().show(translate(rule.messageKey(), rule.arguments()));
        }
    }

    private Component createOverview(List<ReturnPeriod> periods) {
        DataTable<ReturnService.Line> table = new DataTable<ReturnService.Line>("tension.returns.caption")
                .addColumn("tension.returns.organisation", ReturnService.Line::organisation)
                .setEmpty("tension.returns.empty");
        for (int i = 0; i < periods.size(); i++) {
            int column = i;
            table.addColumnNamed(
                    words(periods.get(i)), line -> text(line.returns().get(column)));
        }
        table.setRows(returns.overview());
        return new Div(new H2(translate("tension.returns.all")), table);
    }

    private static String words(ReturnPeriod period) {
        return translate("tension.returns.period", LondonTime.date(period.start()), LondonTime.date(period.end()));
    }

    private static String text(PartnerReturn sent) {
        return translate("tension.returns." + sent.status().name(), sent.reports());
    }

    private static StatusTag tag(PartnerReturn sent) {
        StatusTag.Tone tone = switch (sent.status()) {
            case RECEIVED, NIL -> StatusTag.Tone.GOOD;
            case EXPECTED -> StatusTag.Tone.WAITING;
            case SILENT -> StatusTag.Tone.BAD;
        };
        return new StatusTag(text(sent), tone);
    }
}
