package uk.concord.briefing.domain.writing;

import java.util.List;

/** A source of things the approver has to confirm before a briefing is approved. */
public interface ApprovalPoints {

    /** @return in the order in which they are shown; empty when there are none */
    List<ApprovalPoint> of(Briefing briefing);
}
