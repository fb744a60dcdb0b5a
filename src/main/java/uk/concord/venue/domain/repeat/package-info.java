/** Hirers who come back: last time's answers, shown and confirmed, never taken over silently. */
@NullMarked
package uk.concord.venue.domain.repeat;

import org.jspecify.annotations.NullMarked;
