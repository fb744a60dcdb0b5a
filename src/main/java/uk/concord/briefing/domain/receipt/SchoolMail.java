package uk.concord.briefing.domain.receipt;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.concord.briefing.domain.school.SchoolContact;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Marking;
import uk.concord.core.text.Texts;

/** Mails to people at schools. Each says that something waits and links to the sign-in: no theme, no place, no figure. */
@Component
public class SchoolMail {

    private final Outbox outbox;
    private final Texts texts;
    private final String baseUrl;

    SchoolMail(Outbox outbox, Texts texts, @Value("${concord.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.texts = texts;
        this.baseUrl = baseUrl;
    }

    /**
     * One mail to each person, whatever number of schools they receive for; the same occasion is told once.
     *
     * @param occasion such as {@code briefing-version-7}; begins with {@code briefing-}, so that what comes back is found
     * @param textKey of subject and body
     * @param about what the subject names, such as a term; empty for nothing
     * @param page where the link leads, such as {@code /my-briefings}
     * @return number of people told
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int send(String occasion, Collection<SchoolContact> contacts, String textKey, String about, String page) {
        Set<Long> told = new HashSet<>();
        for (SchoolContact contact : contacts) {
            if (told.add(contact.accountId())) {
                outbox.queue(
                        occasion + "-account-" + contact.accountId(),
                        contact.email(),
                        texts.get(textKey + ".subject", Marking.OFFICIAL.label(), about),
                        texts.get(textKey + ".body", contact.name(), baseUrl + page));
            }
        }
        return told.size();
    }
}
