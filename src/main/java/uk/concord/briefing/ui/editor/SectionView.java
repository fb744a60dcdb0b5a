package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.narrative.CheckedFinding;
import uk.concord.briefing.domain.narrative.NarrativeService;
import uk.concord.briefing.domain.partner.Invitation;
import uk.concord.briefing.domain.partner.InvitationService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
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
    private final WritingField text = new WritingField(this::typed);
    private final TextField owner = new TextField(translate("briefing.edit.owner"));
    private final Checkbox finished = new Checkbox(translate("briefing.edit.finished"));
    private final SaveState state = new SaveState();
    private final ConflictPanel conflict = new ConflictPanel();
    private final FindingsPanel findings = new FindingsPanel(this::keepWords);
    private final Div partner = new Div();
    private final ActionBar actions = new ActionBar();
    private String term = "";
    private Section section = Section.MINUTE;
    private int version;
    private boolean open;

    public SectionView(
            BriefingService service,
            NarrativeService narrative,
            InvitationService invitations,
            SignedIn signedIn,
            Clock clock) {
        super("briefing.list");
        this.service = service;
        this.narrative = narrative;
        this.invitations = invitations;
        this.clock = clock;
        this.writes = signedIn.user().has(Permissions.BRIEFING_WRITE);
        setMarking(Marking.OFFICIAL);
        hint.addClassName("hint");
        add(hint, conflict, partner, createForm(), findings, actions);
    }

    private Component createForm() {
        owner.setId("section-owner");
        owner.setHelperText(translate("briefing.edit.owner.help"));
        owner.setMaxLength(120);
        owner.setValueChangeMode(ValueChangeMode.LAZY);
        owner.setValueChangeTimeout(WritingField.SAVE_AFTER_MILLIS);
        owner.addValueChangeListener(change -> keep(change.isFromClient()));
        finished.setId("section-finished");
        finished.addValueChangeListener(change -> keep(change.isFromClient()));
        Div form = new Div(text, owner, finished);
        form.addClassName("form-page");
        return form;
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
        text.setSection(section);
        open = writes && briefing.state() == BriefingState.DRAFT;
        read(service.section(term, section));
        if (!open) {
            close();
        }
        showPartner();
        createActions();
        scan();
    }

    private void close() {
        if (writes) {
            errorSummary().show(translate("briefing.edit.closed"));
        }
        text.setReadOnly(true);
        owner.setReadOnly(true);
        finished.setReadOnly(true);
        findings.close();
    }

    private void typed() {
        keep(true);
        scan();
    }

    private void scan() {
        findings.show(narrative.check(term, section, text.value()));
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
        text.show(draft.text());
        owner.setValue(draft.owner());
        finished.setValue(draft.finished());
        conflict.close();
        if (draft.editedAt() != null) {
            state.saved(draft.editedAt());
        }
    }

    private void createActions() {
        actions.removeAll();
        if (!open) {
            actions.add(Links.to(BriefingRoutes.one(term), translate("briefing.edit.back")));
            return;
        }
        Button save = new Button(translate("briefing.edit.save"), click -> leave(BriefingRoutes.one(term)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(save);
        next().ifPresent(next -> actions.add(
                new Button(translate("briefing.edit.next"), click -> leave(BriefingRoutes.section(term, next)))));
        actions.add(state);
    }

    private Optional<Section> next() {
        List<Section> written = Section.allWritten();
        int index = written.indexOf(section) + 1;
        return index < written.size() ? Optional.of(written.get(index)) : Optional.empty();
    }

    private void leave(String address) {
        if (save()) {
            getUI().ifPresent(ui -> ui.navigate(address));
        }
    }

    private void keep(boolean typed) {
        if (typed && !conflict.isVisible()) {
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
            version = service.saveSection(term, section, text.value(), owner.getValue(), finished.getValue(), version)
                    .version();
            errorSummary().clear();
            state.saved(clock.instant());
            return true;
        } catch (EditConflictException changed) {
            state.failed();
            showConflict(service.section(term, section));
        } catch (RuleBrokenException refused) {
            state.failed();
            problem(refused, text.field());
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

    private final class Decision implements PartnerTextPanel.Decision {

        @Override
        public void accept(Invitation invitation) {
            if (save()) {
                decide(
                        () -> invitations.accept(term, section, invitation.id(), invitation.version(), version),
                        null);
            }
        }

        @Override
        public void giveBack(Invitation invitation, TextArea comment) {
            decide(
                    () -> invitations.giveBack(
                            term, section, invitation.id(), invitation.version(), comment.getValue()),
                    comment);
        }

        private void decide(Runnable decision, @org.jspecify.annotations.Nullable Component field) {
            try {
                decision.run();
                errorSummary().clear();
                read(service.section(term, section));
                showPartner();
                scan();
                focusHeading();
            } catch (RuleBrokenException refused) {
                problem(refused, field);
            } catch (EditConflictException moved) {
                showPartner();
                errorSummary().show(translate("core.conflict"));
            }
        }
    }

    private void problem(RuleBrokenException refused, @org.jspecify.annotations.Nullable Component field) {
        errorSummary().show(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), field)));
    }
}
