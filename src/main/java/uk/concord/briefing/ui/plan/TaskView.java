package uk.concord.briefing.ui.plan;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import uk.concord.briefing.domain.comment.CommentService;
import uk.concord.briefing.domain.composition.Edition;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.partner.InvitationService;
import uk.concord.briefing.domain.plan.PlanService;
import uk.concord.briefing.domain.plan.SectionTask;
import uk.concord.briefing.domain.writing.Briefing;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.PreviewService;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.BriefingTags;
import uk.concord.briefing.ui.document.DocumentArticle;
import uk.concord.briefing.ui.editor.CommentPanel;
import uk.concord.briefing.ui.partner.InvitePanel;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.Summary;
import uk.concord.people.domain.AccountQuery.Account;

/** One section as a task: its owner, its day, the partner asked to write it, or that its records were looked at. */
@Route(value = BriefingRoutes.TASK, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class TaskView extends PageView implements BeforeEnterObserver {

    private final transient PlanService plans;
    private final transient BriefingService briefings;
    private final transient InvitationService invitations;
    private final transient CommentService commenting;
    private final transient PreviewService previews;
    private final boolean writes;
    private final Div content = new Div();
    private String term = "";
    private Section section = Section.MINUTE;

    public TaskView(
            PlanService plans,
            BriefingService briefings,
            InvitationService invitations,
            CommentService commenting,
            PreviewService previews,
            SignedIn signedIn) {
        super("briefing.list");
        this.plans = plans;
        this.briefings = briefings;
        this.invitations = invitations;
        this.commenting = commenting;
        this.previews = previews;
        this.writes = signedIn.user().has(Permissions.BRIEFING_WRITE);
        setMarking(Marking.OFFICIAL);
        add(content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        section = BriefingRoutes.section(event.getRouteParameters());
        setPageTitle(translate("briefing.task.title", briefing().term().name(), translate(section.titleKey())));
        show();
    }

    private Briefing briefing() {
        return briefings.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
    }

    private void show() {
        content.removeAll();
        SectionTask task = plans.task(term, section);
        boolean draft = briefing().state() == BriefingState.DRAFT;
        content.add(createSummary(task));
        if (writes && draft) {
            if (!section.written()) {
                content.add(createCheck(task));
            }
            content.add(createForm(task));
            if (section.written()) {
                content.add(new InvitePanel(this::problems, invitations, term, section, task.due(), this::show));
            }
        }
        if (!section.written()) {
            content.add(createPart());
        }
        CommentPanel comments = new CommentPanel(commenting, this::problems);
        comments.show(term, section, draft || briefing().state() == BriefingState.REVIEW);
        content.add(comments);
        ActionBar links = new ActionBar();
        if (section.written()) {
            links.add(Links.to(BriefingRoutes.section(term, section), translate("briefing.task.write")));
        }
        links.add(
                Links.to(BriefingRoutes.preview(term), translate("briefing.one.preview")),
                Links.to(BriefingRoutes.one(term), translate("briefing.edit.back")));
        content.add(links);
    }

    private static Summary createSummary(SectionTask task) {
        Summary summary = new Summary()
                .addRow(translate("briefing.one.progress"), BriefingTags.of(task.state()), null)
                .addRow(translate("briefing.plan.owner"), task.ownerName())
                .addRow(
                        translate("briefing.plan.due"),
                        translate(
                                task.agreed() ? "briefing.plan.due.agreed" : "briefing.plan.due.rule",
                                LondonTime.date(task.due())));
        var at = task.checkedAt();
        if (at != null && task.checkedBy() != null) {
            summary.addRow(
                    translate("briefing.plan.checked"),
                    translate("briefing.one.edited.by", LondonTime.dateTime(at), task.checkedBy()));
        }
        return summary;
    }

    private Component createCheck(SectionTask task) {
        boolean checked = task.checkedBy() != null;
        Button button = new Button(
                translate(checked ? "briefing.plan.uncheck" : "briefing.plan.check"),
                click -> act(null, () -> plans.checked(term, section, !checked)));
        button.setDisableOnClick(true);
        if (!checked) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return new Div(new Paragraph(translate("briefing.plan.check.text")), new ActionBar(button));
    }

    /** What records make of this section, as readers of the whole briefing see it. */
    private Component createPart() {
        Div part = new Div(
                new H2(translate("briefing.task.part")),
                new DocumentArticle(previews.section(term, section, "", Edition.WHOLE)));
        part.addClassName("task-part");
        return part;
    }

    private Component createForm(SectionTask task) {
        Select<Account> owner = new Select<>();
        owner.setId("task-owner");
        owner.setLabel(translate("briefing.plan.owner"));
        List<Account> people = plans.owners();
        owner.setItems(people);
        owner.setItemLabelGenerator(Account::displayName);
        people.stream()
                .filter(account -> account.id() == task.ownerId())
                .findFirst()
                .ifPresent(owner::setValue);
        DatePicker due = new DatePicker(translate("briefing.plan.due.other"));
        due.setId("task-due");
        due.setLocale(Locale.UK);
        due.setHelperText(translate("briefing.plan.due.help"));
        due.setValue(task.agreed() ? task.due() : null);
        Button save = new Button(translate("core.save"), click -> {
            if (owner.getValue() == null) {
                problems(List.of(new Problem(translate("briefing.plan.owner.missing"), owner)));
                return;
            }
            act(due, () -> plans.agree(term, section, owner.getValue().id(), due.getValue(), task.version()));
        });
        Div form = new Div(new H2(translate("briefing.plan.agree")), owner, due, new ActionBar(save));
        form.addClassName("form-page");
        return form;
    }

    private void problems(List<Problem> problems) {
        errorSummary().show(problems);
    }

    private void act(@org.jspecify.annotations.Nullable Component field, Runnable action) {
        try {
            action.run();
            errorSummary().clear();
            show();
        } catch (RuleBrokenException refused) {
            problems(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), field)));
        } catch (EditConflictException moved) {
            show();
            errorSummary().show(translate("core.conflict"));
        }
    }
}
