package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.comment.CommentService;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.narrative.CheckedFinding;
import uk.concord.briefing.domain.narrative.NarrativeService;
import uk.concord.briefing.domain.partner.Invitation;
import uk.concord.briefing.domain.partner.InvitationService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.PreviewService;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.briefing.ui.partner.PartnerTextPanel;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.SaveState;

/** Writes one section. What is typed is kept on the server as it is typed; reviewers and approvers read. */
@Route(value = BriefingRoutes.SECTION, layout = MainLayout.class)
@RolesAllowed({Permissions.BRIEFING_WRITE, Permissions.BRIEFING_REVIEW, Permissions.BRIEFING_APPROVE})
public class SectionView extends PageView implements BeforeEnterObserver {

    private final transient BriefingService service;
    private final transient NarrativeService narrative;
    private final transient InvitationService invitations;
    private final transient Clock clock;
    private final boolean writes;
    private final Paragraph hint = new Paragraph();
    private final SectionFields fields = new SectionFields(this::scanKept, this::keep);
    private final SaveState state = new SaveState();
    private final ConflictPanel conflict = new ConflictPanel();
    private final FindingsPanel findings = new FindingsPanel(this::keepWords);
    private final Div partner = new Div();
    private final SourcesPanel sources;
    private final CommentPanel comments;
    private final LivePreview preview;
    private final ActionBar actions = new ActionBar();
    private String term = "";
    private Section section = Section.MINUTE;
    private int version;
    private boolean open;

    public SectionView(
            BriefingService service,
            NarrativeService narrative,
            InvitationService invitations,
            SourcesPanel.Sources panels,
            CommentService commenting,
            PreviewService previews,
            SignedIn signedIn,
            Clock clock) {
        super("briefing.list");
        this.service = service;
        this.narrative = narrative;
        this.invitations = invitations;
        this.clock = clock;
        this.sources = panels.panel(this::changeText);
        this.comments = new CommentPanel(commenting, problems -> errorSummary().show(problems));
        this.preview = new LivePreview(previews);
        this.writes = signedIn.user().has(Permissions.BRIEFING_WRITE);
        setMarking(Marking.OFFICIAL);
        hint.addClassName("hint");
        Div writing = new Div(partner, fields, actions, findings, sources, comments);
        Div editor = new Div(writing, preview);
        editor.addClassName("editor");
        add(hint, conflict, editor);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        section = BriefingRoutes.section(event.getRouteParameters());
        if (!section.written()) {
            throw new NotFoundException("section");
        }
        var briefing = service.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
        setPageTitle(translate("briefing.edit", briefing.term().name(), translate(section.titleKey())));
        hint.setText(translate(section.hintKey()));
        open = writes && briefing.state() == BriefingState.DRAFT;
        read(service.section(term, section));
        if (!open) {
            close();
        }
        showPartner();
        createActions();
        sources.show(term, section, open);
        comments.show(
                term, section, briefing.state() == BriefingState.DRAFT || briefing.state() == BriefingState.REVIEW);
        scan();
    }

    private void close() {
        if (writes) {
            errorSummary().show(translate("briefing.edit.closed"));
        }
        fields.close();
        findings.close();
    }

    private void scanKept() {
        keep();
        scan();
    }

    private void scan() {
        findings.show(narrative.check(term, section, fields.text()));
        preview.show(term, section, fields.text());
    }

    private void keepWords(CheckedFinding found, TextArea reason) {
        if (!save()) {
            return;
        }
        try {
            narrative.override(term, section, found.finding().key(), reason.getValue());
            errorSummary().clear();
        } catch (RuleBrokenException refused) {
            problem(refused, reason);
        } catch (NotFoundException gone) {
            errorSummary().clear();
        }
        scan();
    }

    private void read(SectionDraft draft) {
        version = draft.version();
        fields.read(draft);
        conflict.close();
        if (draft.editedAt() != null) {
            state.saved(draft.editedAt());
        }
    }

    private void createActions() {
        actions.removeAll();
        if (!open) {
            actions.add(createHistoryLink(), Links.to(BriefingRoutes.one(term), translate("briefing.edit.back")));
            return;
        }
        Button save = new Button(translate("briefing.edit.save"), click -> leave(BriefingRoutes.one(term)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(save);
        section.nextWritten()
                .ifPresent(next -> actions.add(new Button(
                        translate("briefing.edit.next"), click -> leave(BriefingRoutes.section(term, next)))));
        actions.add(createHistoryLink(), state);
    }

    private Component createHistoryLink() {
        return Links.to(BriefingRoutes.history(term, section), translate("briefing.history.link"));
    }

    private void leave(String address) {
        if (save()) {
            getUI().ifPresent(ui -> ui.navigate(address));
        }
    }

    private void keep() {
        if (!conflict.isVisible()) {
            save();
        }
    }

    /** @return whether what stands in the fields is kept */
    private boolean save() {
        if (conflict.isVisible()) {
            conflict.scrollIntoView();
            return false;
        }
        try {
            version = service.saveSection(term, section, fields.text(), fields.owner(), fields.finished(), version)
                    .version();
            errorSummary().clear();
            state.saved(clock.instant());
            return true;
        } catch (EditConflictException changed) {
            state.failed();
            showConflict(service.section(term, section));
        } catch (RuleBrokenException refused) {
            state.failed();
            problem(refused, fields.textField());
        }
        return false;
    }

    private void showConflict(SectionDraft theirs) {
        conflict.show(
                theirs,
                () -> {
                    version = theirs.version();
                    conflict.close();
                    save();
                },
                () -> {
                    read(theirs);
                    scan();
                });
    }

    /** What a partner was asked to write for this section, while somebody has to act. */
    private void showPartner() {
        partner.removeAll();
        if (open) {
            invitations.of(term, section).stream()
                    .filter(invitation -> invitation.state().open())
                    .forEach(invitation -> partner.add(new PartnerTextPanel(invitation, new Decision())));
        }
    }

    /** Does something that changes the text, then shows the section as it stands. */
    private void change(@Nullable Component field, Runnable action) {
        try {
            action.run();
            errorSummary().clear();
            showPartner();
            sources.show(term, section, open);
            scan();
        } catch (RuleBrokenException refused) {
            problem(refused, field);
        } catch (EditConflictException moved) {
            showPartner();
            errorSummary().show(translate("core.conflict"));
        }
    }

    private void changeText(@Nullable Component field, IntFunction<SectionDraft> action) {
        if (save()) {
            change(field, () -> read(action.apply(version)));
        }
    }

    private final class Decision implements PartnerTextPanel.Decision {

        @Override
        public void accept(Invitation invitation) {
            changeText(null, kept -> {
                invitations.accept(term, section, invitation.id(), invitation.version(), kept);
                return service.section(term, section);
            });
        }

        @Override
        public void giveBack(Invitation invitation, TextArea comment) {
            change(
                    comment,
                    () -> invitations.giveBack(
                            term, section, invitation.id(), invitation.version(), comment.getValue()));
        }
    }

    private void problem(RuleBrokenException refused, @Nullable Component at) {
        errorSummary().show(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), at)));
    }
}
