package uk.concord.briefing.ui.author;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
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
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.ReadingAge;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.composition.SectionText;
import uk.concord.briefing.domain.narrative.CheckedFinding;
import uk.concord.briefing.domain.narrative.NarrativeService;
import uk.concord.briefing.domain.writing.BriefingService;
import uk.concord.briefing.domain.writing.BriefingState;
import uk.concord.briefing.domain.writing.SectionDraft;
import uk.concord.briefing.ui.BriefingRoutes;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.security.Marking;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.SaveState;

/** Writes one section. What is typed is kept on the server as it is typed. */
@Route(value = BriefingRoutes.SECTION, layout = MainLayout.class)
@RolesAllowed(Permissions.BRIEFING_WRITE)
public class SectionView extends PageView implements BeforeEnterObserver {

    private static final int SAVE_AFTER_MILLIS = 800;

    private final transient BriefingService service;
    private final transient NarrativeService narrative;
    private final transient Clock clock;
    private final Paragraph hint = new Paragraph();
    private final TextArea text = new TextArea(translate("briefing.edit.text"));
    private final Paragraph words = new Paragraph();
    private final Paragraph reading = new Paragraph();
    private final TextField owner = new TextField(translate("briefing.edit.owner"));
    private final Checkbox finished = new Checkbox(translate("briefing.edit.finished"));
    private final SaveState state = new SaveState();
    private final Div conflict = new Div();
    private final FindingsPanel findings = new FindingsPanel(this::keepWords);
    private final ActionBar actions = new ActionBar();
    private String term = "";
    private Section section = Section.MINUTE;
    private int version;

    public SectionView(BriefingService service, NarrativeService narrative, Clock clock) {
        super("briefing.list");
        this.service = service;
        this.narrative = narrative;
        this.clock = clock;
        setMarking(Marking.OFFICIAL);
        hint.addClassName("hint");
        text.setId("section-text");
        text.addClassName("section-text");
        text.setHelperText(translate("briefing.edit.text.help"));
        text.setMaxLength(SectionDraft.MAX_LENGTH);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(SAVE_AFTER_MILLIS);
        text.addValueChangeListener(change -> {
            showWords();
            keep(change.isFromClient());
            if (change.isFromClient()) {
                scan();
            }
        });
        words.addClassName("words");
        reading.addClassName("words");
        owner.setId("section-owner");
        owner.setHelperText(translate("briefing.edit.owner.help"));
        owner.setMaxLength(120);
        owner.setValueChangeMode(ValueChangeMode.LAZY);
        owner.setValueChangeTimeout(SAVE_AFTER_MILLIS);
        owner.addValueChangeListener(change -> keep(change.isFromClient()));
        finished.setId("section-finished");
        finished.addValueChangeListener(change -> keep(change.isFromClient()));
        conflict.addClassName("conflict");
        conflict.setVisible(false);
        conflict.getElement().setAttribute("role", "alert");
        Div form = new Div(text, words, reading, owner, finished);
        form.addClassName("form-page");
        add(hint, conflict, form, findings, actions);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        term = event.getRouteParameters().get(BriefingRoutes.TERM).orElse("");
        section = event.getRouteParameters()
                .get(BriefingRoutes.SECTION_PARAMETER)
                .flatMap(Section::bySlug)
                .filter(Section::written)
                .orElseThrow(() -> new NotFoundException("section"));
        var briefing = service.briefing(term).orElseThrow(() -> new NotFoundException("briefing"));
        setPageTitle(translate("briefing.edit", briefing.term().name(), translate(section.titleKey())));
        hint.setText(translate(section.hintKey()));
        read(service.section(term, section));
        createActions();
        if (briefing.state() != BriefingState.DRAFT) {
            errorSummary().show(translate("briefing.edit.closed"));
            List.of(text, owner).forEach(field -> field.setReadOnly(true));
            finished.setReadOnly(true);
            findings.close();
            actions.removeAll();
            actions.add(Links.to(BriefingRoutes.one(term), translate("briefing.edit.back")));
        }
        scan();
    }

    private void scan() {
        findings.show(narrative.check(term, section, text.getValue()));
    }

    private void keepWords(CheckedFinding found, TextArea reason) {
        if (!save()) {
            return;
        }
        try {
            narrative.override(term, section, found.finding().key(), reason.getValue());
            errorSummary().clear();
        } catch (RuleBrokenException refused) {
            errorSummary().show(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), reason)));
        } catch (NotFoundException gone) {
            errorSummary().clear();
        }
        scan();
    }

    private void read(SectionDraft draft) {
        version = draft.version();
        text.setValue(draft.text());
        owner.setValue(draft.owner());
        finished.setValue(draft.finished());
        conflict.setVisible(false);
        showWords();
        if (draft.editedAt() != null) {
            state.saved(draft.editedAt());
        }
    }

    private void createActions() {
        actions.removeAll();
        Button save = new Button(translate("briefing.edit.save"), click -> leave(BriefingRoutes.one(term)));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        actions.add(save);
        next().ifPresent(next -> actions.add(
                new Button(translate("briefing.edit.next"), click -> leave(BriefingRoutes.section(term, next)))));
        actions.add(state);
    }

    private java.util.Optional<Section> next() {
        List<Section> written = Section.allWritten();
        int index = written.indexOf(section) + 1;
        return index < written.size() ? java.util.Optional.of(written.get(index)) : java.util.Optional.empty();
    }

    private void showWords() {
        int count = SectionText.words(text.getValue());
        int limit = section.wordLimit();
        boolean over = count > limit;
        words.setText(
                over
                        ? translate("briefing.edit.words.over", count, limit, count - limit)
                        : translate("briefing.edit.words", count, limit));
        int age = ReadingAge.of(text.getValue());
        reading.setVisible(age > 0);
        reading.setText(translate(
                age > ReadingAge.TARGET ? "briefing.edit.reading.hard" : "briefing.edit.reading",
                age,
                ReadingAge.TARGET));
        words.setClassName("words-over", over);
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
            version = service.saveSection(
                            term, section, text.getValue(), owner.getValue(), finished.getValue(), version)
                    .version();
            errorSummary().clear();
            state.saved(clock.instant());
            return true;
        } catch (EditConflictException changed) {
            state.failed();
            showConflict(service.section(term, section));
        } catch (RuleBrokenException refused) {
            state.failed();
            errorSummary().show(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), text)));
        }
        return false;
    }

    private void showConflict(SectionDraft theirs) {
        conflict.removeAll();
        Paragraph other = new Paragraph(theirs.text());
        other.addClassName("preserve-lines");
        Button mine = new Button(translate("briefing.edit.conflict.mine"), click -> {
            version = theirs.version();
            conflict.setVisible(false);
            save();
        });
        Button take = new Button(translate("briefing.edit.conflict.theirs"), click -> {
            read(theirs);
            scan();
        });
        conflict.add(
                new H2(translate("briefing.edit.conflict")),
                new Paragraph(translate("briefing.edit.conflict.text", name(theirs.editorName()))),
                other,
                new ActionBar(mine, take));
        conflict.setVisible(true);
    }

    private static String name(@Nullable String editor) {
        return editor == null ? "" : editor;
    }
}
