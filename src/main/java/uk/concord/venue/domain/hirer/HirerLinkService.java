package uk.concord.venue.domain.hirer;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.settings.Settings;
import uk.concord.core.text.Texts;
import uk.concord.core.time.LondonTime;
import uk.concord.venue.domain.check.Actor;
import uk.concord.venue.domain.check.Check;
import uk.concord.venue.domain.check.CheckFiles;
import uk.concord.venue.domain.life.Life;
import uk.concord.venue.domain.rules.Question;

/** Making links for hirers. */
@Service
@RolesAllowed({Permissions.VENUE_CHECK, Permissions.VENUE_DECIDE})
public class HirerLinkService {
    private static final String SUBJECT = "venue-check";

    private final CheckFiles files;
    private final HirerLinkRepository links;
    private final Life life;
    private final Outbox outbox;
    private final Settings settings;
    private final Texts texts;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;
    private final String baseUrl;

    HirerLinkService(
            CheckFiles files,
            HirerLinkRepository links,
            Life life,
            Outbox outbox,
            Settings settings,
            Texts texts,
            AuditTrail audit,
            SignedIn signedIn,
            Clock clock,
            @Value("${concord.base-url}") String baseUrl) {
        this.files = files;
        this.links = links;
        this.life = life;
        this.outbox = outbox;
        this.settings = settings;
        this.texts = texts;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
        this.baseUrl = baseUrl;
    }

    /**
     * Makes a link and ends the one before it.
     *
     * @return its address; it can never be shown again
     * @throws RuleBrokenException when the hirer has to be asked first, see {@link Life#takesAnswers}
     */
    @Transactional
    public String create(String reference) {
        Check check = files.lockForEdit(reference, Actor.of(signedIn.user()));
        if (!life.takesAnswers(check)) {
            throw new RuleBrokenException("venue.link.error.ask-first");
        }
        Instant now = clock.instant();
        links.endAll(check.id(), now);
        String token = LinkToken.create();
        links.insert(
                check.id(),
                LinkToken.hash(token),
                signedIn.user().displayName(),
                now,
                now.plus(Duration.ofDays(days())));
        audit.record("venue.link.created", SUBJECT, reference, "");
        return baseUrl + "/hire/" + token;
    }

    /**
     * Makes a link and mails it; the mail says no more than that questions wait.
     *
     * @throws RuleBrokenException when the hirer has given no mail address
     */
    @Transactional
    public void mail(String reference) {
        String address = create(reference);
        Check check = files.require(reference);
        String recipient = files.load(check, null).value(Question.B1_EMAIL);
        if (!recipient.matches("[^@\\s]+@[^@\\s]+")) {
            throw new RuleBrokenException("venue.link.error.mail");
        }
        String until = LondonTime.date(clock.instant().plus(Duration.ofDays(days())));
        outbox.queue(
                "venue-link-" + LinkToken.hash(address),
                recipient,
                texts.get("venue.link.mail.subject"),
                texts.get("venue.link.mail.body", address, until));
        audit.record("venue.link.mailed", SUBJECT, reference, "");
    }

    /** @return whether a link would work, or the hirer has to be asked first */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_READ)
    public boolean isOffered(String reference) {
        return life.takesAnswers(files.require(reference));
    }

    /** @return how many days a link works */
    @Transactional(readOnly = true)
    public int days() {
        return settings.number("venue.link.days");
    }

    /** @return oldest first */
    @Transactional(readOnly = true)
    @RolesAllowed(Permissions.VENUE_READ)
    public List<HirerLink> links(String reference) {
        return links.links(files.require(reference).id());
    }
}
