package uk.concord.briefing.domain.writing;

import java.util.List;

/** Something that can stand in the way of a briefing, asked when it is submitted and again when it is approved. */
public interface SubmissionGate {

    /** @return what stands in the way, each with what to do; empty when nothing does */
    List<Missing> missing(Briefing briefing);
}
