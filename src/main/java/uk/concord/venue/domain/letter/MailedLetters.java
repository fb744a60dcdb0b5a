package uk.concord.venue.domain.letter;

import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.NotFoundException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.venue.domain.hirer.LinkThrottle;
import uk.concord.venue.domain.hirer.LinkToken;

/** The letter somebody with its link reads; every reason why a link does not work looks the same. */
@Service
@PermitAll
public class MailedLetters {
    private final LetterLinkRepository links;
    private final LetterRepository letters;
    private final LinkThrottle throttle;
    private final AuditTrail audit;
    private final Clock clock;

    MailedLetters(
            LetterLinkRepository links,
            LetterRepository letters,
            LinkThrottle throttle,
            AuditTrail audit,
            Clock clock) {
        this.links = links;
        this.letters = letters;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    /** The words of a letter, and nothing else of it. */
    public record Words(String subject, String body) {}

    /** @throws NotFoundException when the link does not work */
    @Transactional(noRollbackFor = NotFoundException.class)
    public Words read(String token) {
        var now = clock.instant();
        if (throttle.isBlocked()) {
            throw new NotFoundException("link");
        }
        if (LinkToken.isOne(token)) {
            var open = links.open(LinkToken.hash(token), now);
            if (open.isPresent()) {
                if (links.opened(open.get().linkId(), now)) {
                    audit.recordAs(
                            "hirer-link",
                            "venue.letter.fetched",
                            "venue-check",
                            open.get().reference(),
                            "");
                }
                Letter letter = letters.letter(open.get().checkId(), open.get().letterId())
                        .orElseThrow(() -> new NotFoundException("link"));
                return new Words(letter.subject(), letter.body());
            }
        }
        throttle.failed();
        throw new NotFoundException("link");
    }
}
