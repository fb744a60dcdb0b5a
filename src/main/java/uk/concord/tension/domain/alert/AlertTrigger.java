package uk.concord.tension.domain.alert;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import uk.concord.tension.domain.ReportChanged;
import uk.concord.tension.domain.weekly.WeekCounts;

/**
 * Lets counts and alerts follow when reports change. It waits for the commit, so that nobody waits for the counts of
 * others, and asks once for all changes of a transaction. Should it fail, the report is nevertheless stored, and the
 * night's computation makes up for it.
 */
@Component
class AlertTrigger {
    private static final Logger LOG = LoggerFactory.getLogger(AlertTrigger.class);
    /** So many counts are sooner counted anew all together. */
    private static final int MANY = 100;

    private final AlertComputation computation;
    private final WeekCounts counts;

    AlertTrigger(AlertComputation computation, WeekCounts counts) {
        this.computation = computation;
        this.counts = counts;
    }

    @EventListener
    void reportChanged(ReportChanged change) {
        List<WeekCounts.Cell> cells = counts.cells(change.received(), change.ward(), change.category());
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            computation.after(cells);
            return;
        }
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Collected.class::isInstance)
                .map(Collected.class::cast)
                .findFirst()
                .orElseGet(this::register)
                .cells
                .addAll(cells);
    }

    private Collected register() {
        Collected collected = new Collected();
        TransactionSynchronizationManager.registerSynchronization(collected);
        return collected;
    }

    private final class Collected implements TransactionSynchronization {
        private final Set<WeekCounts.Cell> cells = new LinkedHashSet<>();

        @Override
        public void afterCommit() {
            try {
                if (cells.size() > MANY) {
                    computation.allSeparately();
                } else {
                    computation.separately(cells);
                }
            } catch (RuntimeException failed) {
                LOG.warn("Counts and alerts did not follow a change of reports; the night's computation will", failed);
            }
        }
    }
}
