package uk.concord.venue.domain.letter;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.CheckFiles;
import uk.concord.venue.domain.hirer.LinkToken;
import uk.concord.venue.domain.rules.Question;

/** Sends a letter that was read: the mail says that a letter waits, and its link opens that letter and nothing else. */
@Service
@RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
public class LetterMail {
    private final LetterService letters;
    private final LetterRepository repository;
    private final LetterLinkRepository links;
    private final CheckFiles files;
    private final Outbox outbox;
    private final Settings settings;
    private final Texts texts;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;
    private final String baseUrl;

    LetterMail(
            LetterService letters,
            LetterRepository repository,
            LetterLinkRepository links,
            CheckFiles files,
            Outbox outbox,
            Settings settings,
            Texts texts,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock,
            @Value("${concord.base-url}") String baseUrl) {
        this.letters = letters;
        this.repository = repository;
        this.links = links;
        this.files = files;
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * @throws RuleBrokenException when nobody has read it as it stands, or the hirer has given no mail address
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @Transactional
    public void mail(String reference, long id, int version) {
        Letter letter = letters.readyToLeave(reference, id, version);
        String recipient = files.load(files.require(reference), null).value(Question.B1_EMAIL);
        if (!recipient.matches("[^@\\s]+@[^@\\s]+")) {
            throw new RuleBrokenException("venue.link.error.mail");
        }
        Instant now = clock.instant();
        Instant expires = now.plus(Duration.ofDays(settings.number("venue.letter-link.days")));
        String token = LinkToken.create();
        links.insert(letter.id(), LinkToken.hash(token), now, expires);
        repository.sent(letter, Letter.Channel.LINK, signedIn.user().displayName(), now);
        outbox.queue(
                "venue-letter-" + letter.id(),
                recipient,
                texts.get("venue.letter.mail.subject"),
                texts.get(
                        "venue.letter.mail.body",
                        signedIn.user().organisationName(),
                        baseUrl + "/hire/letter/" + token,
                        LondonTime.date(expires)));
        audit.record(
                "venue.letter.mailed", "venue-check", reference, letter.kind().name());
    }
}
