package uk.concord.briefing.domain.writing;

import java.util.List;

/**
 * Something that can stand in the way of approving and publishing what may already be submitted: somebody else's
 * agreement. In an emergency it may be missing, and is then made up for afterwards.
 */
public interface ApprovalGate {

    /** @return what stands in the way, each with what to do; empty when nothing does */
    List<Missing> missing(Briefing briefing);
}
