/** Comparing names with listed names. Plain Java: no Spring, no SQL. */
@NullMarked
package uk.concord.venue.domain.screening;

import org.jspecify.annotations.NullMarked;
