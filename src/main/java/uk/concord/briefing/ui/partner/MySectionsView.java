package uk.concord.briefing.ui.partner;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.briefing.domain.partner.ContributionService;
import uk.concord.briefing.domain.partner.Invitation;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** The sections a partner was asked to write. */
@Route(value = BriefingRoutes.MY_SECTIONS, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_CONTRIBUTE)
public class MySectionsView extends PageView {

    public MySectionsView(ContributionService service) {
        super("briefing.my-sections");
        setMarking(Marking.OFFICIAL);
        DataTable<Invitation> table = new DataTable<Invitation>("briefing.my-sections")
                .addLinkColumn(
                        "briefing.one.section",
                        one -> translate(
                                "briefing.edit",
                                one.termName(),
                                translate(one.section().titleKey())),
                        one -> BriefingRoutes.mySection(one.termSlug(), one.section()))
                .addColumn("briefing.my-sections.asked-by", Invitation::inviterName)
                .addColumn("briefing.plan.due", one -> LondonTime.date(one.due()))
                .addComponentColumn("briefing.one.progress", one -> BriefingTags.of(one.state()))
                .setEmpty("briefing.my-sections.empty");
        table.setRows(service.mine());
        add(new Paragraph(translate("briefing.my-sections.text")), table);
    }
}
