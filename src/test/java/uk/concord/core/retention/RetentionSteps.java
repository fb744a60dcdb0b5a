package uk.concord.core.retention;

import static uk.concord.db.Tables.RETENTION_ITEM;
import static uk.concord.db.Tables.RETENTION_PROPOSAL;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import uk.concord.core.retention.Proposal.Outcome;
import uk.concord.core.retention.Proposal.State;
import uk.concord.testing.SignIn;

/** What a test of any feature's retention does: what the night proposed is read and confirmed by the information officer. */
@Component
public class RetentionSteps {
    private static final int MANY = 2_000;

    private final RetentionRun run;
    private final RetentionService retention;
    private final DSLContext db;

    RetentionSteps(RetentionRun run, RetentionService retention, DSLContext db) {
        this.run = run;
        this.retention = retention;
        this.db = db;
    }

    /** Takes away what the demonstration's nights proposed. */
    public void forgetProposals() {
        db.deleteFrom(RETENTION_ITEM).execute();
        db.deleteFrom(RETENTION_PROPOSAL).execute();
    }

    /** @return what waits for the information officer under a line of the schedule; the officer stays signed in */
    public Optional<Proposal> proposed(String code) {
        SignIn.as("information");
        return retention.all().stream()
                .filter(proposal -> proposal.code().equals(code) && proposal.state() == State.PROPOSED)
                .findFirst();
    }

    /** @return what became of one item, empty when the proposal does not name it */
    public Optional<Outcome> outcome(Proposal proposal, String reference) {
        return retention.items(proposal.id(), 0, MANY).rows().stream()
                .filter(item -> item.reference().equals(reference))
                .map(Proposal.Item::outcome)
                .findFirst();
    }

    /** @return what became of one item of the proposal that waits, empty when none names it */
    public Optional<Outcome> outcome(String code, String reference) {
        return proposed(code).flatMap(proposal -> outcome(proposal, reference));
    }

    /** Confirms what waits and carries it out. */
    public void confirm(String code) {
        retention.confirm(proposed(code).orElseThrow());
        run.carryOut();
    }
}
