package uk.concord.people.domain;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Without any account, each start prints one new address at which the first administrator is created. */
@Component
class FirstAdministrator {
    private final AccountQuery accounts;
    private final AccountLinks links;

    FirstAdministrator(AccountQuery accounts, AccountLinks links) {
        this.accounts = accounts;
        this.links = links;
    }

    @EventListener
    @Transactional
    @SuppressWarnings("SystemOut")
    public void ready(ApplicationReadyEvent event) {
        if (accounts.isEmpty()) {
            System.out.println(
                    "There is no account yet. The first administrator is created once, within three days, at "
                            + links.issue(null, SetUpService.FIRST_ADMINISTRATOR));
        }
    }
}
