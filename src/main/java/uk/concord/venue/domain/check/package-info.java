/** Venue checks: from the first answer to the decision on the record. */
@NullMarked
package uk.concord.venue.domain.check;

import org.jspecify.annotations.NullMarked;
