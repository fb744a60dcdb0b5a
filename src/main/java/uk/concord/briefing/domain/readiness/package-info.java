/** How far a briefing is, all in one place. */
@NullMarked
package uk.concord.briefing.domain.readiness;

import org.jspecify.annotations.NullMarked;
