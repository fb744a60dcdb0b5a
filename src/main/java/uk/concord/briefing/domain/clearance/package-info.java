/** Whose agreement a briefing needs, who gave it, and to which content. */
@NullMarked
package uk.concord.briefing.domain.clearance;

import org.jspecify.annotations.NullMarked;
