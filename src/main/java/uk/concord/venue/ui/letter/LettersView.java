package uk.concord.venue.ui.letter;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.DataTable;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.StatusTag;
import uk.concord.core.ui.StatusTag.Tone;
import uk.concord.venue.domain.letter.Letter;
import uk.concord.venue.domain.letter.LetterKind;
import uk.concord.venue.domain.letter.LetterService;
import uk.concord.venue.ui.CheckPage;
import uk.concord.venue.ui.VenueRoutes;

/** The letters of a check, and those that can be written now. */
@Route(value = VenueRoutes.CHECK + "/letters", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class LettersView extends CheckPage {
    private final transient LetterService letters;
    private final boolean mayWrite;
    private final UUID submissionKey = UUID.randomUUID();

    public LettersView(LetterService letters, SignedIn signedIn) {
        super("venue.step.letters");
        this.letters = letters;
        this.mayWrite =
                signedIn.user().has(Permissions.VENUE_CHECK) || signedIn.user().has(Permissions.VENUE_DECIDE);
    }

    @Override
    protected void show(String ref) {
        setPageTitle(translate("venue.letters.title", ref));
        DataTable<Letter> table = new DataTable<Letter>("venue.letters.caption")
                .addLinkColumn("venue.letter.subject", Letter::subject, letter -> VenueRoutes.letter(ref, letter.id()))
                .addComponentColumn("venue.list.state", LettersView::state)
                .addColumn(
                        "venue.letter.drafted",
                        letter -> letter.draftedBy() + ", " + LondonTime.dateTime(letter.draftedAt()))
                .setEmpty("venue.letters.empty");
        table.setRows(letters.letters(ref));
        add(backLink(), new Paragraph(translate("venue.letters.text")));
        if (mayWrite) {
            ActionBar actions = new ActionBar();
            for (LetterKind kind : letters.fitting(ref)) {
                actions.add(createDraft(ref, kind));
            }
            add(actions);
        }
        add(table);
    }

    private Button createDraft(String ref, LetterKind kind) {
        Button draft = new Button(translate("venue.letter.write." + kind));
        draft.addThemeVariants(ButtonVariant.PRIMARY);
        draft.addClickListener(click -> attempt(() -> {
            UUID key = UUID.nameUUIDFromBytes(
                    (submissionKey + kind.name()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            go(VenueRoutes.letter(ref, letters.draft(ref, kind, key)));
        }));
        return draft;
    }

    static StatusTag state(Letter letter) {
        Tone tone = switch (letter.state()) {
            case DRAFT -> Tone.WAITING;
            case REVIEWED -> Tone.INFO;
            case SENT -> Tone.GOOD;
            case DISCARDED -> Tone.NEUTRAL;
        };
        return new StatusTag(translate("venue.letter.state." + letter.state()), tone);
    }
}
