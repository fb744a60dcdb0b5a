package uk.concord.venue.ui.letter;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import jakarta.annotation.security.RolesAllowed;
import java.io.ByteArrayInputStream;
import uk.concord.core.NotFoundException;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;
import uk.concord.core.ui.ActionBar;
import uk.concord.core.ui.Links;
import uk.concord.core.ui.MainLayout;
import uk.concord.core.ui.Summary;
import uk.concord.venue.domain.letter.Letter;
import uk.concord.venue.domain.letter.LetterMail;
import uk.concord.venue.domain.letter.LetterPrint;
import uk.concord.venue.domain.letter.LetterService;
import uk.concord.venue.ui.CheckPage;
import uk.concord.venue.ui.VenueRoutes;

/** One letter: its words can be changed until somebody has read it and it has left. */
@Route(value = VenueRoutes.CHECK + "/letters/:id", layout = MainLayout.class)
@RolesAllowed(Permissions.VENUE_READ)
public class LetterView extends CheckPage {
    private final transient LetterService letters;
    private final transient LetterMail mails;
    private final transient LetterPrint print;
    private final boolean mayWrite;
    private final TextField subject = new TextField(translate("venue.letter.subject"));
    private final TextArea body = new TextArea(translate("venue.letter.body"));
    private long id;
    private int version;

    public LetterView(LetterService letters, LetterMail mails, LetterPrint print, SignedIn signedIn) {
        super("venue.step.letters");
        this.letters = letters;
        this.mails = mails;
        this.print = print;
        this.mayWrite =
                signedIn.user().has(Permissions.VENUE_CHECK) || signedIn.user().has(Permissions.VENUE_DECIDE);
        addClassName("form-page");
        subject.setMaxLength(200);
        subject.setId("letter-subject");
        body.setMaxLength(10_000);
        body.setId("letter-body");
        body.addClassName("letter-body");
        body.setHelperText(translate("venue.letter.body.help"));
    }

    @Override
    protected void enter(BeforeEnterEvent event) {
        id = event.getRouteParameters()
                .get("id")
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElseThrow(() -> new NotFoundException("letter"));
    }

    @Override
    protected void show(String ref) {
        Letter letter = letters.letter(ref, id);
        version = letter.version();
        setPageTitle(letter.subject());
        Paragraph back = new Paragraph(Links.to(VenueRoutes.letters(ref), translate("venue.letters.back")));
        back.addClassName("back-link");
        add(back, LettersView.state(letter), createFacts(letter));
        if (letter.state().isOpen() && mayWrite) {
            subject.setValue(letter.subject());
            body.setValue(letter.body());
            add(subject, body, createActions(ref, letter));
        } else {
            Paragraph words = new Paragraph(letter.body());
            words.addClassName("preserve-lines");
            Article paper = new Article(new H2(letter.subject()), words);
            paper.addClassName("letter-paper");
            add(paper);
        }
        add(new ActionBar(createPdf(ref)));
    }

    private static Component createFacts(Letter letter) {
        Summary summary = new Summary().addRow(translate("venue.letter.to"), letter.recipient());
        summary.addRow(
                translate("venue.letter.drafted"), letter.draftedBy() + ", " + LondonTime.dateTime(letter.draftedAt()));
        var reviewedAt = letter.reviewedAt();
        if (reviewedAt != null) {
            summary.addRow(
                    translate("venue.letter.read"), letter.reviewedBy() + ", " + LondonTime.dateTime(reviewedAt));
        }
        var sentAt = letter.sentAt();
        if (sentAt != null) {
            summary.addRow(
                    translate("venue.letter.sent"),
                    translate("venue.letter.channel." + letter.channel()) + ", " + letter.sentBy() + ", "
                            + LondonTime.dateTime(sentAt));
        }
        return summary;
    }

    private Component createActions(String ref, Letter letter) {
        Button read = new Button(
                translate("venue.letter.review"),
                click -> act(() -> {
                    save(ref, letter);
                    letters.review(ref, id, version);
                }));
        Button save = new Button(translate("core.save"), click -> act(() -> save(ref, letter)));
        Button discard =
                new Button(translate("venue.letter.discard"), click -> act(() -> letters.discard(ref, id, version)));
        ActionBar actions = new ActionBar();
        if (letter.state() == Letter.State.REVIEWED) {
            Button posted = new Button(
                    translate("venue.letter.posted"),
                    click -> act(() -> {
                        save(ref, letter);
                        letters.posted(ref, id, version);
                    }));
            Button mail = new Button(
                    translate("venue.letter.mail"),
                    click -> act(() -> {
                        save(ref, letter);
                        mails.mail(ref, id, version);
                    }));
            mail.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(mail, posted);
        } else {
            read.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(read);
        }
        actions.add(save, discard);
        return actions;
    }

    /** What was typed is kept before anything else is done with the letter. */
    private void save(String ref, Letter letter) {
        if (!subject.getValue().equals(letter.subject()) || !body.getValue().equals(letter.body())) {
            letters.rewrite(ref, id, version, subject.getValue(), body.getValue());
            version++;
        }
    }

    private void act(Runnable action) {
        if (attempt(action)) {
            reload();
            focusHeading();
        }
    }

    private Anchor createPdf(String ref) {
        return new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] bytes = print.pdf(ref, id);
                    return new DownloadResponse(
                            new ByteArrayInputStream(bytes), ref + "-letter.pdf", "application/pdf", bytes.length);
                }),
                AttachmentType.DOWNLOAD,
                translate("venue.letter.pdf"));
    }
}
