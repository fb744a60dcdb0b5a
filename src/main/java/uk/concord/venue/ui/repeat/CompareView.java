package uk.concord.venue.ui.repeat;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import uk.concord.core.security.Permissions;
import uk.concord.core.ui.MainLayout;
import uk.concord.venue.domain.check.AnswerWords;
import uk.concord.venue.domain.question.QuestionBook;
import uk.concord.venue.domain.repeat.AnswerPair;
import uk.concord.venue.domain.repeat.RepeatService;
import uk.concord.venue.ui.CheckPage;
import uk.concord.venue.ui.VenueRoutes;

/** Last time's answers beside this time's, what differs first. */
@Route(value = VenueRoutes.CHECK + "/compare", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class CompareView extends CheckPage {
    private final transient RepeatService repeats;
    private final transient AnswerWords words;
    private final transient QuestionBook book;

    public CompareView(RepeatService repeats, AnswerWords words, QuestionBook book) {
        super("venue.repeat.compare");
        this.repeats = repeats;
        this.words = words;
        this.book = book;
    }

    @Override
    protected void show(String ref) {
        setPageTitle(translate("venue.repeat.compare"));
        add(backLink());
        repeats.sourceOf(ref)
                .ifPresent(before -> add(new Paragraph(translate("venue.repeat.compare.text", before, ref))));
        add(AnswerPairs.sideBySide(
                words,
                book.of(ref),
                repeats.compare(ref).stream()
                        .sorted(Comparator.comparing(AnswerPair::differs).reversed())
                        .toList()));
    }
}
