package uk.concord.venue.ui.rules;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.rulebook.draft.Finding;
import uk.concord.venue.ui.VenueRoutes;

/** What the check of a draft found, each with a link to its row. */
final class FindingList extends Div {
    FindingList(String version, List<Finding> findings) {
        if (findings.stream().noneMatch(Finding::blocking)) {
            add(new Paragraph(translate("venue.draft.no-findings")));
        }
        if (findings.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("findings");
        for (Finding finding : findings) {
            ListItem item = new ListItem(
                    new StatusTag(
                            translate(finding.blocking() ? "venue.draft.blocking" : "venue.draft.notice"),
                            finding.blocking() ? Tone.BAD : Tone.INFO),
                    new Span(RuleWords.finding(finding)));
            if (!finding.rowId().isEmpty()) {
                item.add(Links.to(
                        VenueRoutes.ruleRow(version, finding.rowId()),
                        translate("venue.draft.to-row", finding.rowId())));
            }
            list.add(item);
        }
        add(list);
    }
}
