package uk.concord.venue.ui.question;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Hr;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.question.SetQuestion;
import uk.concord.venue.domain.question.Wording;
import uk.concord.venue.domain.rules.Section;
import uk.concord.venue.ui.VenueRoutes;
import uk.concord.venue.ui.rules.RulePage;

/** What a hirer is asked, to be printed and filled in by hand, in the words in force. */
@Route(value = VenueRoutes.PAPER, layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class PaperView extends RulePage {
    private final transient QuestionBook book;

    public PaperView(QuestionBook book) {
        super("venue.paper.title");
        this.book = book;
    }

    @Override
    protected void show() {
        Wording words = book.current();
        Button print = new Button(translate("venue.record.print"));
        print.addClickListener(click -> print.getElement().executeJs("window.print()"));
        add(
                new ActionBar(print),
                new Paragraph(translate("venue.paper.text")),
                new Paragraph(translate("venue.paper.version", words.set().versionNo())));
        for (Section section : Section.values()) {
            List<SetQuestion> asked = words.asked(section).stream()
                    .filter(SetQuestion::isForHirer)
                    .toList();
            if (!asked.isEmpty()) {
                add(new H2(translate("venue.step." + section.name().toLowerCase(Locale.ROOT))));
                asked.forEach(question -> add(createQuestion(words, question)));
            }
        }
    }

    private static Component createQuestion(Wording words, SetQuestion question) {
        Div block = new Div(new H3(words.labelled(question)));
        question.added()
                .map(added -> added.branch().question())
                .ifPresent(depends -> block.add(hint(translate("venue.paper.only-if", depends.code()))));
        words.help(question).ifPresent(help -> block.add(hint(help)));
        words.why(question).ifPresent(why -> block.add(hint(translate("venue.paper.why", why))));
        List<String> options = words.offered(question, "");
        if (options.isEmpty()) {
            block.add(new Paragraph(translate("venue.paper.answer")), new Hr());
            return block;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        options.forEach(option -> list.add(new ListItem("☐ " + words.option(question, option))));
        block.add(list);
        return block;
    }

    private static Paragraph hint(String text) {
        Paragraph hint = new Paragraph(text);
        hint.addClassName("hint");
        return hint;
    }
}
