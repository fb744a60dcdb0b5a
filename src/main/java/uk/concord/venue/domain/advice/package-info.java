/** Advice that stores nothing, for halls the council does not run. */
@NullMarked
package uk.concord.venue.domain.advice;

import org.jspecify.annotations.NullMarked;
