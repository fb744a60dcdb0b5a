package uk.concord.people.domain;

import org.springframework.stereotype.Component;
import uk.concord.core.mail.Outbox;
import uk.concord.core.security.Marking;
import uk.concord.core.text.Texts;
import uk.concord.people.domain.AccountQuery.Account;

/** Tells people what happens to their account, so that nobody takes it over unnoticed. The mails carry no address. */
@Component
class AccountNotices {
    private static final int KEY_LENGTH = 32;

    private final Outbox outbox;
    private final Texts texts;

    AccountNotices(Outbox outbox, Texts texts) {
        this.outbox = outbox;
        this.texts = texts;
    }

    /** @param linkHash of the link that was made */
    void linkMade(Account account, String linkHash) {
        tell(account, "link", linkHash.substring(0, KEY_LENGTH));
    }

    /** @param linkHash of the link that was used */
    void passwordChosen(Account account, String linkHash) {
        tell(account, "password", linkHash.substring(0, KEY_LENGTH));
    }

    /** @param before the account as it was: the mail goes to the address that was used until now */
    void addressChanged(Account before) {
        tell(before, "address", before.id() + "-" + before.version());
    }

    private void tell(Account account, String what, String key) {
        outbox.queue(
                "account-" + what + "-" + key,
                account.email(),
                Marking.OFFICIAL.label() + " " + texts.get("people.mail." + what + ".subject"),
                texts.get("people.mail." + what + ".body"));
    }
}
