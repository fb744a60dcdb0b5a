/** How far the parts of a check are. */
@NullMarked
package uk.concord.venue.domain.progress;

import org.jspecify.annotations.NullMarked;
