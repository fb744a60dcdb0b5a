package uk.concord.venue.ui.letter;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import uk.concord.core.NotFoundException;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.PageView;
import uk.concord.core.ui.PublicLayout;
import uk.concord.venue.domain.letter.MailedLetters;

/** The letter a mailed link opens, without an account. */
@Route(value = "hire/letter/:token", layout = PublicLayout.class)
@AnonymousAllowed
public class MailedLetterView extends PageView implements BeforeEnterObserver {
    private final transient MailedLetters letters;

    public MailedLetterView(MailedLetters letters) {
        super("venue.mailed.title");
        this.letters = letters;
        addClassNames("form-page", "venue-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            MailedLetters.Words letter =
                    letters.read(event.getRouteParameters().get("token").orElse(""));
            setPageTitle(letter.subject());
            Paragraph words = new Paragraph(letter.body());
            words.addClassName("preserve-lines");
            Article paper = new Article(words);
            paper.addClassName("letter-paper");
            Button print = new Button(translate("venue.record.print"));
            print.addClickListener(click -> print.getElement().executeJs("window.print()"));
            add(paper, new ActionBar(print));
        } catch (NotFoundException closed) {
            setPageTitle(translate("venue.hirer.closed"));
            add(new Paragraph(translate("venue.mailed.closed")));
        }
    }
}
