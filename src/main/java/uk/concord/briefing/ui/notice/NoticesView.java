package uk.concord.briefing.ui.notice;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.briefing.domain.flash.FlashNotice;
import uk.concord.briefing.domain.flash.NoticeService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.core.jooq.KeyPage;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.KeyPager;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.QueryText;

/** The notices, the newest first. */
@Route(value = BriefingRoutes.NOTICES, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_APPROVE})
public class NoticesView extends PageView implements BeforeEnterObserver {

    private static final int PAGE = 30;

    private final transient NoticeService service;
    private final KeyPager pager = new KeyPager();
    private final DataTable<FlashNotice> table = new DataTable<FlashNotice>("briefing.notices")
            .addLinkColumn(
                    "briefing.notice.title",
                    notice -> notice.text().title(),
                    notice -> BriefingRoutes.notice(notice.id()))
            .addComponentColumn("briefing.notice.state", notice -> BriefingTags.of(notice.state()))
            .addColumn("briefing.notice.sent", NoticesView::sent)
            .addColumn("briefing.one.author", FlashNotice::authorName)
            .setEmpty("briefing.notices.empty");

    public NoticesView(NoticeService service, SignedIn signedIn) {
        super("briefing.notices");
        this.service = service;
        add(new Paragraph(translate("briefing.notices.text")));
        if (signedIn.user().has(Permissions.BRIEFING_WRITE)) {
            add(new ActionBar(Links.action(BriefingRoutes.NOTICES + "/new", translate("briefing.notice.new"))));
        }
        add(table, pager);
    }

    private static String sent(FlashNotice notice) {
        var sent = notice.sentAt();
        return sent == null ? translate("briefing.notice.not-sent") : LondonTime.dateTime(sent);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters query = event.getLocation().getQueryParameters();
        Long before = QueryText.number(query, "before");
        KeyPage<FlashNotice> page = service.page(before, PAGE);
        table.setRows(page.rows());
        pager.set(
                before == null ? null : BriefingRoutes.NOTICES,
                page.next() == null ? null : QueryText.address(BriefingRoutes.NOTICES, "before", page.next()));
    }
}
