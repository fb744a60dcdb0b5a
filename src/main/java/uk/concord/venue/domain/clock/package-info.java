/** The clocks of a check, in working days. */
@NullMarked
package uk.concord.venue.domain.clock;

import org.jspecify.annotations.NullMarked;
