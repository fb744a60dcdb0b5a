/** What the area of a venue adds to a check, in words. */
@NullMarked
package uk.concord.venue.ui.signal;

import org.jspecify.annotations.NullMarked;
