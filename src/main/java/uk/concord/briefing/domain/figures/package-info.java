/** Calculates a briefing's figures: the only part of the briefing that reads tension reports. */
@NullMarked
package uk.concord.briefing.domain.figures;

import org.jspecify.annotations.NullMarked;
