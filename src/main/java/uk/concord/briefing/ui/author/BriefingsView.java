package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.briefing.domain.term.Term;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.TermLine;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** The terms and how far their briefings are. */
@Route(value = BriefingRoutes.LIST, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class BriefingsView extends PageView {

    public BriefingsView(BriefingService service) {
        super("briefing.list");
        DataTable<TermLine> table = new DataTable<TermLine>("briefing.list.caption")
                .addLinkColumn(
                        "briefing.list.term",
                        line -> line.term().name(),
                        line -> BriefingRoutes.one(line.term().slug()))
                .addColumn("briefing.list.dates", line -> dates(line.term()))
                .addComponentColumn("briefing.list.state", line -> BriefingTags.of(line.state()))
                .addColumn(
                        "briefing.list.sections",
                        line -> line.state() == null
                                ? translate("briefing.direction.total")
                                : translate("briefing.list.sections.count", line.finished(), line.sections()))
                .setEmpty("briefing.list.empty");
        table.setRows(service.terms());
        add(new Paragraph(translate("briefing.list.intro")), table);
    }

    private static String dates(Term term) {
        return translate(
                "briefing.list.indicative",
                translate("briefing.days", LondonTime.date(term.starts()), LondonTime.date(term.ends())),
                translate(term.certainty().textKey()).toLowerCase(java.util.Locale.UK));
    }
}
