package uk.concord.briefing.ui.partner;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.partner.ContributionService;
import uk.concord.briefing.domain.partner.Invitation;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.briefing.ui.editor.WritingField;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.SaveState;
import uk.concord.core.ui.Summary;

/** A partner writes the one section asked for. What is typed is kept as it is typed. */
@Route(value = BriefingRoutes.MY_SECTION, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_CONTRIBUTE)
public class MySectionView extends PageView implements BeforeEnterObserver {

    private final transient ContributionService service;
    private final transient Clock clock;
    private final Div head = new Div();
    private final WritingField text = new WritingField(this::save);
    private final SaveState state = new SaveState();
    private final ActionBar actions = new ActionBar();
    private String term = "";
    private Section section = Section.MINUTE;
    private int version;

    public MySectionView(ContributionService service, Clock clock) {
        super("briefing.my-sections");
        this.service = service;
        this.clock = clock;
        setMarking(Marking.OFFICIAL);
        Div form = new Div(text);
        form.addClassName("form-page");
        add(head, form, actions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        section = BriefingRoutes.section(event.getRouteParameters());
        text.setSection(section);
        show();
    }

    private void show() {
        Invitation invitation = service.mine(term, section);
        version = invitation.version();
        setPageTitle(translate("briefing.edit", invitation.termName(), translate(section.titleKey())));
        head.removeAll();
        head.add(createSummary(invitation), new Paragraph(translate(section.hintKey())));
        if (!invitation.comment().isEmpty()) {
            Div returned =
                    new Div(new H2(translate("briefing.my-sections.returned")), new Paragraph(invitation.comment()));
            returned.addClassName("briefing-returned");
            head.add(returned);
        }
        text.show(invitation.text());
        boolean open = invitation.state().withPartner();
        text.setReadOnly(!open);
        actions.removeAll();
        if (open) {
            Button submit = new Button(translate("briefing.my-sections.submit"), click -> submit());
            submit.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(submit, state);
        } else {
            head.add(new Paragraph(translate("briefing.my-sections.closed")));
        }
        actions.add(Links.to(BriefingRoutes.MY_SECTIONS, translate("briefing.my-sections")));
    }

    private static Summary createSummary(Invitation invitation) {
        Summary summary = new Summary()
                .addRow(translate("briefing.my-sections.asked-by"), invitation.inviterName())
                .addRow(translate("briefing.plan.due"), LondonTime.date(invitation.due()))
                .addRow(translate("briefing.one.progress"), BriefingTags.of(invitation.state()), null);
        if (!invitation.message().isEmpty()) {
            summary.addRow(translate("briefing.my-sections.message"), invitation.message());
        }
        return summary;
    }

    private boolean save() {
        try {
            version = service.save(term, section, text.value(), version).version();
            errorSummary().clear();
            state.saved(clock.instant());
            return true;
        } catch (RuleBrokenException refused) {
            refused(refused);
        } catch (EditConflictException moved) {
            state.failed();
            errorSummary().show(translate("briefing.my-sections.moved"));
        }
        return false;
    }

    private void submit() {
        if (!save()) {
            return;
        }
        try {
            service.submit(term, section, version);
            show();
            focusHeading();
        } catch (RuleBrokenException refused) {
            refused(refused);
        } catch (EditConflictException moved) {
            errorSummary().show(translate("briefing.my-sections.moved"));
        }
    }

    private void refused(RuleBrokenException refused) {
        errorSummary().show(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), text.field())));
    }
}
