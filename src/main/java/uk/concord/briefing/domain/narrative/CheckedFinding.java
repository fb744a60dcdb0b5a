package uk.concord.briefing.domain.narrative;

import org.jspecify.annotations.Nullable;
import uk.concord.briefing.domain.composition.Section;
import uk.concord.briefing.domain.scan.Finding;

/**
 * Something the scanner found in a section, and whether somebody said why it stays.
 *
 * @param override null when nobody has
 */
public record CheckedFinding(
        Section section, Finding finding, @Nullable ScanOverride override) {

    /** Whether the briefing cannot be submitted with it. */
    public boolean blocks() {
        return finding.rule().blocks() && override == null;
    }
}
