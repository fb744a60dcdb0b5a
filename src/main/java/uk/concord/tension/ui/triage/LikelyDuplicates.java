package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.Links;
import uk.concord.tension.domain.duplicate.LikelyDuplicate;
import uk.concord.tension.ui.States;
import uk.concord.tension.ui.TensionRoutes;

/** Reports that may tell of the same, each with its reasons in words, beside the one in triage. */
class LikelyDuplicates extends Div {
    /** @param link called with the reference of the report that counts instead */
    LikelyDuplicates(List<LikelyDuplicate> likely, Consumer<String> link) {
        addClassName("triage-likely");
        add(new H2(translate("tension.likely")));
        if (likely.isEmpty()) {
            add(new Paragraph(translate("tension.likely.none")));
        }
        likely.forEach(report -> add(createCard(report, link)));
    }

    private static Component createCard(LikelyDuplicate report, Consumer<String> link) {
        Span reference = new Span(report.reference());
        reference.addClassName("row-reference");
        Div below = new Div(reference, States.tag(report.state()));
        below.addClassName("row-below");
        UnorderedList reasons = new UnorderedList();
        report.likeness()
                .reasons()
                .forEach(reason -> reasons.add(
                        new ListItem(translate(reason.key(), reason.arguments().toArray()))));
        Paragraph text = new Paragraph(report.text());
        text.addClassName("preserve-lines");
        Button same = new Button(translate("tension.likely.same", report.reference()), click -> {
            link.accept(report.reference());
            click.getSource().setEnabled(true);
        });
        same.setDisableOnClick(true);
        Div card = new Div(
                new H3(Links.to(TensionRoutes.report(report.reference()), report.title())),
                below,
                new Paragraph(translate(
                        "tension.likely.where",
                        report.location(),
                        report.ward() == null ? "" : report.ward(),
                        LondonTime.dateTime(report.receivedAt()))),
                text,
                reasons,
                same);
        card.addClassName("likely-card");
        return card;
    }
}
