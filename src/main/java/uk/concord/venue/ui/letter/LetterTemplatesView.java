package uk.concord.venue.ui.letter;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.venue.domain.letter.LetterTemplate;
import uk.concord.venue.domain.letter.LetterTemplateService;
import uk.concord.venue.ui.VenueRoutes;

/** The texts letters begin from. */
@Route(value = VenueRoutes.LETTER_TEMPLATES, layout = MainLayout.class)
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class LetterTemplatesView extends PageView {
    public LetterTemplatesView(LetterTemplateService templates) {
        super("venue.templates.title");
        DataTable<LetterTemplate> table = new DataTable<LetterTemplate>("venue.templates.title")
                .addLinkColumn(
                        "venue.template.kind",
                        template -> translate("venue.letter.kind." + template.kind()),
                        template -> VenueRoutes.LETTER_TEMPLATES + "/" + template.id())
                .addColumn("venue.template.from", template -> LondonTime.date(template.validFrom()))
                .addColumn("venue.letter.subject", LetterTemplate::subject)
                .addColumn("core.setting.source", LetterTemplate::source);
        table.setRows(templates.all());
        add(new Paragraph(translate("venue.templates.text")), table);
    }
}
