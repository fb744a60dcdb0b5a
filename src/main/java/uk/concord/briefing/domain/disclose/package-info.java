/** A table in a file made safe to show: the release rules as a command, without the portal around them. */
@NullMarked
package uk.concord.briefing.domain.disclose;

import org.jspecify.annotations.NullMarked;
