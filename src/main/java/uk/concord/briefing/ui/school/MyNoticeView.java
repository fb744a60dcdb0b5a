package uk.concord.briefing.ui.school;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import uk.concord.briefing.domain.flash.MyNotice;
import uk.concord.briefing.domain.flash.SchoolNoticeService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.document.DocumentArticle;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ConfirmPanel;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** A notice, to read on a phone and to acknowledge within hours. */
@Route(value = BriefingRoutes.MY_NOTICE, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_RECEIVE)
public class MyNoticeView extends PageView implements BeforeEnterObserver {

    private final transient SchoolNoticeService service;
    private final Div receipt = new Div();

    public MyNoticeView(SchoolNoticeService service) {
        super("briefing.notices");
        this.service = service;
        receipt.addClassName("receipt");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id;
        try {
            id = Long.parseLong(
                    event.getRouteParameters().get(BriefingRoutes.NOTICE_ID).orElse(""));
        } catch (NumberFormatException none) {
            throw new NotFoundException("notice");
        }
        MyNotice notice = service.one(id);
        var withdrawn = notice.withdrawnAt();
        if (withdrawn != null) {
            setPageTitle(translate("briefing.notice.withdrawn.title"));
            add(
                    new Paragraph(translate("briefing.notice.withdrawn.school", LondonTime.dateTime(withdrawn))),
                    new ActionBar(Links.to(BriefingRoutes.MINE, translate("briefing.mine.back"))));
            return;
        }
        setMarking(notice.marking());
        setPageTitle(notice.title());
        Paragraph which = new Paragraph(translate(
                "briefing.notice.for", String.join(", ", notice.schools()), LondonTime.dateTime(notice.sentAt())));
        which.addClassName("hint");
        add(
                which,
                new DocumentArticle(service.read(id)),
                receipt,
                new ActionBar(Links.to(BriefingRoutes.MINE, translate("briefing.mine.back"))));
        showReceipt(notice);
    }

    private void showReceipt(MyNotice notice) {
        receipt.removeAll();
        var acknowledged = notice.acknowledgedAt();
        if (acknowledged != null) {
            ConfirmPanel done =
                    new ConfirmPanel(translate("briefing.notice.acknowledged"), LondonTime.dateTime(acknowledged));
            done.getElement().setAttribute("role", "status");
            receipt.add(done);
            return;
        }
        Button acknowledge = new Button(translate("briefing.notice.acknowledge"));
        acknowledge.addThemeVariants(ButtonVariant.PRIMARY);
        acknowledge.setDisableOnClick(true);
        acknowledge.addClickListener(click -> {
            service.acknowledge(notice.id());
            showReceipt(service.one(notice.id()));
        });
        receipt.add(
                new Paragraph(translate("briefing.notice.acknowledge.by", LondonTime.dateTime(notice.acknowledgeBy()))),
                new ActionBar(acknowledge));
    }
}
