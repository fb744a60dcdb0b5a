/** A draft of the rules run over built-in cases and past checks. */
@NullMarked
package uk.concord.venue.domain.simulation;

import org.jspecify.annotations.NullMarked;
