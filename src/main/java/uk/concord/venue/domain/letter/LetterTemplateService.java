package uk.concord.venue.domain.letter;

import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.core.EditConflictException;
import uk.concord.core.NotFoundException;
import uk.concord.core.RuleBrokenException;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.security.Permissions;
import uk.concord.core.security.SignedIn;
import uk.concord.core.time.LondonTime;

/** The texts letters begin from; dated records that an administrator keeps right. */
@Service
@RolesAllowed(Permissions.SETTINGS_MANAGE)
public class LetterTemplateService {
    private static final int LONGEST_BODY = 10_000;
    private static final int LONGEST_LINE = 200;

    private final LetterRepository letters;
    private final AuditTrail audit;
    private final SignedIn signedIn;
    private final Clock clock;

    LetterTemplateService(LetterRepository letters, AuditTrail audit, SignedIn signedIn, Clock clock) {
        this.letters = letters;
        this.audit = audit;
        this.signedIn = signedIn;
        this.clock = clock;
    }

    /** @return by kind, the newest first */
    @Transactional(readOnly = true)
    public List<LetterTemplate> all() {
        return letters.templates();
    }

    /** @throws NotFoundException when there is no such template */
    @Transactional(readOnly = true)
    public LetterTemplate byId(long id) {
        return letters.template(id).orElseThrow(() -> new NotFoundException("letter template"));
    }

    /**
     * Saves a template. One whose first day has come is never rewritten: the new words are stored for today, and letters
     * already written keep theirs.
     *
     * @throws RuleBrokenException when a text is missing or too long, or names a value there is not
     * @throws EditConflictException when somebody else changed it meanwhile
     */
    @Transactional
    public void save(LetterTemplate template) {
        if (template.subject().isBlank()
                || template.subject().length() > LONGEST_LINE
                || template.body().isBlank()
                || template.body().length() > LONGEST_BODY) {
            throw new RuleBrokenException("venue.template.error.text");
        }
        if (template.source().isBlank() || template.source().length() > 300) {
            throw new RuleBrokenException("venue.template.error.source");
        }
        var unknown = LetterText.unknown(template.subject() + template.body());
        if (!unknown.isEmpty()) {
            throw new RuleBrokenException("venue.template.error.value", String.join(", ", unknown));
        }
        LetterTemplate stored = byId(template.id());
        if (stored.version() != template.version()) {
            throw new EditConflictException("letter template");
        }
        var today = LondonTime.today(clock);
        boolean rewrite = !stored.validFrom().isBefore(today);
        letters.save(
                new LetterTemplate(
                        rewrite ? stored.id() : 0,
                        stored.kind(),
                        rewrite ? stored.validFrom() : today,
                        template.subject().strip(),
                        template.body().strip().replace("\r", ""),
                        template.source().strip(),
                        "",
                        rewrite ? stored.version() : 0),
                signedIn.user().displayName());
        audit.record("venue.template.changed", "letter-template", stored.kind().name(), "");
    }
}
