package uk.concord.venue.ui.advice;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import uk.concord.venue.domain.advice.AdviceOnly;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.rules.Outcome;
import uk.concord.venue.domain.rules.Recommendation;

/** What the rules say, and why; whom a hall can ask. */
final class AdvicePanel extends Div {
    AdvicePanel(AdviceOnly advice, Wording words) {
        Recommendation said = advice.recommendation();
        Outcome outcome = said.outcome();
        Div panel = new Div(
                new H2(translate("venue.only.outcome." + outcome)), new Paragraph(translate("venue.only.decides")));
        panel.addClassNames("outcome", "outcome-" + outcome.name().toLowerCase(Locale.ROOT));
        add(panel);
        if (said.right()) {
            add(new Paragraph(translate("venue.right.text")));
        }
        if (!advice.hits().isEmpty()) {
            add(
                    new H2(translate("venue.only.names")),
                    new Paragraph(translate("venue.only.names.text")),
                    list(advice.hits().stream()
                            .map(hit -> translate("venue.tier." + hit.tier()) + ": " + hit.listedName())
                            .toList()));
        }
        if (!advice.missing().isEmpty()) {
            add(
                    new H2(translate("venue.only.missing")),
                    list(advice.missing().stream().map(words::labelled).toList()));
        }
        if (!said.conditions().isEmpty()) {
            add(
                    new H2(translate("venue.result.conditions")),
                    list(said.conditions().stream()
                            .map(code -> translate("venue.condition." + code))
                            .toList()));
        }
        add(
                new H2(translate("venue.result.rows")),
                list(said.fired().stream()
                        .map(row -> row.reason() + " (" + row.number() + ", " + row.reference() + ")")
                        .toList()),
                new Paragraph(translate(
                        "venue.only.rules",
                        advice.rules().name(),
                        advice.rules().versionNo())));
    }

    private static UnorderedList list(List<String> lines) {
        UnorderedList list = new UnorderedList();
        lines.forEach(line -> list.add(new ListItem(line)));
        return list;
    }
}
