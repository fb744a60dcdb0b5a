/** Scans what was written against what the borough knows, and keeps why an author left something in. */
@NullMarked
package uk.concord.briefing.domain.narrative;

import org.jspecify.annotations.NullMarked;
