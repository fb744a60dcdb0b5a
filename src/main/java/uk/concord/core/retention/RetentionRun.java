package uk.concord.core.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import uk.concord.core.audit.AuditTrail;
import uk.concord.core.retention.Disposal.Expired;
import uk.concord.core.retention.Proposal.Item;
import uk.concord.core.retention.Proposal.Outcome;
import uk.concord.core.settings.Settings;
import uk.concord.core.time.LondonTime;

/**
 * What the machine does: at night it proposes, and what a person confirmed it carries out, each record in a
 * transaction of its own. A killed server goes on where it stood.
 */
@Component
public class RetentionRun {
    /** Most records one night adds to a proposal. */
    static final int MOST = 2_000;

    private static final int BATCH = 100;
    private static final Logger LOG = LoggerFactory.getLogger(RetentionRun.class);

    private final List<Disposal> disposals;
    private final RetentionRepository repository;
    private final Settings settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RetentionRun(
            List<Disposal> disposals,
            RetentionRepository repository,
            Settings settings,
            AuditTrail audit,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.disposals = disposals;
        this.repository = repository;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Proposes what is past its time and neither held nor proposed already. */
    public void propose() {
        LocalDate today = LondonTime.today(clock);
        for (Disposal disposal : disposals) {
            transaction.executeWithoutResult(status -> propose(disposal, today));
        }
    }

    private void propose(Disposal disposal, LocalDate today) {
        Instant setAside = repository.setAsideAt(disposal.code());
        Duration rest = Duration.ofDays(settings.number("retention.rest"));
        if (setAside != null && setAside.plus(rest).isAfter(clock.instant())) {
            return;
        }
        LocalDate cutoff = disposal.cutoff(today);
        Set<Long> named = new HashSet<>(repository.named(disposal.code()));
        List<Expired> found = disposal.expired(cutoff, MOST + named.size()).stream()
                .filter(record -> !named.contains(record.id()))
                .filter(record -> !repository.isHeld(record.reference()))
                .limit(MOST)
                .toList();
        if (!found.isEmpty()) {
            repository.propose(disposal.code(), cutoff, found, clock.instant());
            audit.record("retention.proposed", "retention", disposal.code(), String.valueOf(found.size()));
        }
    }

    /** Carries out what was confirmed. */
    public void carryOut() {
        for (Proposal proposal : repository.confirmed()) {
            Disposal disposal = disposals.stream()
                    .filter(candidate -> candidate.code().equals(proposal.code()))
                    .findFirst()
                    .orElseThrow();
            carryOut(disposal, proposal);
        }
    }

    private void carryOut(Disposal disposal, Proposal proposal) {
        long after = 0;
        boolean failed = false;
        List<Item> batch = repository.waiting(proposal.id(), after, BATCH);
        while (!batch.isEmpty()) {
            for (Item item : batch) {
                try {
                    transaction.executeWithoutResult(status -> dispose(disposal, proposal, item));
                } catch (DataAccessException refused) {
                    failed = true;
                    LOG.error("Record {} of proposal {} is tried again", item.id(), proposal.id(), refused);
                }
            }
            after = batch.getLast().id();
            batch = repository.waiting(proposal.id(), after, BATCH);
        }
        if (!failed) {
            transaction.executeWithoutResult(status -> repository.done(proposal.id(), clock.instant()));
        }
    }

    private void dispose(Disposal disposal, Proposal proposal, Item item) {
        Outcome outcome;
        if (repository.isHeld(item.reference())) {
            outcome = Outcome.HELD;
        } else if (disposal.dispose(item.subject(), proposal.cutoff())) {
            outcome = Outcome.DISPOSED;
            String subject = item.reference().isEmpty() ? "#" + item.subject() : item.reference();
            audit.record("retention.disposed", "retention", subject, proposal.code());
        } else {
            outcome = Outcome.CHANGED;
        }
        repository.outcome(item.id(), outcome);
    }
}
