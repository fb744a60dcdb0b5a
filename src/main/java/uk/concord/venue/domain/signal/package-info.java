/** What the area of a venue adds to a check: information, never a reason. */
@NullMarked
package uk.concord.venue.domain.signal;

import org.jspecify.annotations.NullMarked;
