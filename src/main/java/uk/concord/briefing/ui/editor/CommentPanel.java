package uk.concord.briefing.ui.editor;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.comment.CommentService;
import uk.concord.briefing.domain.comment.CommentThread;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.ErrorSummary.Problem;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.people.domain.AccountQuery.Account;

/** What authors, reviewers and approvers say to each other about a section. */
public class CommentPanel extends Div {

    private final transient CommentService service;
    private final Consumer<List<Problem>> problems;
    private String term = "";
    private Section section = Section.MINUTE;
    private boolean open;

    public CommentPanel(CommentService service, Consumer<List<Problem>> problems) {
        this.service = service;
        this.problems = problems;
        addClassName("comments");
    }

    /** @param open whether the briefing is still talked about */
    public void show(String term, Section section, boolean open) {
        this.term = term;
        this.section = section;
        this.open = open;
        draw();
    }

    private void draw() {
        removeAll();
        List<CommentThread> threads = service.threads(term, section);
        long waiting = threads.stream().filter(CommentThread::open).count();
        add(new H2(translate("briefing.comments")), new Paragraph(translate("briefing.comments.count", waiting)));
        threads.stream().filter(CommentThread::open).forEach(thread -> add(createThread(thread)));
        List<CommentThread> settled =
                threads.stream().filter(thread -> !thread.open()).toList();
        if (!settled.isEmpty()) {
            Div old = new Div();
            settled.forEach(thread -> old.add(createThread(thread)));
            add(new Details(translate("briefing.comments.settled", settled.size()), old));
        }
        if (open) {
            add(createQuestion());
        }
    }

    private Component createThread(CommentThread thread) {
        Div box = new Div();
        box.addClassName("finding");
        box.add(new Paragraph(
                thread.open()
                        ? new StatusTag(translate("briefing.comments.for", thread.askedName()), Tone.WAITING)
                        : new StatusTag(
                                translate("briefing.comments.settled.by", String.valueOf(thread.resolvedBy())),
                                Tone.GOOD)));
        for (CommentThread.Comment comment : thread.comments()) {
            Span who =
                    new Span(translate("briefing.one.edited.by", LondonTime.dateTime(comment.at()), comment.writer()));
            who.addClassName("hint");
            Paragraph words = new Paragraph(comment.text());
            words.addClassName("preserve-lines");
            box.add(new Paragraph(who), words);
        }
        if (open && thread.open()) {
            box.add(createAnswer(thread));
        }
        return box;
    }

    private Component createAnswer(CommentThread thread) {
        TextArea words = area("answer-" + thread.id(), "briefing.comments.answer");
        Button answer = new Button(
                translate("briefing.comments.answer.submit"),
                click -> act(words, () -> service.answer(term, thread.id(), words.getValue(), thread.version())));
        Button settle = new Button(
                translate("briefing.comments.settle"),
                click -> act(null, () -> service.settle(term, thread.id(), thread.version())));
        return new Details(translate("briefing.comments.answer.open"), new Div(words, new ActionBar(answer, settle)));
    }

    private Component createQuestion() {
        Select<Account> asked = new Select<>();
        asked.setId("comment-asked");
        asked.setLabel(translate("briefing.comments.asked"));
        asked.setItems(service.people());
        asked.setItemLabelGenerator(Account::displayName);
        TextArea words = area("comment-text", "briefing.comments.text");
        words.setHelperText(translate("briefing.comments.text.help"));
        Button ask = new Button(translate("briefing.comments.ask"));
        ask.setDisableOnClick(true);
        ask.addClickListener(click -> {
            Account person = asked.getValue();
            act(
                    person == null ? asked : words,
                    () -> service.ask(term, section, person == null ? null : person.id(), words.getValue()));
            ask.setEnabled(true);
        });
        Div form = new Div(asked, words, new ActionBar(ask));
        form.addClassName("form-page");
        return new Details(translate("briefing.comments.open"), form);
    }

    private static TextArea area(String id, String labelKey) {
        TextArea area = new TextArea(translate(labelKey));
        area.setId(id);
        area.setMaxLength(CommentService.LENGTH);
        area.setWidthFull();
        return area;
    }

    private void act(@Nullable Component field, Runnable action) {
        try {
            action.run();
            problems.accept(List.of());
            draw();
        } catch (RuleBrokenException refused) {
            problems.accept(List.of(new Problem(translate(refused.messageKey(), refused.arguments()), field)));
        } catch (EditConflictException moved) {
            draw();
            problems.accept(List.of(new Problem(translate("core.conflict"), null)));
        }
    }
}
