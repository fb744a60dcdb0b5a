package uk.concord.briefing.domain.release;

import java.time.LocalDate;

/**
 * What the release rules need to know of one accepted report: no text, no person, no reference.
 *
 * @param row the row of the fixed table it belongs to
 * @param eventDate the day it happened, in London
 * @param organisation who reported it, an opaque key
 * @param incident linked reports of one incident carry the same key
 * @param standing what was decided about it
 * @param shareWithSchools whether an assessor marked it as shareable with schools
 * @param policeHold whether the police asked for it to be held back
 */
public record SourceReport(
        String row,
        LocalDate eventDate,
        String organisation,
        String incident,
        Standing standing,
        boolean shareWithSchools,
        boolean policeHold) {

    /** What was decided about a report, as far as release is concerned. */
    public enum Standing {
        ASSESSED,
        CLOSED,
        OTHER
    }
}
