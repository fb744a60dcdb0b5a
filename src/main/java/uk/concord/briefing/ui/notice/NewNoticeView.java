package uk.concord.briefing.ui.notice;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import uk.concord.briefing.domain.flash.NoticeService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;

/** A new notice. */
@Route(value = BriefingRoutes.NOTICE_NEW, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_WRITE)
public class NewNoticeView extends PageView {

    public NewNoticeView(NoticeService service) {
        super("briefing.notice.new");
        String key = UUID.randomUUID().toString();
        NoticeForm form = new NoticeForm(service.clusters());
        Button save = new Button(translate("briefing.notice.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.setDisableOnClick(true);
        save.addClickListener(click -> {
            save.setEnabled(true);
            try {
                long id = service.create(key, form.read());
                getUI().ifPresent(ui -> ui.navigate(BriefingRoutes.notice(id)));
            } catch (RuleBrokenException refused) {
                errorSummary()
                        .show(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), form.first())));
            }
        });
        add(
                new Paragraph(translate("briefing.notice.new.text")),
                form,
                new ActionBar(save, Links.to(BriefingRoutes.NOTICES, translate("core.cancel"))));
    }
}
