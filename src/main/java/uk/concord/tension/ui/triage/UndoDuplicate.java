package uk.concord.tension.ui.triage;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.tension.domain.duplicate.DuplicateService;
import uk.concord.tension.ui.FormFields;
import uk.concord.tension.ui.TensionRoutes;

/** What a report was linked to as a duplicate, and the way back. */
class UndoDuplicate extends Div {
    UndoDuplicate(DuplicateService duplicates, String reference, Runnable undo) {
        UnorderedList history = new UnorderedList();
        duplicates.history(reference).forEach(link -> {
            ListItem line = new ListItem(
                    Links.to(TensionRoutes.report(link.original()), link.original()),
                    new Span(" " + translate("tension.duplicate.linked", LondonTime.dateTime(link.linkedAt()))));
            if (link.undoneAt() != null) {
                line.add(new Span(" " + translate("tension.duplicate.undone", LondonTime.dateTime(link.undoneAt()))));
            }
            history.add(line);
        });
        add(
                new H2(translate("tension.duplicate")),
                new Paragraph(translate("tension.duplicate.text", DuplicateService.UNDO.toDays())),
                history,
                new ActionBar(FormFields.other("tension.duplicate.undo", undo)));
    }
}
