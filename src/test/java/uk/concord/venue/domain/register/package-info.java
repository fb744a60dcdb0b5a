/** Tests of the registers. */
@NullMarked
package uk.concord.venue.domain.register;

import org.jspecify.annotations.NullMarked;
